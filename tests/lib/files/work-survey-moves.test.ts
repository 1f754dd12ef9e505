import { describe, expect, it } from 'vitest'

import { createDayOf } from '@/lib/customers/day-in-zone'
import { readPurchases } from '@/lib/customers/purchases'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { watchMoves } from '@/lib/files/work-survey-moves'
import { NOW, ordersOf } from '@/tests/helpers/shop-orders'
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
})
