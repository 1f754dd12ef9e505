import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { offers as words } from '@/lib/i18n/en/offers'
import { records } from '@/lib/i18n/en/records'
import type { OffersView } from '@/lib/messaging/offer-calls'
import type { Push } from '@/lib/messaging/protocol'

import { open, press, type Ends } from '../open-panel'
import { page } from '../sample-page'
import { chatView } from '../sample-view'
import { brush, dinnerSet, fitting, offersView, turner } from './sample-offers'

afterEach(cleanup)

/** Opens the panel and waits until it says what to offer. */
async function openWith(view: OffersView | undefined, more: Ends = {}) {
  const answers = { ...more.answers, ...(view === undefined ? {} : { readOffers: view }) }
  const background = await open({ ...more, answers })
  await waitFor(() => expect(screen.getByTestId('offers').dataset['state']).not.toBe('loading'))
  return background
}

const stateNow = () => screen.getByTestId('offers').dataset['state']
const cards = () => screen.queryAllByTestId('offer')
const hotKey = (contextId: string, id = 'press-1'): Push => ({
  push: 'key',
  tabId: 1,
  contextId,
  key: 'Digit4',
  id,
})
const SENTENCE =
  'Silicone turner goes along with it. Silicone: a soft edge, so the wok keeps its skin. It is ¥49. Other buyers took it together with Wok 28 cm.'

describe('what to offer', () => {
  it('is one offer with its price, reasons and what it moves', async () => {
    await openWith(fitting(turner, dinnerSet))
    expect(cards()).toHaveLength(1)
    const shown = screen.getByTestId('offers').textContent
    expect(shown).toContain('¥49')
    expect(shown).toContain(
      'Bought with Wok 28 cm in 214 orders, 3.1 times more often than chance.',
    )
    expect(shown).toContain('Closes the ¥40 to free shipping.')
    expect(shown).toContain('+1 piece')
  })

  it('unfolds to the others, and folds again', async () => {
    await openWith(fitting(turner, dinnerSet, brush))
    fireEvent.click(screen.getByTestId('more-offers'))
    expect(cards()).toHaveLength(3)
    const [, set, dearer] = cards()
    expect(set?.textContent).toContain('Wok 28 cm • Glass lid × 2 • Gift: Cloth • ships free')
    expect(set?.textContent).toContain('until 15:32')
    expect(set?.textContent).toContain('All for the first dinner')
    expect(set?.textContent).toContain('+2 pieces')
    expect(dearer?.textContent).toContain(words.noPrice)
    expect(dearer?.textContent).toContain(words.moves.unitPrice)
    fireEvent.click(screen.getByTestId('more-offers'))
    expect(cards()).toHaveLength(1)
  })

  it.each([
    [{ state: 'none', why: 'complaint-open' }, words.none.complaint],
    [{ state: 'none', why: 'refund' }, words.none.refund],
    [{ state: 'none', why: 'grievance' }, words.none.grievance],
    [
      { state: 'none', why: 'nothing-fits', excluded: { owned: 1, 'sold-out': 3 } },
      'Fell away: 3 sold out • 1 already theirs.',
    ],
    [
      { state: 'none', why: 'nothing-fits', excluded: { barred: 2, returned: 0 } },
      'Fell away: 2 barred by the shop.',
    ],
    [{ state: 'none', why: 'nothing-fits', excluded: {} }, words.none.noTie],
    [{ state: 'too-little-data', missing: ['context', 'orders'] }, words.missing.orders],
    [{ state: 'too-little-data', missing: ['products'] }, words.missing.products],
    [{ state: 'too-little-data', missing: ['context'] }, words.missing.context],
  ] as const)('is nothing, and says why: %j', async (answer, said) => {
    const { fills } = await openWith(offersView(answer))
    expect(screen.getByText(said)).not.toBeNull()
    expect(cards()).toEqual([])
    press('4')
    expect(fills()).toEqual([])
  })

  it.each([
    ['orders', words.importOrders, 'import'],
    ['products', words.addProducts, 'offers'],
  ] as const)('lacks %s, and one button brings them', async (missing, label, view) => {
    const { payloadsOf } = await openWith(
      offersView({ state: 'too-little-data', missing: [missing, 'context'] }),
    )
    fireEvent.click(screen.getByRole('button', { name: label }))
    expect(payloadsOf('openWorkbench')).toEqual([{ view }])
  })

  it('leads to the complaint that is in its way', async () => {
    await openWith(offersView({ state: 'none', why: 'complaint-open' }))
    fireEvent.click(screen.getByRole('button', { name: words.none.openRecords }))
    expect(await screen.findByText('Box was wet')).not.toBeNull()
  })

  it('says that it did not load, and asks again', async () => {
    const { payloadsOf } = await openWith(undefined, { failing: ['readOffers'] })
    expect(stateNow()).toBe('failed')
    const before = payloadsOf('readOffers').length
    fireEvent.click(screen.getByRole('button', { name: words.retry }))
    await waitFor(() => expect(payloadsOf('readOffers')).toHaveLength(before + 1))
  })

  it('of another context than the one in view is not shown', async () => {
    await openWith({ ...fitting(turner), contextId: 'context-b' })
    expect(cards()).toEqual([])
    expect(stateNow()).toBe('failed')
  })

  it('goes with the buyer it was for', async () => {
    const { ears } = await openWith(fitting(turner))
    act(() => ears.context?.('context-b'))
    expect(document.body.textContent).not.toContain('Silicone turner')
  })

  it('is asked anew when offers of the shop change, and not for another shop', async () => {
    const { ears, payloadsOf } = await openWith(fitting(turner))
    const before = payloadsOf('readOffers').length
    act(() => ears.push({ push: 'offers', shopId: 'shop-9' }))
    expect(payloadsOf('readOffers')).toHaveLength(before)
    act(() => ears.push({ push: 'offers', shopId: 'shop-1' }))
    await waitFor(() => expect(payloadsOf('readOffers')).toHaveLength(before + 1))
  })

  it('is not asked for where the page names no shop', async () => {
    const { payloadsOf } = await open({
      view: {
        state: 'new-buyer',
        contextId: 'context-a',
        shopId: null,
        page,
        nick: 'plane',
        identified: false,
        orders: [],
      },
    })
    expect(screen.queryByTestId('offers')).toBeNull()
    expect(payloadsOf('readOffers')).toEqual([])
  })
})

