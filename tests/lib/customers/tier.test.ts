import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Coverage } from '@/lib/customers/card'
import { judgeTier, tierOf, toTierEntry, type TierEntry } from '@/lib/customers/tier'
import { DEFAULT_TIER_RULES, TIERS, type TierRules } from '@/lib/customers/tier-rules'
import type { OrderState } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { anyOrders } from '@/tests/helpers/shop-orders'

const NOW = Date.UTC(2026, 5, 1)
const WINDOW_START = NOW - 365 * DAY_MS
const COVERED: Coverage = { from: WINDOW_START, source: 'file', unclaimedOrders: 0 }
const RULES = DEFAULT_TIER_RULES

let made = 0
const entry = (minor: number | null, fields: Partial<TierEntry> = {}): TierEntry => ({
  number: `n${(made += 1)}`,
  state: 'received',
  placedAt: NOW - DAY_MS,
  paid: minor === null ? null : { minor, currency: 'CNY' },
  ...fields,
})
const many = (count: number, minor: number): TierEntry[] =>
  Array.from({ length: count }, () => entry(minor))
const judge = (
  entries: readonly TierEntry[],
  coverage: Coverage = COVERED,
  rules: TierRules = RULES,
) => judgeTier(entries, rules, coverage, NOW).verdict

describe('a tier', () => {
  it.each([
    ['just below silver by amount', [entry(49_999)], null],
    ['silver exactly by amount', [entry(50_000)], 'silver'],
    ['just below silver by orders', many(2, 1), null],
    ['silver exactly by orders', many(3, 1), 'silver'],
    ['gold by amount', [entry(200_000)], 'gold'],
    ['gold by orders alone', many(8, 1), 'gold'],
    ['platinum', [entry(400_000)], 'platinum'],
    ['diamond by amount', [entry(1_000_000)], 'diamond'],
    ['diamond by orders', many(30, 1), 'diamond'],
    ['nothing bought', [], null],
  ] as const)('is right for %s', (_what, entries, tier) => {
    expect(judge(entries).tier).toBe(tier)
  })

  it.each<[OrderState | null, number | null, boolean]>([
    ['paid', 100, true],
    ['shipped', 100, true],
    ['received', 100, true],
    ['received', null, true],
    ['unpaid', 100, false],
    ['refunding', 100, false],
    ['refunded', 100, false],
    ['closed', 100, false],
    [null, 100, true],
    [null, 0, false],
    [null, null, false],
  ])('with an order that is %s and of which %s was paid, counts it: %s', (state, minor, counts) => {
    expect(judge([entry(minor, { state })]).orders).toBe(counts ? 1 : 0)
  })

  it.each([
    ['at the window’s start', WINDOW_START, 1],
    ['a millisecond before it', WINDOW_START - 1, 0],
    ['now', NOW, 1],
    ['at a time nobody told', null, 0],
  ])('looks at an order placed %s', (_what, placedAt, orders) => {
    expect(judge([entry(100, { placedAt })]).orders).toBe(orders)
  })

  it('counts the whole life, times told or not, when the rules have no window', () => {
    const rules = { ...RULES, windowDays: null }
    const entries = [entry(100, { placedAt: 0 }), entry(100, { placedAt: null })]
    expect(judge(entries, COVERED, rules)).toMatchObject({ orders: 2, windowStart: null })
  })

  it('counts no other currency', () => {
    const dollars = entry(1_000_000, { paid: { minor: 1_000_000, currency: 'USD' } })
    expect(judge([dollars])).toMatchObject({ tier: null, orders: 0, amount: { minor: 0 } })
  })

  it('says which orders made it', () => {
    const [kept, refunded] = [entry(100), entry(100, { state: 'refunded' })]
    const { counted } = judgeTier([kept, refunded], RULES, COVERED, NOW)
    expect([...counted]).toEqual([kept.number])
  })

  it('says what is missing to the next, and how near it is by the nearer threshold', () => {
    expect(judge([entry(150_000), entry(10_000)])).toMatchObject({
      tier: 'silver',
      next: { tier: 'gold', missing: { minor: 40_000, currency: 'CNY' }, missingOrders: 6 },
      progress: 0.8,
    })
    expect(judge(many(6, 1))).toMatchObject({ next: { tier: 'gold' }, progress: 0.75 })
    expect(judge([])).toMatchObject({ next: { tier: 'silver', missingOrders: 3 }, progress: 0 })
  })

  it('has nothing above the highest', () => {
    expect(judge([entry(1_000_000)])).toMatchObject({ next: null, progress: 1 })
  })

  it.each<[string, Partial<Coverage>, boolean]>([
    ['a file covers the window exactly', {}, false],
    ['the cache begins after the window', { from: WINDOW_START + 1 }, true],
    ['only pages were seen', { source: 'pages', from: 0 }, true],
    ['the shop has orders without a buyer', { unclaimedOrders: 1 }, true],
    ['the shop has no order at all', { from: null }, true],
  ])('where %s, is “at least”: %s', (_what, coverage, atLeast) => {
    expect(judge([entry(50_000)], { ...COVERED, ...coverage }).atLeast).toBe(atLeast)
  })

  it('is “at least” where an order that was paid for has no time', () => {
    expect(judge([entry(50_000), entry(1, { placedAt: null })]).atLeast).toBe(true)
    const refunded = entry(1, { placedAt: null, state: 'refunded' })
    expect(judge([entry(50_000), refunded]).atLeast).toBe(false)
  })

  it('is never “at least” the highest', () => {
    expect(judge([entry(1_000_000)], { ...COVERED, source: 'pages' }).atLeast).toBe(false)
  })

  it('is “at least” over a whole life, which no file can prove', () => {
    expect(judge([entry(50_000)], COVERED, { ...RULES, windowDays: null }).atLeast).toBe(true)
  })
})

const rank = (entries: readonly TierEntry[]) => {
  const tier = tierOf(entries, RULES, NOW)
  return tier === null ? -1 : TIERS.indexOf(tier)
}

describe('the tier alone', () => {
  const orders = anyOrders.map((facts) => facts.map((each) => toTierEntry(each, 'pinduoduo')))

  it('is the one that the verdict gives', () => {
    fc.assert(
      fc.property(orders, (entries) => {
        expect(tierOf(entries, RULES, NOW)).toBe(judge(entries).tier)
      }),
    )
  })

  it('never falls with one order more', () => {
    fc.assert(
      fc.property(orders, fc.nat(2_000_000), (entries, minor) => {
        expect(rank([...entries, entry(minor)])).toBeGreaterThanOrEqual(rank(entries))
      }),
    )
  })

  it('never falls with more paid', () => {
    fc.assert(
      fc.property(orders, fc.nat(1_000_000), fc.nat(1_000_000), (entries, minor, more) => {
        expect(rank([...entries, entry(minor + more)])).toBeGreaterThanOrEqual(
          rank([...entries, entry(minor)]),
        )
      }),
    )
  })
})
