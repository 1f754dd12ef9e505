import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_GOLD_TERMS } from '@/lib/figures/grades'
import { mondayOf, startWeeks } from '@/lib/figures/weeks'
import { DAY_MS } from '@/lib/shared/time'

/** Monday, 16 November 2026. */
const MONDAY = Date.UTC(2026, 10, 16) / DAY_MS
const LAST = MONDAY - 7

const order = (day: number | null, minor: number | null = 100, title = 'pan', pieces = 1) => ({
  day,
  minor,
  title,
  pieces,
})
const person = (id: string, days: readonly number[]) => ({
  id,
  spent: days.length,
  purchases: days.map((day) => ({ at: day * DAY_MS, day })),
  replies: [],
})

describe('a week', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('begins on Monday, %i days before', (days) => {
    expect(mondayOf(MONDAY + days)).toBe(MONDAY)
    expect(new Date(mondayOf(MONDAY + days) * DAY_MS).getUTCDay()).toBe(1)
  })

  it.each([0, 3, 6])('is the last whole one, %i days into the present', (days) => {
    const { last, before } = startWeeks(MONDAY + days, DEFAULT_GOLD_TERMS).finish()
    expect([last.from, before.from]).toEqual([LAST, LAST - 7])
  })

  it('counts its orders, whoever bought, and says of how many the amount is known', () => {
    const draft = startWeeks(MONDAY, DEFAULT_GOLD_TERMS)
    for (const each of [
      order(LAST, 250, 'pan', 2),
      order(LAST + 6, null, 'lid', 3),
      order(LAST + 6, 50),
      order(LAST - 1, 70),
      order(MONDAY),
      order(null),
    ])
      draft.addOrder(each)
    expect(draft.finish()).toMatchObject({
      last: {
        orders: 3,
        unpriced: 1,
        minor: 300,
        days: [1, 0, 0, 0, 0, 0, 2],
        pieces: 6,
        products: [
          { product: 'lid', pieces: 3 },
          { product: 'pan', pieces: 3 },
        ],
      },
      before: { orders: 1, minor: 70, days: [0, 0, 0, 0, 0, 0, 1] },
    })
  })

  it('tells new buyers from those who had bought before it', () => {
    const draft = startWeeks(MONDAY, DEFAULT_GOLD_TERMS)
    draft.addPerson(person('old', [LAST - 30, LAST + 1, LAST + 2]))
    draft.addPerson(person('new', [LAST + 3]))
    draft.addPerson(person('later', [MONDAY]))
    expect(draft.finish()).toMatchObject({
      last: {
        claimed: 3,
        buyers: 2,
        fresh: { count: 1, ids: ['new'] },
        returning: { count: 1, ids: ['old'] },
        gold: { buyers: 2, customers: 2, returning: { count: 1 } },
      },
      before: { claimed: 0, buyers: 0, gold: { customers: 1 } },
    })
  })

  it('counts clocks on the day they ended', () => {
    const draft = startWeeks(MONDAY, DEFAULT_GOLD_TERMS)
    draft.addClock(LAST, true)
    draft.addClock(LAST + 6, false)
    draft.addClock(LAST - 7, true)
    draft.addClock(MONDAY, false)
    const { last, before } = draft.finish()
    expect([last.clocks, before.clocks]).toEqual([
      { met: 1, missed: 1 },
      { met: 1, missed: 0 },
    ])
  })

  it('is as a plain recount finds it', () => {
    const days = fc.array(fc.integer({ min: LAST - 20, max: MONDAY + 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(days, { maxLength: 12 }), (people) => {
        const draft = startWeeks(MONDAY, DEFAULT_GOLD_TERMS)
        for (const [index, each] of people.entries()) {
          draft.addPerson(person(`c${index}`, each))
          for (const day of each) draft.addOrder(order(day))
        }
        const { last, before } = draft.finish()
        for (const week of [last, before]) {
          const isIn = (day: number): boolean => day >= week.from && day < week.from + 7
          const buyers = people.filter((each) => each.some(isIn))
          const returning = buyers.filter((each) => each.some((day) => day < week.from))
          const orders = people.flat().filter(isIn).length
          expect(week).toMatchObject({
            orders,
            claimed: orders,
            minor: orders * 100,
            pieces: orders,
          })
          expect(week.buyers).toBe(buyers.length)
          expect(week.returning.count).toBe(returning.length)
          expect(week.fresh.count).toBe(buyers.length - returning.length)
        }
      }),
    )
  })
})
