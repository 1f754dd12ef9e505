import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { likelyRange, mixChances } from '@/lib/customers/prediction/likely-range'

describe('a likely range', () => {
  it.each([
    ['nothing, where that alone is likely enough', [0.85, 0.1, 0.05], 0.2, [0, 0, 0.85]],
    ['the shortest run', [0.05, 0.09, 0.51, 0.3, 0.05], 2.2, [2, 3, 0.81]],
    ['the likelier of two equal runs', [0.02, 0.41, 0.4, 0.15, 0.02], 1.7, [1, 2, 0.81]],
    ['as far as the mean, which lies outside', [0.81, 0, 0, 0, 0.19], 0.76, [0, 1, 0.81]],
  ])('is %s', (_what, chances, mean, [low, high, mass]) => {
    expect(likelyRange(chances, mean, 0.8)).toEqual({
      low,
      high,
      mass: expect.closeTo(mass ?? 0, 10),
    })
  })

  it('holds at least its share and the rounded mean, whatever the chances', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, each) => sum + each, 0)
        const chances = given.map((each) => each / total)
        const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0)
        const { low, high, mass } = likelyRange(chances, mean, 0.8)
        expect(mass).toBeGreaterThanOrEqual(0.8 - 1e-9)
        expect(mass).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(Math.round(mean))
        expect(high).toBeGreaterThanOrEqual(Math.round(mean))
      }),
    )
  })
})

describe('mixed chances', () => {
  it('weigh every forecast alike, also the shorter ones', () => {
    expect(mixChances([[1], [0.5, 0.5]])).toEqual([0.75, 0.25])
  })
})