describe('saying an offer', () => {
  it('fills its sentence by key 4, for the context in view, as no reply', async () => {
    const { fills } = await openWith(fitting(turner))
    press('4')
    await screen.findByTestId('fill-note')
    expect(fills()).toEqual([{ contextId: 'context-a', text: SENTENCE, append: false }])
  })

  it('fills the one that is pressed', async () => {
    const { fills } = await openWith(fitting(turner, dinnerSet))
    fireEvent.click(screen.getByTestId('more-offers'))
    fireEvent.click(screen.getAllByTestId('fill-offer')[1] ?? document.body)
    await waitFor(() => expect(JSON.stringify(fills())).toContain('Dinner set goes along'))
  })

  it('fills by Alt and 4 from the chat box, once a press', async () => {
    const { ears, fills } = await openWith(fitting(turner))
    act(() => ears.push(hotKey('context-a')))
    act(() => ears.push(hotKey('context-a')))
    await screen.findByTestId('fill-note')
    expect(fills()).toHaveLength(1)
  })

  it('fills nothing where the key was pressed in another chat', async () => {
    const { ears, fills } = await openWith(fitting(turner))
    act(() => ears.push(hotKey('context-b')))
    expect((await screen.findByTestId('refusal')).dataset['why']).toBe('context-changed')
    expect(fills()).toEqual([])
  })

  it('is not done with a page over the panel', async () => {
    const { fills } = await openWith(fitting(turner))
    fireEvent.click(screen.getByTestId('offer-why'))
    press('4')
    expect(fills()).toEqual([])
  })

  it('asks again instead where the offer has ended meanwhile', async () => {
    const { fills, payloadsOf } = await openWith(fitting({ ...dinnerSet, endsAt: 1 }))
    expect(screen.getByTestId('offer').textContent).toContain(words.ended)
    const before = payloadsOf('readOffers').length
    press('4')
    await waitFor(() => expect(payloadsOf('readOffers')).toHaveLength(before + 1))
    expect(fills()).toEqual([])
  })
})

const noted = () => document.querySelector<HTMLElement>('[data-noted]')?.dataset['noted']

describe('what came of an offer', () => {
  it('is noted once it is filled in, taken or declined by a press, and taken back', async () => {
    const { payloadsOf } = await openWith(fitting(turner))
    expect(noted()).toBeUndefined()
    press('4')
    await waitFor(() => expect(noted()).toBe('offered'))
    fireEvent.click(screen.getByTestId('note-taken'))
    await waitFor(() => expect(noted()).toBe('taken'))
    const undo = screen.getByTestId('note-taken-back')
    expect(document.activeElement).toBe(undo)
    fireEvent.click(undo)
    await waitFor(() => expect(noted()).toBe('offered'))
    expect(document.activeElement).toBe(screen.getByTestId('note-taken'))
    fireEvent.click(screen.getByTestId('note-refused'))
    await screen.findByText(words.acts.saidRefused)
    const { offerId } = turner
    expect(payloadsOf('noteOffer')).toEqual(
      ['offered', 'taken', 'taken-back', 'refused'].map((what) => ({
        contextId: 'context-a',
        offerId,
        what,
      })),
    )
  })

  it('stays as it is when the offer is said once more', async () => {
    const { payloadsOf } = await openWith(fitting({ ...turner, noted: 'taken' }))
    press('4')
    await screen.findByTestId('fill-note')
    expect(payloadsOf('noteOffer')).toEqual([])
    expect(noted()).toBe('taken')
  })

  it('is nothing where the fill was refused', async () => {
    const { payloadsOf } = await openWith(fitting(turner), {
      outcome: { result: 'refused', why: 'composer-in-use' },
    })
    press('4')
    fireEvent.click(await screen.findByTestId('append'))
    expect(payloadsOf('noteOffer')).toEqual([])
  })

  it('says where it could not be noted', async () => {
    await openWith(fitting({ ...turner, noted: 'offered' }), { failing: ['noteOffer'] })
    fireEvent.click(screen.getByTestId('note-taken'))
    await screen.findByText(words.acts.failed)
    expect(noted()).toBe('offered')
  })
})

describe('while the screen is shared', () => {
  it('what the buyer asks about and bought is covered, and filled in all the same', async () => {
    const { fills } = await openWith(fitting(turner, brush), { settings: { screenShare: true } })
    fireEvent.click(screen.getByTestId('more-offers'))
    const shown = screen.getByTestId('offers').textContent
    expect(shown).not.toContain('Wok 28 cm')
    expect(shown).not.toContain('Brush')
    expect(shown).toContain(records.share.covered)
    press('4')
    await screen.findByTestId('fill-note')
    expect(fills()).toMatchObject([{ text: SENTENCE }])
  })
})

describe('a new reading of the page', () => {
  it('keeps the offer in its place until the new answer is there', async () => {
    const { ears } = await openWith(fitting(turner))
    act(() => ears.push({ push: 'view', tabId: 1, view: chatView('context-a') }))
    expect(stateNow()).toBe('fits')
  })
})
