import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linear, linePath, ticksTo } from '@/components/workbench/figures/scale'

describe('the ticks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 0.5, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 2, 4, 6, 8]],
    [1_284, [0, 500, 1_000, 1_500]],
  ])('to %d are round', (largest, ticks) => {
    expect(ticksTo(largest)).toEqual(ticks)
  })

  it('reach the largest value, and are five at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (largest) => {
        const ticks = ticksTo(largest)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-9))
      }),
    )
  })
})

describe('a scale', () => {
  it('maps values onto places, upside down too', () => {
    expect([0, 5, 10].map(linear(10, 100, 0))).toEqual([100, 50, 0])
    expect(linear(0, 20, 40)(0)).toBe(20)
  })
  it('draws a line through its points', () => {
    expect(
      linePath([
        [0, 1],
        [2.04, 3],
      ]),
    ).toBe('M0.0 1.0L2.0 3.0')
  })
})
