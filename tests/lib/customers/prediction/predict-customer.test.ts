import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fitSummaries } from '@/lib/customers/prediction/fit-shop'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import { DEGENERATE_REASONS, type CustomerSummary } from '@/lib/customers/prediction/prediction'
import { readCdnow } from '@/tests/helpers/cdnow'
import { shopModel } from '@/tests/helpers/shop-model'

const regular: CustomerSummary = { x: 6, tx: 30, T: 33, meanMinor: 25 }
const single: CustomerSummary = { x: 0, tx: 0, T: 38.86, meanMinor: null }
const fitted = fitSummaries(readCdnow(), {
  model: 'mbgnbd',
  unit: 'week',
  currency: 'USD',
  clock: () => 0,
}).shop
const small = fitSummaries(readCdnow().slice(0, 40), {
  model: 'mbgnbd',
  unit: 'week',
  currency: 'USD',
  clock: () => 0,
}).shop

describe('a prediction', () => {
  it('foretells orders and spend of 30, 90 and 365 days', () => {
    const { horizons = [] } = predictCustomer(fitted, regular) ?? {}
    expect(horizons.map(({ days }) => days)).toEqual([30, 90, 365])
    const means = horizons.map(({ orders }) => orders.mean)
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    for (const { orders, spend } of horizons) {
      expect(orders.mass).toBeGreaterThanOrEqual(0.8)
      expect(spend?.meanMinor).toBeGreaterThan(orders.mean * 20)
      expect(spend?.meanMinor).toBeLessThan(orders.mean * 30)
    }
  })

  it('says the same of the same shop counted in days', () => {
    const { parameters } = fitted
    const days = shopModel({
      unit: 'day',
      parameters: parameters && { ...parameters, alpha: parameters.alpha * 7 },
    })
    const weeks = shopModel({ parameters })
    const inDays = { ...regular, tx: regular.tx * 7, T: regular.T * 7 }
    expect(predictCustomer(days, inDays)?.horizons[1]?.orders.mean).toBeCloseTo(
      predictCustomer(weeks, regular)?.horizons[1]?.orders.mean ?? 0,
      9,
    )
  })

  it('has no spend where the shop’s amounts are not known', () => {
    const prediction = predictCustomer(shopModel({ spend: null }), regular)
    expect(prediction?.horizons.map(({ spend }) => spend)).toEqual([null, null, null])
  })

  it('is wider for a small shop, which leans on others and says so', () => {
    const width = (shop: typeof small): number => {
      const { alive } = predictCustomer(shop, regular) ?? {}
      return (alive?.high ?? 0) - (alive?.low ?? 0)
    }
    expect(predictCustomer(fitted, regular)?.basis).toBe('model')
    expect(predictCustomer(small, regular)?.basis).toBe('prior')
    expect(width(small)).toBeGreaterThan(width(fitted))
  })
})

describe('a chance to be alive', () => {
  it('is never certain, even for who ordered a hundred times until today', () => {
    const { value, high } = predictCustomer(fitted, { ...regular, x: 100, tx: 33 })?.alive ?? {}
    expect(value).toBeLessThanOrEqual(0.99)
    expect(high).toBeLessThanOrEqual(0.99)
  })

  it('may be anything where BG/NBD cannot know', () => {
    const bgnbd = shopModel({ model: 'bgnbd' })
    expect(predictCustomer(bgnbd, single)?.alive).toEqual({
      value: 0.99,
      low: expect.closeTo(0.01, 10),
      high: 0.99,
    })
  })
})

describe('a shop whose fit is degenerate', () => {
  it.each(DEGENERATE_REASONS)('falls back to the buyer’s own rhythm: %s', (degenerate) => {
    const shop = shopModel({ degenerate })
    const prediction = predictCustomer(shop, regular)
    expect(prediction?.basis).toBe('rhythm')
    // Six gaps in 33 weeks are about 2.3 orders in 90 days, less what it is that they may have left.
    expect(prediction?.horizons[1]?.orders.mean).toBeGreaterThan(1.5)
    expect(prediction?.horizons[1]?.orders.mean).toBeLessThan(2.4)
  })

  it.each([0, 1])('has not enough data for a buyer with %d repeat orders', (x) => {
    const shop = shopModel({ degenerate: 'nobody-leaves' })
    expect(predictCustomer(shop, { ...single, x, tx: x })).toBeNull()
  })

  it('thinks less of a buyer who is overdue against their own rhythm', () => {
    const shop = shopModel({ parameters: null, degenerate: 'too-little-data' })
    const [inTime = 0, late = 0] = [32, 60].map(
      (T) => predictCustomer(shop, { ...regular, T })?.alive.value,
    )
    expect(inTime).toBeGreaterThan(0.9)
    expect(late).toBeLessThan(0.6)
  })
})

describe('any prediction', () => {
  const anything = fc.record({
    x: fc.oneof(fc.nat(300), fc.double()),
    tx: fc.double(),
    T: fc.double(),
    meanMinor: fc.option(fc.double()),
  })
  const possible = fc
    .record({
      x: fc.nat(300),
      tx: fc.integer({ min: 1, max: 900 }),
      silent: fc.nat(900),
      meanMinor: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
    })
    .map(({ x, tx, silent, meanMinor }) => {
      const last = x === 0 ? 0 : tx
      return { x, tx: last, T: last + silent, meanMinor }
    })
  const shops = fc.constantFrom(fitted, small, shopModel({ degenerate: 'at-bounds' }))

  it('is finite, with the mean inside each range, or is none', () => {
    fc.assert(
      fc.property(shops, fc.oneof(anything, possible), (shop, summary) => {
        const prediction = predictCustomer(shop, summary)
        if (prediction === null) return
        const { alive, horizons } = prediction
        expect(alive.low).toBeGreaterThan(0)
        expect(alive.high).toBeLessThan(1)
        expect(alive.low).toBeLessThanOrEqual(alive.value)
        expect(alive.high).toBeGreaterThanOrEqual(alive.value)
        for (const { orders, spend } of horizons) {
          expect(orders.low).toBeLessThanOrEqual(Math.round(orders.mean))
          expect(orders.high).toBeGreaterThanOrEqual(Math.round(orders.mean))
          const figures = [...Object.values(orders), ...Object.values(spend ?? {})]
          expect(figures.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
        }
      }),
      { examples: [[fitted, { x: 1, tx: 5e-324, T: 5e-324, meanMinor: 2.9e307 }]] },
    )
  })
})
