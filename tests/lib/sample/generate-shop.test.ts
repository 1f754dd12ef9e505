import { describe, expect, it } from 'vitest'

import { judgeTier } from '@/lib/customers/tier'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import {
  generateShop,
  SAMPLE_CUSTOMERS,
  SAMPLE_ORDERS,
  SAMPLE_SEED,
  type SampleOrder,
} from '@/lib/sample/generate-shop'
import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'
import { seededRandom } from '@/lib/sample/random'
import { orderFactsSchema } from '@/lib/shared/orders'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

const NOW = Date.UTC(2026, 10, 21, 6, 32)
const make = (seed = SAMPLE_SEED, now = NOW) => generateShop(seededRandom(seed), now)
const KEPT = new Set(['paid', 'shipped', 'received'])

describe('the sample shop', () => {
  const shop = make()
  const byBuyer = new Map<string, SampleOrder[]>()
  for (const order of shop) {
    const theirs = byBuyer.get(order.buyer.nativeId) ?? []
    byBuyer.set(order.buyer.nativeId, [...theirs, order])
  }

  it('has 6,000 orders of 2,000 customers', () => {
    expect(shop).toHaveLength(SAMPLE_ORDERS)
    expect(byBuyer.size).toBe(SAMPLE_CUSTOMERS)
  })
  it('gives every order its own number of the platform’s shape', () => {
    const numbers = shop.map(({ facts }) => facts.number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every((number) => /^\d{6}-\d{15}$/.test(number))).toBe(true)
  })
  it('gives every customer a nick of their own', () => {
    expect(new Set(shop.map(({ buyer }) => buyer.nick)).size).toBe(SAMPLE_CUSTOMERS)
  })
  it('holds only facts that the store takes', () => {
    for (const { facts } of shop) expect(orderFactsSchema.safeParse(facts).success).toBe(true)
  })
  it('lies within the past 24 months and pays more than nothing', () => {
    for (const { facts } of shop) {
      expect(facts.placedAt).toBeLessThan(NOW)
      expect(facts.placedAt).toBeGreaterThan(NOW - 732 * DAY_MS)
      expect(facts.paidMinor).toBeGreaterThan(0)
    }
  })
  it('is long-tailed: a tenth of the customers hold over a third of the orders, and half buy once or twice', () => {
    const counts = [...byBuyer.values()].map((orders) => orders.length).toSorted((a, b) => b - a)
    const top = counts.slice(0, 200).reduce((sum, count) => sum + count, 0)
    expect(top).toBeGreaterThan(SAMPLE_ORDERS / 3)
    expect(counts[1_000]).toBeLessThanOrEqual(2)
  })

  it.each(PRACTICE_BUYERS.filter(({ sample }) => sample !== null))(
    'gives $nick exactly the orders and the sum of the practice table',
    ({ uid, sample, orders }) => {
      const theirs = byBuyer.get(uid) ?? []
      const kept = theirs.filter(({ facts }) => KEPT.has(facts.state ?? ''))
      expect(theirs).toHaveLength(sample?.orders ?? -1)
      expect(kept).toHaveLength(sample?.counted ?? -1)
      expect(kept.reduce((sum, { facts }) => sum + (facts.paidMinor ?? 0), 0)).toBe(
        sample?.countedMinor,
      )
      expect(kept.every(({ facts }) => (facts.paidMinor ?? 0) >= 1_000)).toBe(true)
      expect(theirs.every(({ facts }) => (facts.placedAt ?? 0) > NOW - 360 * DAY_MS)).toBe(true)
      const newest = theirs
        .toSorted((a, b) => (b.facts.placedAt ?? 0) - (a.facts.placedAt ?? 0))
        .slice(0, orders.length)
      expect(newest.map(({ facts }) => facts.number)).toEqual(orders.map(({ number }) => number))
    },
  )
  it.each([
    ['7000000001', 'gold'],
    ['7000000002', 'diamond'],
    ['7000000003', 'silver'],
    ['7000000004', 'platinum'],
    ['7000000005', null],
    ['7000000006', 'diamond'],
    ['7000000008', null],
  ])('gives buyer %s the tier %s', (uid, tier) => {
    const entries = (byBuyer.get(uid) ?? []).map(({ facts }) => ({
      number: facts.number,
      state: facts.state ?? null,
      placedAt: facts.placedAt ?? null,
      paid: { minor: facts.paidMinor ?? 0, currency: facts.currency ?? '' },
    }))
    const coverage = { from: NOW - 730 * DAY_MS, source: 'file', unclaimedOrders: 0 } as const
    expect(judgeTier(entries, DEFAULT_TIER_RULES, coverage, NOW).verdict.tier).toBe(tier)
  })
  it('leaves out the buyer whose orders come with a file', () => {
    const absent = PRACTICE_BUYERS.filter(({ sample }) => sample === null)
    expect(absent).toHaveLength(1)
    const numbers = new Set(shop.map(({ facts }) => facts.number))
    for (const { uid, orders } of absent) {
      expect(byBuyer.has(uid)).toBe(false)
      expect(orders.some(({ number }) => numbers.has(number))).toBe(false)
    }
  })

  it('has orders of several goods that go together, each with its share of the sum', () => {
    const several = shop.filter(({ facts }) => facts.items !== undefined)
    expect(several.length).toBeGreaterThan(100)
    for (const { facts } of several) {
      const shares = facts.items?.map(({ paidMinor }) => paidMinor ?? 0) ?? []
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(facts.paidMinor)
    }
  })
  it('is the same again for the same seed at another hour of the day', () => {
    expect(make(SAMPLE_SEED, NOW + 3 * HOUR_MS)).toEqual(shop)
  })
  it('is another shop for another seed', () => {
    expect(make(SAMPLE_SEED + 1)).not.toEqual(shop)
  })
})
