import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { common } from '@/lib/i18n/en/common'
import { offers as words } from '@/lib/i18n/en/offers'
import { records } from '@/lib/i18n/en/records'
import type { AssociationLine, AssociationsView, OfferView } from '@/lib/messaging/offer-calls'

import { open, type Ends } from '../open-panel'
import { NOW } from '../sample-page'
import { dinnerSet, fitting, offersView, turner } from './sample-offers'

afterEach(cleanup)

const line: AssociationLine = {
  one: { id: 'wok', title: 'Wok 28 cm' },
  other: { id: 'turner', title: 'Silicone turner' },
  count: 214,
  oneCount: 535,
  otherCount: 900,
  confidence: 0.4,
  lift: 3.1,
  leverage: 0.02,
  conviction: 1.4,
  isSignificant: true,
}
const swapped: AssociationLine = {
  ...line,
  one: line.other,
  other: line.one,
  oneCount: line.otherCount,
  otherCount: line.oneCount,
}
const figures = (...lines: readonly AssociationLine[]): AssociationsView => ({
  baskets: 12_345,
  minedAt: NOW - 60_000,
  lines,
})

/** Opens the reasons of an offer. */
async function openWhy(offer: OfferView, readAssociations: AssociationsView, more: Ends = {}) {
  const background = await open({
    answers: { readOffers: fitting(offer), readAssociations },
    ...more,
  })
  fireEvent.click(await screen.findByTestId('offer-why'))
  const sheet = await screen.findByRole('dialog')
  return { ...background, sheet }
}

const rowOf = (label: string) => screen.getByText(label).closest('li')?.textContent

describe('why an offer is made', () => {
  it.each([
    ['as asked', line],
    ['the other way round', swapped],
  ])('is proved by the counts of its pair, %s', async (_, pair) => {
    const { payloadsOf } = await openWhy(turner, figures(pair))
    await screen.findByText(words.whySheet.both)
    expect(rowOf(words.whySheet.both)).toContain('214')
    expect(rowOf(words.whySheet.with('Wok 28 cm'))).toContain('535')
    expect(rowOf(words.whySheet.with('Silicone turner'))).toContain('900')
    expect(rowOf(words.whySheet.confidence)).toContain('40%')
    expect(rowOf(words.whySheet.lift)).toContain('3.1')
    expect(rowOf(words.whySheet.behind)).toContain('12,345')
    expect(payloadsOf('readAssociations')).toEqual([
      { shopId: 'shop-1', productId: 'wok', limit: 500 },
    ])
  })

  it('names the other reasons, the price, what it moves, and what was left out', async () => {
    const { sheet } = await openWhy(turner, figures(line))
    const inside = within(sheet)
    expect(inside.getByText('Closes the ¥40 to free shipping.')).not.toBeNull()
    expect(rowOf(words.whySheet.price)).toContain('¥49')
    expect(rowOf(words.whySheet.price)).toContain(words.whySheet.listPrice)
    expect(rowOf(words.whySheet.moves)).toContain('+1 piece')
    expect(inside.getByText('2 already theirs • 1 sold out')).not.toBeNull()
  })

  it('says of a package when its price ends, and reads no counts', async () => {
    const { payloadsOf } = await openWhy(dinnerSet, figures())
    expect(rowOf(words.whySheet.ends)).toContain('15:32')
    expect(rowOf(words.whySheet.price)).toContain(words.whySheet.setPrice)
    expect(screen.getByText(words.whySheet.noPoints)).not.toBeNull()
    expect(payloadsOf('readAssociations')).toEqual([])
  })

  it('says so where the pair is no longer among the strongest', async () => {
    await openWhy(turner, figures({ ...line, other: { id: 'lid', title: 'Lid' } }))
    expect(await screen.findByText(words.whySheet.gone)).not.toBeNull()
  })

  it('says so where the figures did not load', async () => {
    await openWhy(turner, figures(), { failing: ['readAssociations'] })
    expect(await screen.findByText(words.whySheet.failed)).not.toBeNull()
  })

  it('covers what the buyer asks about while the screen is shared', async () => {
    const { sheet } = await openWhy(turner, figures(line), { settings: { screenShare: true } })
    await screen.findByText(words.whySheet.both)
    expect(sheet.textContent).not.toContain('Wok 28 cm')
    expect(sheet.textContent).toContain(records.share.covered)
  })

  it('says so where the offer is gone meanwhile', async () => {
    let view = fitting(turner)
    const { ears } = await openWhy(turner, figures(line), {
      answers: { readOffers: () => view, readAssociations: figures(line) },
    })
    await screen.findByText(words.whySheet.both)
    view = offersView({ state: 'none', why: 'complaint-open' })
    act(() => ears.push({ push: 'offers', shopId: 'shop-1' }))
    expect(await screen.findByText(words.gone)).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: common.actions.back }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
