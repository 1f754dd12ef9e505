import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { differenceOf, stratifiedDifference, wilson, type Share } from '@/lib/offers/proportions'

const shareArbitrary: fc.Arbitrary<Share> = fc
  .integer({ min: 1, max: 400 })
  .chain((of) => fc.record({ hits: fc.integer({ min: 0, max: of }), of: fc.constant(of) }))

describe('the interval of a proportion', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %s in %s is Newcombe's published one (1998, table I)", (hits, of, low, high) => {
    const found = wilson({ hits, of })
    expect([found.low, found.high].map((each) => each.toFixed(4))).toEqual(
      [low, high].map((each) => each.toFixed(4)),
    )
  })

  it('of nothing is everything', () => {
    expect(wilson({ hits: 0, of: 0 })).toEqual({ value: 0, low: 0, high: 1 })
  })
})

describe('the interval of a difference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
  ])("of %s in %s and %s in %s is Newcombe's (1998, table II)", (a, m, b, n, low, high) => {
    const found = differenceOf({ hits: a, of: m }, { hits: b, of: n })
    expect(found.low).toBeCloseTo(low, 3)
    expect(found.high).toBeCloseTo(high, 3)
  })

  it('holds the difference, stays within -1 and 1, and turns with its sides', () => {
    fc.assert(
      fc.property(shareArbitrary, shareArbitrary, (one, other) => {
        const { value, low, high } = differenceOf(one, other)
        expect(low).toBeLessThanOrEqual(value + 1e-12)
        expect(high).toBeGreaterThanOrEqual(value - 1e-12)
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(high).toBeLessThanOrEqual(1 + 1e-12)
        expect(differenceOf(other, one).low).toBeCloseTo(-high, 12)
      }),
    )
  })
})

describe('the difference over strata', () => {
  it('is that of the one stratum there is', () => {
    fc.assert(
      fc.property(shareArbitrary, shareArbitrary, (one, other) => {
        const [plain, found] = [differenceOf(one, other), stratifiedDifference([{ one, other }])]
        expect(found?.value).toBeCloseTo(plain.value, 12)
        expect(found?.low).toBeCloseTo(plain.low, 12)
        expect(found?.high).toBeCloseTo(plain.high, 12)
      }),
    )
  })

  it('is not fooled where the better tier gets more offers', () => {
    const strata = [
      { one: { hits: 80, of: 100 }, other: { hits: 8, of: 10 } },
      { one: { hits: 1, of: 10 }, other: { hits: 10, of: 100 } },
    ]
    expect(stratifiedDifference(strata)?.value).toBeCloseTo(0, 12)
  })

  it('narrows as strata are added and needs both sides of one', () => {
    const stratum = { one: { hits: 30, of: 100 }, other: { hits: 20, of: 100 } }
    const width = (count: number): number => {
      const found = stratifiedDifference(Array.from({ length: count }, () => stratum))
      return (found?.high ?? NaN) - (found?.low ?? NaN)
    }
    expect(width(4)).toBeCloseTo(width(1) / 2, 12)
    expect(stratifiedDifference([{ one: stratum.one, other: { hits: 0, of: 0 } }])).toBe(null)
  })
})
