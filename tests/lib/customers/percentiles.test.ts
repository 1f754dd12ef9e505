import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { percentilesOf, quantileOf, shareBelow } from '@/lib/customers/percentiles'

const figures = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 5, maxLength: 60 })

describe('a quantile', () => {
  it.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 2.5],
    [1, 4],
  ])('of 1 to 4 at %s is %s', (share, value) => {
    expect(quantileOf([1, 2, 3, 4], share)).toBe(value)
  })
})

describe('percentiles', () => {
  it.each([
    ['nobody', []],
    ['four customers', [1, 2, 3, 4]],
    ['customers who are all alike', [7, 7, 7, 7, 7, 7]],
  ])('of %s are unknown', (_who, values) => {
    expect(percentilesOf(values)).toBeNull()
  })

  it('do not depend on the order of the figures', () => {
    fc.assert(
      fc.property(figures, (values) => {
        expect(percentilesOf(values.toReversed())).toEqual(percentilesOf(values))
      }),
    )
  })
})

describe('the share below', () => {
  const hundred = percentilesOf(Array.from({ length: 101 }, (_, index) => index)) ?? []

  it.each([
    [-1, 0],
    [0, 0],
    [50, 0.5],
    [50.5, 0.505],
    [100, 1],
    [101, 1],
  ])('of %s among 0 to 100 is %s', (figure, share) => {
    expect(shareBelow(hundred, figure)).toBeCloseTo(share, 12)
  })

  it('is 0 for the least, however many share it', () => {
    expect(shareBelow(percentilesOf([0, 0, 0, 0, 9]) ?? [], 0)).toBe(0)
  })

  it('never falls as the figure rises, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(figures, fc.integer(), fc.nat(), (values, figure, more) => {
        const percentiles = percentilesOf(values)
        fc.pre(percentiles !== null)
        const [less, greater] = [
          shareBelow(percentiles, figure),
          shareBelow(percentiles, figure + more),
        ]
        expect(less).toBeGreaterThanOrEqual(0)
        expect(greater).toBeLessThanOrEqual(1)
        expect(greater).toBeGreaterThanOrEqual(less)
      }),
    )
  })
})
