import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { common } from '@/lib/i18n/en/common'
import { customer } from '@/lib/i18n/en/customer'

import { open, press } from '../open-panel'
import { unknownScores } from '../sample-scores'
import { chatView } from '../sample-view'

afterEach(cleanup)

const openNext = async (line: string, view = chatView('context-a')): Promise<void> => {
  await open({ view })
  fireEvent.click(
    screen.getByRole('button', { name: new RegExp(customer.nextFold.title), expanded: false }),
  )
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${line}`) }))
}
const text = (): string => screen.getByRole('dialog').textContent

describe('why a tier', () => {
  it('says what would change it, and into what', async () => {
    await open()
    press('w')
    const changes = await screen.findAllByTestId('change')
    expect(changes.map(({ textContent }) => textContent)).toEqual([
      'If Pan brush is refundedstays Golddid not count',
      'If Enamel soup pot 22 cm is refundedstays Gold¥3,011 • 10 orders',
      'From Dec 3: 4 orders out of the windowthen Silver¥1,868 • 7 orders',
    ])
  })

  it.each([
    [true, customer.benefits.published],
    [false, customer.benefits.unpublished],
  ])('says the benefits, and whether they may be promised (%s)', async (published, said) => {
    const benefits = { platinum: ['8 % off', 'free shipping'] }
    await open({ settings: { tiers: { ...DEFAULT_TIER_RULES, benefits, published } } })
    press('w')
    expect((await screen.findByTestId('benefits')).textContent).toBe('8 % off • free shipping')
    expect(screen.getByText(said)).toBeDefined()
  })
})

describe('why a loyalty', () => {
  it('says four indicators, and which is unknown', async () => {
    await openNext(customer.nextFold.loyalty)
    const row = await screen.findByTestId('indicator-recommendation')
    expect(row.textContent).toContain(common.unknown)
    expect(screen.getByTestId('indicator-amount').textContent).toContain(customer.levels.medium)
    expect(text()).toContain(customer.whyLoyalty.ask)
  })

  it('says that nothing is known', async () => {
    await openNext(customer.nextFold.loyalty, chatView('context-a', { scores: unknownScores }))
    expect(await screen.findByText(customer.whyLoyalty.titleNone)).toBeDefined()
  })
})

describe('place and rhythm', () => {
  it('say segment, treatment, scores and stage', async () => {
    await openNext(customer.nextFold.place)
    await screen.findByText(customer.whyRfm.rfm)
    for (const said of ['214 Loyal', '1,980', customer.treatments.loyal, '5 of 5', '31 days'])
      expect(text()).toContain(said)
    expect(text()).toContain(customer.stages.stable)
  })

  it('say what is unknown', async () => {
    await openNext(customer.nextFold.place, chatView('context-a', { scores: unknownScores }))
    await screen.findByText(customer.whyRfm.leadNone)
    expect(screen.queryByText(customer.whyRfm.rfm)).toBeNull()
  })
})

describe('habits', () => {
  it('say what and how a buyer buys, and the time that covers', async () => {
    await open()
    fireEvent.click(screen.getByText(/^Last order$/))
    await screen.findByText(customer.habits.buys)
    for (const said of ['Pan brush', 'in 4 orders', '¥298.18', '1.4', '31 days', '8%', 'Oct 2025'])
      expect(text()).toContain(said)
  })
})
