import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createDayOf } from '@/lib/customers/day-in-zone'
import { readPurchases } from '@/lib/customers/purchases'
import { tierOf, toTierEntry } from '@/lib/customers/tier'
import { DEFAULT_TIER_RULES, TIERS } from '@/lib/customers/tier-rules'
import { watchMoves } from '@/lib/files/work-survey-moves'
import { NOW, ordersOf } from '@/tests/helpers/shop-orders'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

const dayOf = createDayOf('Asia/Shanghai')
/** The tenth day of a month. */
const TENTH = NOW + 9 * DAY_MS
const plan = {
  platform: 'pinduoduo',
  rules: DEFAULT_TIER_RULES,
  now: TENTH,
  today: dayOf(TENTH),
} as const

/** The tier of these orders as of an instant. */
const at = (when: number, kept: readonly OrderFacts[]) =>
  tierOf(
    kept.map((facts) => toTierEntry(facts, 'pinduoduo')),
    DEFAULT_TIER_RULES,
    when,
  )

/** Groups that changed, with who came and who went; days are counted back from the first of the month. */
async function movesOf(people: Readonly<Record<string, readonly number[]>>, cycle: number | null) {
  const moves = watchMoves(plan)
  for (const [id, days] of Object.entries(people)) {
    const orders = ordersOf(id, days)
    const terms = { platform: 'pinduoduo', currency: 'CNY', dayOf, now: TENTH } as const
    moves.add({ id, spent: 1, orders, purchases: readPurchases(orders, terms) })
  }
  const { month, tiers, stages } = await moves.finish(cycle)
  const named = [...tiers, ...stages].flatMap(({ group, entered, left }) =>
    entered.count + left.count === 0 ? [] : [[group, entered.ids, left.ids]],
  )
  return { month, named }
}

describe('moves of this month', () => {
  it('are those into and out of tiers and stages since it began', async () => {
    const { silver } = DEFAULT_TIER_RULES.thresholds
    const many = Array.from({ length: silver.orders - 1 }, (_, index) => 20 * (index + 1))
    expect(await movesOf({ rises: [...many, -5], stays: [...many] }, 400)).toMatchObject({
      month: '2026-06',
      named: expect.arrayContaining([['silver', ['rises'], []]]),
    })
  })

  it('begin with who first came in it', async () => {
    expect((await movesOf({ fresh: [-3] }, 30)).named).toEqual([['new', ['fresh'], []]])
  })

  it('follow the rhythm of the shop for those who have none of their own', async () => {
    expect((await movesOf({ once: [25] }, 20)).named).toEqual([
      ['new', [], ['once']],
      ['at-risk', ['once'], []],
    ])
    expect((await movesOf({ once: [25] }, null)).named).toEqual([])
  })

  it('give each customer the tiers of both times, whatever they bought when', async () => {
    const days = fc.array(fc.integer({ min: -8, max: 500 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(days, async (daysAgo) => {
        const orders = ordersOf('a', daysAgo)
        // The same time of day on the last day of May: what was ordered in June is left out.
        const before = at(
          NOW - DAY_MS,
          orders.filter(({ placedAt = 0 }) => placedAt < NOW - DAY_MS / 2),
        )
        const now = at(TENTH, orders)
        const { named } = await movesOf({ a: daysAgo }, null)
        const tiers = named.filter(([group]) => TIERS.some((tier) => tier === group))
        expect(tiers).toEqual(
          TIERS.flatMap((tier) => {
            if (before === now || (tier !== before && tier !== now)) return []
            return [[tier, tier === now ? ['a'] : [], tier === before ? ['a'] : []]]
          }),
        )
      }),
    )
  })
})
