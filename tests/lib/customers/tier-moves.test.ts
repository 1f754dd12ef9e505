import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createTierMoves } from '@/lib/customers/tier-moves'
import { DEFAULT_TIER_RULES, type TierRules } from '@/lib/customers/tier-rules'
import type { OrderFacts } from '@/lib/shared/orders'
import { anyPersons, NOW, orderOf, surveyOf } from '@/tests/helpers/shop-orders'

const stricter: TierRules = {
  ...DEFAULT_TIER_RULES,
  thresholds: { ...DEFAULT_TIER_RULES.thresholds, silver: { minor: 100_000, orders: 5 } },
}
function movesOf(
  customers: readonly (readonly OrderFacts[])[],
  before: TierRules,
  after: TierRules,
) {
  const count = createTierMoves({ before, after, platform: 'pinduoduo', now: NOW })
  for (const orders of customers) count.add(orders)
  return count.finish()
}
const paid = (minor: number) => [orderOf(`n${minor}`, 1, { paidMinor: minor })]

describe('a change of the rules', () => {
  it('counts who moves from which tier to which, the largest move first', () => {
    const customers = [paid(1), paid(50_000), paid(60_000), paid(150_000), paid(250_000)]
    expect(movesOf(customers, DEFAULT_TIER_RULES, stricter)).toEqual({
      customers: 5,
      moved: 2,
      moves: [{ from: 'silver', to: null, customers: 2 }],
    })
    expect(movesOf(customers, stricter, { ...stricter, currency: 'USD' }).moves).toEqual([
      { from: 'gold', to: null, customers: 1 },
      { from: 'silver', to: null, customers: 1 },
    ])
  })

  it('takes the platform’s currency where an order names none', () => {
    const { currency: _, ...bare } = orderOf('a', 1, { paidMinor: 60_000 })
    expect(movesOf([[bare]], DEFAULT_TIER_RULES, stricter).moved).toBe(1)
  })

  it('counts the customers whom the survey counts: who never bought anything is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyPersons(), async (persons) => {
        const { customers } = await surveyOf(persons)
        const counted = movesOf(
          persons.map(({ orders }) => orders),
          DEFAULT_TIER_RULES,
          stricter,
        )
        expect(counted.customers).toBe(customers)
      }),
      { numRuns: 40 },
    )
  })

  it('that changes nothing moves nobody, and back again moves as many', () => {
    fc.assert(
      fc.property(anyPersons(), (persons) => {
        const customers = persons.map(({ orders }) => orders)
        expect(movesOf(customers, stricter, stricter).moved).toBe(0)
        expect(movesOf(customers, stricter, DEFAULT_TIER_RULES).moved).toBe(
          movesOf(customers, DEFAULT_TIER_RULES, stricter).moved,
        )
      }),
    )
  })
})
