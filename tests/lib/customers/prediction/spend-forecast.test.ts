import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { expectedAmount, forecastSpend } from '@/lib/customers/prediction/spend-forecast'
import { CDNOW_SPEND } from '@/tests/helpers/cdnow'

const exactly = (orders: number) => ({
  chances: Array.from({ length: orders + 1 }, (_, count) => (count === orders ? 1 : 0)),
  mean: orders,
  low: orders,
})

describe('the expected amount of an order', () => {
  it.each([
    // lifetimes 0.11.3, the first customers of CDNOW
    [2, 22.35, 24.658616189237748],
    [1, 11.77, 18.911479869932435],
    [0, null, 35.171002152506716],
  ])('after %d repeats of %d in the mean agrees with the reference', (x, meanMinor, expected) => {
    expect(expectedAmount(CDNOW_SPEND, { x, meanMinor })).toBeCloseTo(expected, 6)
  })

  it('is the shop’s where none of the buyer’s own amounts is known', () => {
    expect(expectedAmount(CDNOW_SPEND, { x: 4, meanMinor: null })).toBe(
      expectedAmount(CDNOW_SPEND, { x: 0, meanMinor: null }),
    )
  })
})

describe('foretold spend', () => {
  it.each([
    // quantiles of scipy's F distribution with 2pj and 2(q + px) degrees of freedom
    [6.25, 3.74, 15.44, 0, null, 1, 11.530012656444665, 66.42571776743641],
    [6.25, 3.74, 15.44, 2, 22.35, 1, 11.715447330000472, 40.38739192878624],
    [6.25, 3.74, 15.44, 2, 22.35, 3, 44.97844166001012, 108.28962654124011],
    [2.395, 3.3, 396, 0, null, 1, 82.56703794786283, 855.4876635264296],
  ] as const)(
    'of p=%d, q=%d, v=%d after x=%d, m=%d and %d orders more lies where the exact distribution does',
    (p, q, v, x, meanMinor, orders, low, high) => {
      const spend = forecastSpend({ p, q, v }, { x, meanMinor }, exactly(orders), 0.8)
      expect(spend.low / low).toBeCloseTo(1, 2)
      expect(spend.high / high).toBeCloseTo(1, 2)
    },
  )

  it('begins at nothing where no order is a likely outcome', () => {
    const orders = { chances: [0.5, 0.3, 0.2], mean: 0.7, low: 0 }
    const { low, high } = forecastSpend(CDNOW_SPEND, { x: 2, meanMinor: 30 }, orders, 0.8)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(30)
  })

  it('is nothing where no order is expected', () => {
    const none = forecastSpend(CDNOW_SPEND, { x: 2, meanMinor: 30 }, exactly(0), 0.8)
    expect(none).toEqual({ mean: 0, low: 0, high: 0 })
  })

  it.each([Number.MIN_VALUE, 1e-300, 1e300])('is found for amounts all beyond measure: %d', (v) => {
    const spend = { ...CDNOW_SPEND, v }
    const { low, high } = forecastSpend(spend, { x: 0, meanMinor: null }, exactly(2), 0.8)
    expect(low).toBeLessThanOrEqual(high)
    expect(Number.isFinite(high)).toBe(true)
  })

  it('has its mean inside its range, whatever the buyer', () => {
    const buyer = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      meanMinor: fc.double({ min: 0, max: 1e9, noNaN: true }),
    })
    fc.assert(
      fc.property(buyer, fc.integer({ min: 1, max: 40 }), fc.nat(1), (past, orders, few) => {
        const chances = exactly(orders).chances.map(
          (chance, count) => chance * 0.5 + (count === 0 ? 0.5 : 0),
        )
        const given = few === 1 ? { chances, mean: orders / 2, low: 0 } : exactly(orders)
        const { mean, low, high } = forecastSpend(CDNOW_SPEND, past, given, 0.8)
        expect([mean, low, high].every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        expect(low).toBeLessThanOrEqual(mean)
        expect(high).toBeGreaterThanOrEqual(mean)
      }),
    )
  })
})
