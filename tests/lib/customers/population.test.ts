import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Measures } from '@/lib/customers/measures'
import { gatherPopulation } from '@/lib/customers/population'

const measures = (recencyDays: number | null): Measures => ({
  recencyDays,
  orders: 2,
  spend: null,
  current: null,
  orderDays: 2,
  cycleDays: 30.5,
  settled: 2,
  refunded: 0,
  unpaid: 0,
  growth: -0.25,
  x: 1,
  tx: 30,
  T: 40,
  meanMinor: null,
})
const customer = fc.tuple(
  fc.uuid(),
  fc.option(fc.nat(500)),
  fc.array(fc.record({ day: fc.nat(20_000), minor: fc.option(fc.integer()) }), { maxLength: 5 }),
)
const customers = fc.uniqueArray(customer, { selector: ([id]) => id, maxLength: 30 })

describe('a population', () => {
  it('gives back what was put in, in the order of the ids', () => {
    fc.assert(
      fc.property(customers, (put) => {
        const draft = gatherPopulation()
        for (const [id, recencyDays, orders] of put)
          draft.add(id, measures(recencyDays), orders, [])
        const population = draft.settle()
        const sorted = put.toSorted(([a], [b]) => (a < b ? -1 : 1))
        expect(population.ids).toEqual(sorted.map(([id]) => id))
        for (const [place, [, recencyDays, orders]] of sorted.entries()) {
          expect(population.measuresAt(place)).toEqual(measures(recencyDays))
          expect(population.datedOrdersAt(place)).toEqual(orders)
        }
      }),
    )
  })

  it('grows past its first room', () => {
    const draft = gatherPopulation()
    for (let index = 0; index < 1_000; index += 1)
      draft.add(String(index).padStart(4, '0'), measures(index), [{ day: index, minor: null }], [])
    const population = draft.settle()
    expect(population.measuresAt(999).recencyDays).toBe(999)
    expect(population.datedOrdersAt(998)).toEqual([{ day: 998, minor: null }])
  })

  it('knows what people have written down, and nothing of the others', () => {
    const draft = gatherPopulation()
    draft.add('b', measures(1), [], [{ id: 'r', at: 1, facts: { kind: 'review', stars: 5 } }])
    draft.add('a', measures(1), [], [])
    const population = draft.settle()
    expect(population.saidAt(1).reach).toEqual({ reviews: 1, praise: 1, referrals: 0 })
    expect(population.saidAt(0)).toEqual({
      answers: { recommend: null, service: null, referrals: 0 },
      reach: { reviews: 0, praise: 0, referrals: 0 },
    })
  })
})
