import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { concentrationOf } from '@/lib/figures/concentration'

const spends = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 })

/** Half the mean difference of all pairs, relative to the mean (Gini 1912). */
function slowGini(given: readonly number[]): number {
  const differences = given.flatMap((a) => given.map((b) => Math.abs(a - b)))
  const total = given.reduce((sum, spend) => sum + spend, 0)
  return differences.reduce((sum, each) => sum + each, 0) / (2 * given.length * total)
}

describe('the concentration of spend', () => {
  it('is nothing where all spend alike, and near one where one spends all', () => {
    expect(concentrationOf([5, 5, 5, 5])).toMatchObject({ gini: 0, revenueMinor: 20 })
    const one = concentrationOf([...Array.from({ length: 99 }, () => 0), 7])
    expect(one).toMatchObject({ top10Share: 1, top20Share: 1 })
    expect(one?.gini).toBeCloseTo(0.99, 9)
  })

  it('is unknown where nobody spent anything', () => {
    expect(concentrationOf([])).toBeNull()
    expect(concentrationOf([0, 0])).toBeNull()
  })

  it('equals a slow recount', () => {
    fc.assert(
      fc.property(spends, (given) => {
        const found = concentrationOf(given)
        const total = given.reduce((sum, spend) => sum + spend, 0)
        expect(found === null).toBe(total === 0)
        if (found === null) return
        expect(found.gini).toBeCloseTo(slowGini(given), 9)
        const best = given.toSorted((a, b) => b - a).slice(0, Math.round(given.length * 0.2))
        expect(found.top20Share).toBeCloseTo(best.reduce((sum, s) => sum + s, 0) / total, 9)
        expect(found.curve[0]).toBe(0)
        expect(found.curve[100]).toBe(1)
        expect(found.curve).toEqual(found.curve.toSorted((a, b) => a - b))
      }),
    )
  })
})
