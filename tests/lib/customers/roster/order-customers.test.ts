import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CUSTOMER_ORDERS, type CustomerOrder } from '@/lib/customers/roster/customer-filter'
import { orderCustomers, pickCustomers } from '@/lib/customers/roster/order-customers'

import { anyCustomers, makeRoster, type PlainCustomer } from './make-roster'

const figureOf = (by: CustomerOrder, each: PlainCustomer): number | null =>
  by === 'active' && each.active === 0 ? null : each[by]

describe('customers in order', () => {
  it('stand as a plain sort of all of them puts them, what is unknown last either way', () => {
    fc.assert(
      fc.property(
        anyCustomers,
        anyCustomers,
        fc.constantFrom(...CUSTOMER_ORDERS),
        fc.boolean(),
        (first, second, by, down) => {
          const all = [...first, ...second]
          const order = orderCustomers([makeRoster(first), makeRoster(second)], by)
          const picked = [...pickCustomers(order, () => true, { down })]
          const figured = all.map((each, at) => ({ at, figure: figureOf(by, each) }))
          const known = figured
            .flatMap(({ at, figure }) => (figure === null ? [] : [{ at, figure }]))
            .toSorted((a, b) => b.figure - a.figure || a.at - b.at)
          const unknown = figured.filter(({ figure }) => figure === null)
          const expected = [...(down ? known : known.toReversed()), ...unknown]
          expect(picked).toEqual(expected.map(({ at }) => at))
          expect(order.known).toBe(known.length)
        },
      ),
    )
  })

  it('are picked without losing their order', () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 4 }), (all, every) => {
        const order = orderCustomers([makeRoster(all)], 'spent')
        const isMeant = (place: number): boolean => place % every === 0
        expect([...pickCustomers(order, isMeant, { down: true })]).toEqual(
          [...order.places].filter(isMeant),
        )
      }),
    )
  })
})
