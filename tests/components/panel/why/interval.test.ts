import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { roundEnd } from '@/components/panel/why/interval'

describe('the end of a scale', () => {
  it.each([
    [4, 2, 4],
    [5, 2, 6],
    [14, 2, 20],
    [0, 2, 2],
    [119_000, 200, 200_000],
  ])('for %d, at least %d, is %d', (value, least, end) => {
    expect(roundEnd(value, least)).toBe(end)
  })

  it('holds every value, and wastes less than nine tenths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 ** 9 }), (value) => {
        const end = roundEnd(value, 2)
        expect(end).toBeGreaterThanOrEqual(value)
        expect(end).toBeLessThanOrEqual(value * 2)
      }),
    )
  })
})
