import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { mineBaskets } from '@/lib/offers/mining/mine'
import { byLift, deriveRules, type Rule } from '@/lib/offers/mining/rules'

import { basketsArbitrary, holdersBySet, keyOf } from './brute-force'

const rulesOf = (baskets: readonly Basket[], minConfidence: number): Rule[] =>
  Array.from(
    deriveRules(
      mineBaskets(appendBaskets(EMPTY_LOG, baskets), {
        minCount: 2,
        minSetCount: 2,
        maxLength: Infinity,
        halfLifeDays: null,
      }),
      minConfidence,
    ),
  )

const repeat = (times: number, ...items: string[]): Basket[] =>
  Array.from({ length: times }, () => ({ items, at: null }))

const namesOf = (rules: readonly Rule[]): string[] =>
  rules.map(({ lhs, rhs }) => `${keyOf(lhs)} > ${rhs}`)

describe('rules', () => {
  it('are those that looking at every subset gives, with the measures of their counts', () => {
    fc.assert(
      fc.property(
        basketsArbitrary(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (baskets, least) => {
          const holders = holdersBySet(baskets)
          const countOf = (items: readonly string[]) => holders.get(keyOf(items))?.length ?? 0
          const all = baskets.length
          let expected = 0
          for (const [key, { length }] of holders) {
            const items = key.split(' ')
            if (items.length < 2 || length < 2) continue
            expected += items.filter(
              (rhs) => length / countOf(items.filter((item) => item !== rhs)) >= least,
            ).length
          }
          const rules = rulesOf(baskets, least)
          expect(rules).toHaveLength(expected)
          for (const rule of rules) {
            const [both, left, right] = [[...rule.lhs, rule.rhs], rule.lhs, [rule.rhs]].map(countOf)
            const [x, y, xy] = [left ?? 0, right ?? 0, both ?? 0].map((count) => count / all)
            expect([rule.count, rule.lhsCount, rule.rhsCount]).toEqual([both, left, right])
            expect(rule.confidence).toBeCloseTo((xy ?? 0) / (x ?? 0), 12)
            expect(rule.lift).toBeCloseTo((xy ?? 0) / ((x ?? 0) * (y ?? 0)), 10)
            expect(rule.leverage).toBeCloseTo((xy ?? 0) - (x ?? 0) * (y ?? 0), 12)
            expect(rule.conviction === null).toBe(rule.count === rule.lhsCount)
          }
        },
      ),
    )
  })

  it('call a tie of many orders significant and one of three an accident', () => {
    const shop = [...repeat(30, 'tea', 'cup'), ...repeat(3, 'fan', 'hat'), ...repeat(200, 'pen')]
    const verdicts = new Map(
      rulesOf([...shop, ...repeat(20, 'fan'), ...repeat(20, 'hat')], 0).map((rule) => [
        `${rule.lhs.join(' ')} > ${rule.rhs}`,
        rule.isSignificant,
      ]),
    )
    expect(verdicts.get('tea > cup')).toBe(true)
    expect(verdicts.get('fan > hat')).toBe(false)
  })

  it('do not let a product ride along that adds nothing', () => {
    const shop = [
      ...repeat(40, 'tea', 'cup'),
      ...repeat(40, 'tea', 'cup', 'bag'),
      ...repeat(100, 'bag'),
      ...repeat(100, 'pen'),
    ]
    const rule = rulesOf(shop, 0).find(
      ({ lhs, rhs }) => rhs === 'cup' && keyOf(lhs) === keyOf(['tea', 'bag']),
    )
    expect(rule?.lift).toBeGreaterThan(3)
    expect(rule?.isSignificant).toBe(false)
  })

  it('stand in one order whatever the order of the baskets', () => {
    fc.assert(
      fc.property(basketsArbitrary(), (baskets) => {
        const there = rulesOf(baskets, 0).toSorted(byLift)
        const back = rulesOf(baskets.toReversed(), 0).toSorted(byLift)
        expect(namesOf(back)).toEqual(namesOf(there))
      }),
    )
  })
})
