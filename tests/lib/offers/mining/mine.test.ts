import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { appendBaskets, basketCount, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { codesOf, countBySize, itemsetCount } from '@/lib/offers/mining/itemsets'
import {
  addBaskets,
  mineBaskets,
  miningTerms,
  weightOfDay,
  type Mined,
  type MiningTerms,
} from '@/lib/offers/mining/mine'
import { DAY_MS } from '@/lib/shared/time'

import { basketsArbitrary, holdersBySet, keyOf, minedCounts } from './brute-force'

const termsArbitrary: fc.Arbitrary<MiningTerms> = fc
  .record({
    minCount: fc.integer({ min: 1, max: 4 }),
    further: fc.integer({ min: 0, max: 2 }),
    maxLength: fc.constantFrom(1, 2, 3, 4, Infinity),
    halfLifeDays: fc.constantFrom(null, 30, 365),
  })
  .map(({ further, minCount, maxLength, halfLifeDays }) => ({
    minCount,
    minSetCount: minCount + further,
    maxLength,
    halfLifeDays,
  }))

const mineAll = (baskets: readonly Basket[], terms: MiningTerms): Mined =>
  mineBaskets(appendBaskets(EMPTY_LOG, baskets), terms)

function strengthsOf({ log, itemsets }: Mined): Map<string, number> {
  const strengths = new Map<string, number>()
  for (let set = 0; set < itemsetCount(itemsets); set += 1)
    strengths.set(
      keyOf(Array.from(codesOf(itemsets, set), (code) => log.names[code] ?? '')),
      itemsets.strengths?.[set] ?? 0,
    )
  return strengths
}

/** By size, then products: what a store would compare. */
const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))

describe('mining', () => {
  it('finds the sets and counts that looking at every subset finds', () => {
    fc.assert(
      fc.property(basketsArbitrary(), termsArbitrary, (baskets, terms) => {
        const frequent = [...holdersBySet(baskets)]
          .map(([key, holders]) => [key, holders.length] as const)
          .filter(([key, count]) => {
            const size = key.split(' ').length
            return (
              size <= terms.maxLength && count >= (size > 2 ? terms.minSetCount : terms.minCount)
            )
          })
        expect(sorted(minedCounts(mineAll(baskets, terms)))).toEqual(sorted(new Map(frequent)))
      }),
      { numRuns: 300 },
    )
  })

  it('never counts a set more often than a part of it', () => {
    fc.assert(
      fc.property(basketsArbitrary(), (baskets) => {
        const counts = minedCounts(
          mineAll(baskets, {
            minCount: 1,
            minSetCount: 1,
            maxLength: Infinity,
            halfLifeDays: null,
          }),
        )
        for (const [key, count] of counts) {
          const items = key.split(' ')
          if (items.length === 1) continue
          for (const left of items)
            expect(counts.get(keyOf(items.filter((item) => item !== left)))).toBeGreaterThanOrEqual(
              count,
            )
        }
      }),
    )
  })

  it('gives the same by adding baskets in parts as by mining all at once, strengths to the last bit', () => {
    fc.assert(
      fc.property(
        fc.array(basketsArbitrary(12), { minLength: 1, maxLength: 4 }),
        termsArbitrary,
        (parts, terms) => {
          const [first = [], ...others] = parts
          const grown = others.reduce(
            (mined, part) => addBaskets(mined, part),
            mineAll(first, terms),
          )
          const whole = mineAll(parts.flat(), terms)
          expect(grown.log).toEqual(whole.log)
          expect(sorted(minedCounts(grown))).toEqual(sorted(minedCounts(whole)))
          expect(sorted(strengthsOf(grown))).toEqual(sorted(strengthsOf(whole)))
          expect(itemsetCount(grown.itemsets)).toBe(itemsetCount(whole.itemsets))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('does not mind in which order the baskets and their products come', () => {
    fc.assert(
      fc.property(basketsArbitrary(), termsArbitrary, (baskets, terms) => {
        const turned = baskets
          .map(({ items, at }) => ({ items: items.toReversed(), at }))
          .toReversed()
        expect(sorted(minedCounts(mineAll(turned, terms)))).toEqual(
          sorted(minedCounts(mineAll(baskets, terms))),
        )
      }),
    )
  })

  it('weighs a set by the age of its baskets and leaves its count alone', () => {
    fc.assert(
      fc.property(basketsArbitrary(), (baskets) => {
        const terms = { minCount: 1, minSetCount: 1, maxLength: Infinity, halfLifeDays: 30 }
        const strengths = strengthsOf(mineAll(baskets, terms))
        for (const [key, holders] of holdersBySet(baskets)) {
          const expected = holders.reduce(
            (sum, { at }) =>
              sum + (at === null ? 0 : weightOfDay(Math.floor(at / DAY_MS), terms.halfLifeDays)),
            0,
          )
          const strength = strengths.get(key) ?? NaN
          expect(Math.abs(strength - expected)).toBeLessThanOrEqual(expected * 1e-12)
        }
      }),
    )
  })

  it('weighs a basket half as much for every half-life that it is older', () => {
    expect(weightOfDay(20_300, 30) / weightOfDay(20_270, 30)).toBe(2)
    expect(Number.isFinite(weightOfDay(9_000_000, 1))).toBe(true)
  })

  it('counts a product once however often a basket names it', () => {
    const mined = mineAll([{ items: ['a', 'a', 'b', 'a'], at: null }], {
      ...miningTerms(1),
      minCount: 1,
    })
    expect(countBySize(mined.itemsets)).toEqual({ 1: 2, 2: 1 })
  })

  it('leaves what it was given as it is', () => {
    const before = mineAll([{ items: ['a', 'b'], at: null }], { ...miningTerms(1), minCount: 1 })
    const after = addBaskets(before, [{ items: ['b', 'c'], at: null }])
    expect([basketCount(before.log), basketCount(after.log)]).toEqual([1, 2])
    expect(minedCounts(before).has('b c')).toBe(false)
    expect(addBaskets(before, [])).toBe(before)
  })

  it.each([
    ['no least count', { minCount: 0 }],
    ['a share for a count', { minCount: 0.5 }],
    ['a smaller least count for bigger sets', { minCount: 9, minSetCount: 8 }],
    ['sets of nothing', { maxLength: 0 }],
    ['a half-life of no time', { halfLifeDays: 0 }],
  ])('refuses %s', (_what, wrong) => {
    expect(() => mineBaskets(EMPTY_LOG, { ...miningTerms(100), ...wrong })).toThrow(RangeError)
  })

  it('asks bigger shops for more baskets behind a set of three', () => {
    expect([100, 10_000, 1_000_000].map((baskets) => miningTerms(baskets).minSetCount)).toEqual([
      5, 20, 2_000,
    ])
  })
})
