import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chanceOf, criticalChance, tabulateLogFactorials } from '@/lib/offers/mining/significance'

const logFactorial = tabulateLogFactorials(200)

function choose(n: number, k: number): number {
  let ways = 1
  for (let at = 1; at <= k; at += 1) ways = (ways * (n - k + at)) / at
  return k < 0 || k > n ? 0 : ways
}

/** The tail summed from the definition. */
function tail(both: number, left: number, right: number, all: number): number {
  let sum = 0
  for (let k = both; k <= Math.min(left, right); k += 1)
    sum += (choose(right, k) * choose(all - right, left - k)) / choose(all, left)
  return sum
}

describe('the chance that two products meet by accident', () => {
  it('is the tail of the hypergeometric distribution', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((all) =>
          fc.record({
            all: fc.constant(all),
            left: fc.integer({ min: 0, max: all }),
            right: fc.integer({ min: 0, max: all }),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        ),
        ({ all, left, right, share }) => {
          const least = Math.max(0, left + right - all)
          const both = least + Math.floor(share * (Math.min(left, right) - least))
          expect(chanceOf({ both, left, right, all }, logFactorial)).toBeCloseTo(
            tail(both, left, right, all),
            10,
          )
        },
      ),
    )
  })

  it("equals Fisher's tea tasting: 17 in 70 for three of four", () => {
    expect(chanceOf({ both: 3, left: 4, right: 4, all: 8 }, logFactorial)).toBeCloseTo(17 / 70, 12)
  })

  it('is 1 for what is together far less often than by chance, however many baskets there are', () => {
    const many = tabulateLogFactorials(100_000)
    expect(chanceOf({ both: 10, left: 40_000, right: 30_000, all: 100_000 }, many)).toBe(1)
    expect(chanceOf({ both: 29_000, left: 40_000, right: 30_000, all: 100_000 }, many)).toBe(0)
    expect(chanceOf({ both: 12_000, left: 40_000, right: 30_000, all: 100_000 }, many)).toBeCloseTo(
      0.503,
      2,
    )
  })

  it('falls as two products are together more often', () => {
    const chances = [2, 4, 6, 8].map((both) =>
      chanceOf({ both, left: 10, right: 20, all: 100 }, logFactorial),
    )
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  })
})

describe('the bound for all rules that could have been made', () => {
  it('shares 5 % out over the sizes and over the rules of each', () => {
    expect(criticalChance(10, 2)).toBeCloseTo(0.05 / 2 / 90, 12)
    expect(criticalChance(10, 3)).toBeCloseTo(0.05 / 4 / 360, 12)
  })

  it('finds no rule in a small shop where nothing has to do with anything', () => {
    let state = 7
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    }
    let families = 0
    for (let shop = 0; shop < 200; shop += 1) {
      const baskets = Array.from({ length: 60 }, () =>
        Array.from({ length: 8 }, () => random() < 0.3),
      )
      const has = (product: number) => baskets.filter((basket) => basket[product]).length
      let isFooled = false
      for (let a = 0; a < 8; a += 1)
        for (let b = 0; b < a; b += 1) {
          const both = baskets.filter((basket) => basket[a] && basket[b]).length
          const chance = chanceOf({ both, left: has(a), right: has(b), all: 60 }, logFactorial)
          isFooled ||= chance <= criticalChance(8, 2)
        }
      families += isFooled ? 1 : 0
    }
    expect(families).toBeLessThanOrEqual(10)
  })
})
