import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startFunnel, type FunnelPerson } from '@/lib/figures/funnel'

const SPAN = { from: 10, through: 20 }
const placed = (number: string, day: number, isUnpaid = false) => ({
  number,
  day,
  at: day * 1_000,
  isUnpaid,
})
const person = (id: string, change: Partial<FunnelPerson>): FunnelPerson => ({
  id,
  spent: 1,
  placed: [],
  bought: [],
  askedOn: [],
  ...change,
})
const funnel = (people: readonly FunnelPerson[]) => {
  const draft = startFunnel(SPAN)
  for (const each of people) draft.add(each)
  return draft.finish()
}

describe('the funnel', () => {
  it('counts who asked, ordered, paid and bought again in the span', () => {
    const found = funnel([
      person('asks', { askedOn: [10] }),
      person('orders', { askedOn: [12], placed: [placed('1', 12, true)] }),
      person('pays', { placed: [placed('2', 20)], bought: [20] }),
      person('returns', { placed: [placed('3', 3), placed('4', 15)], bought: [3, 15] }),
      person('late', { askedOn: [21], placed: [placed('5', 21)], bought: [21] }),
    ])
    expect(found).toEqual({
      asked: { count: 2, ids: ['asks', 'orders'] },
      askedOrdered: 1,
      ordered: { count: 3, ids: ['orders', 'pays', 'returns'] },
      paid: { count: 2, ids: ['pays', 'returns'] },
      again: { count: 1, ids: ['returns'] },
      unpaid: { count: 1, orders: [{ number: '1', id: 'orders', at: 12_000 }] },
    })
  })

  it('narrows from step to step, and lists the newest unpaid orders', () => {
    const day = fc.integer({ min: 5, max: 25 })
    const anybody = fc.array(fc.tuple(day, fc.boolean()), { maxLength: 300 })
    fc.assert(
      fc.property(anybody, (orders) => {
        const people = orders.map(([on, isUnpaid], index) =>
          person(`c${index}`, {
            placed: [placed(`n${index}`, on, isUnpaid)],
            bought: isUnpaid ? [] : [on],
          }),
        )
        const { ordered, paid, again, unpaid } = funnel(people)
        expect(ordered.count).toBeGreaterThanOrEqual(paid.count)
        expect(paid.count).toBeGreaterThanOrEqual(again.count)
        const waiting = people
          .flatMap((each) => each.placed)
          .filter((each) => each.isUnpaid && each.day >= SPAN.from && each.day <= SPAN.through)
          .toSorted((a, b) => b.at - a.at || (a.number < b.number ? -1 : 1))
        expect(unpaid.count).toBe(waiting.length)
        expect(unpaid.orders.map(({ number }) => number)).toEqual(
          waiting.slice(0, 100).map(({ number }) => number),
        )
      }),
    )
  })
})
