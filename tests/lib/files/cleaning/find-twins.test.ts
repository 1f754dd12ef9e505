import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createTwinSearch, type NumberedOrder } from '@/lib/files/cleaning/find-twins'
import { bareNumber } from '@/lib/files/cleaning/order-flaws'

function search(orders: readonly NumberedOrder[]): NumberedOrder[][] {
  const twins = createTwinSearch<NumberedOrder>()
  for (const order of orders) twins.count(order)
  if (!twins.hasRepeats()) return []
  for (const order of orders) twins.keep(order, order)
  return twins.groups()
}

const order = (number: string, platform = 'taobao'): NumberedOrder => ({ number, platform })
const key = (each: NumberedOrder): string => `${each.platform} ${bareNumber(each.number)}`

describe('the search for twins', () => {
  it('finds what differs only by what spreadsheets do, on one marketplace', () => {
    const orders = [order('#1'), order('2'), order("'1"), order('1', 'amazon'), order('01')]
    expect(search(orders)).toEqual([[order('#1'), order("'1"), order('01')]])
  })
  it('finds nothing where each number is there once', () => {
    const orders = Array.from({ length: 5_000 }, (_, at) => ({
      number: `${at}`,
      platform: 'taobao',
    }))
    expect(search(orders)).toEqual([])
  })
  it('agrees with looking at every pair', () => {
    const number = fc.constantFrom('1', "'1", '01', '1.0', '2', '#2', 'a', 'A')
    const platform = fc.constantFrom('taobao', 'amazon')
    fc.assert(
      fc.property(fc.array(fc.record({ number, platform }), { maxLength: 20 }), (orders) => {
        const lonely = orders.filter(
          (one) => orders.filter((o) => key(o) === key(one)).length === 1,
        )
        const found = search(orders).flat()
        expect(found).toHaveLength(orders.length - lonely.length)
      }),
    )
  })
})
