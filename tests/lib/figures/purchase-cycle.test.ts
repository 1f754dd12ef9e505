import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { quantileOf } from '@/lib/customers/percentiles'
import { startCycle } from '@/lib/figures/purchase-cycle'

const cycle = (people: readonly (readonly number[])[]) => {
  const draft = startCycle()
  for (const days of people) draft.add(days)
  return draft.finish()
}
const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 6 })

describe('the purchase cycle', () => {
  it('is that of the gaps between neighbouring days', () => {
    const found = cycle([[1, 8, 10], [4], [0, 200]])
    expect(found).toMatchObject({ gaps: 3, median: 7, mean: 209 / 3 })
    const held = found?.weeks.filter(({ gaps }) => gaps > 0)
    expect(held).toEqual([
      { from: 1, to: 7, gaps: 2 },
      { from: 183, to: null, gaps: 1 },
    ])
  })

  it('is unknown where nobody came twice', () => {
    expect(cycle([[1], []])).toBeNull()
  })

  it('equals a slow recount', () => {
    fc.assert(
      fc.property(fc.array(anyDays, { maxLength: 12 }), (given) => {
        const people = given.map((days) => days.toSorted((a, b) => a - b))
        const gaps = people
          .flatMap((days) => days.slice(1).map((day, index) => day - (days[index] ?? 0)))
          .toSorted((a, b) => a - b)
        const found = cycle(people)
        expect(found === null).toBe(gaps.length === 0)
        if (found === null) return
        expect(found.gaps).toBe(gaps.length)
        expect(found.mean).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 9)
        expect([found.q1, found.median, found.q3]).toEqual(
          [0.25, 0.5, 0.75].map((share) => quantileOf(gaps, share)),
        )
        expect(found.weeks.reduce((sum, week) => sum + week.gaps, 0)).toBe(gaps.length)
      }),
    )
  })
})
