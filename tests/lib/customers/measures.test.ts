import { describe, expect, it } from 'vitest'

import { createDayOf } from '@/lib/customers/day-in-zone'
import { coverageStart, measure, pastOf, type MeasureTerms } from '@/lib/customers/measures'
import { readPurchases } from '@/lib/customers/purchases'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { NOW, orderOf } from '@/tests/helpers/shop-orders'

const dayOf = createDayOf('Asia/Shanghai')
const measuresOf = (orders: readonly OrderFacts[], terms: Partial<MeasureTerms> = {}) =>
  measure(readPurchases(orders, { platform: 'pinduoduo', currency: 'CNY', dayOf, now: NOW }), {
    now: NOW,
    today: dayOf(NOW),
    windowDays: 365,
    coveredFrom: 0,
    ...terms,
  })

describe('a customer’s figures', () => {
  it('are orders, spend and days since the last', () => {
    const orders = [orderOf('a', 400), orderOf('b', 30.9), orderOf('c', 60, { state: 'refunded' })]
    expect(measuresOf(orders)).toMatchObject({
      orders: 2,
      spend: 20_000,
      current: 10_000,
      recencyDays: 30,
      settled: 3,
      refunded: 1,
    })
  })

  it('count the whole life as current where the rules do', () => {
    expect(measuresOf([orderOf('a', 400)], { windowDays: null }).current).toBe(10_000)
  })

  it('have no spend where no amount is known, rather than none', () => {
    const { paidMinor: _, ...bare } = orderOf('a', 1)
    expect(measuresOf([bare])).toMatchObject({
      orders: 1,
      spend: null,
      current: null,
      growth: null,
    })
  })

  it('have nothing that needs a time where none is known', () => {
    const { placedAt: _, ...timeless } = orderOf('a', 1)
    const measures = measuresOf([timeless])
    expect(measures).toMatchObject({ recencyDays: null, cycleDays: null, x: null })
    expect(pastOf(measures)).toBeNull()
  })

  it('are never below a day for an order placed later than now', () => {
    expect(measuresOf([orderOf('a', -2)]).recencyDays).toBe(0)
  })

  it('give the prediction its past in days', () => {
    expect(pastOf(measuresOf([orderOf('a', 100), orderOf('b', 40), orderOf('c', 10)]))).toEqual({
      x: 2,
      tx: 90,
      T: 100,
      meanMinor: 10_000,
    })
  })
})

const change = (recent: number, before: number, terms: Partial<MeasureTerms> = {}) =>
  measuresOf(
    [orderOf('a', 30, { paidMinor: recent }), orderOf('b', 120, { paidMinor: before })],
    terms,
  ).growth

describe('growth', () => {
  it.each([
    [11_400, 10_000, 0.14],
    [10_000, 10_000, 0],
    [0, 10_000, -1],
  ])('from %s now and %s before is %s', (recent, before, growth) => {
    expect(change(recent, before)).toBeCloseTo(growth, 12)
  })

  it('is unknown without spend before', () => {
    expect(change(10_000, 0)).toBeNull()
  })

  it('is unknown where no file covers both spans', () => {
    expect(change(10_000, 10_000, { coveredFrom: null })).toBeNull()
    expect(change(10_000, 10_000, { coveredFrom: NOW - 179 * DAY_MS })).toBeNull()
    expect(change(10_000, 10_000, { coveredFrom: NOW - 180 * DAY_MS })).toBe(0)
  })
})

describe('coverage', () => {
  it('begins with the file, and pages alone cover nothing', () => {
    expect(coverageStart({ from: 5, source: 'file', unclaimedOrders: 0 })).toBe(5)
    expect(coverageStart({ from: 5, source: 'pages', unclaimedOrders: 0 })).toBeNull()
  })
})
