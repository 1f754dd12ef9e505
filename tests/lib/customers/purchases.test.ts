import { describe, expect, it } from 'vitest'

import { createDayOf } from '@/lib/customers/day-in-zone'
import { cycleOf, medianOf, orderDaysOf, readPurchases } from '@/lib/customers/purchases'
import type { OrderFacts } from '@/lib/shared/orders'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import { NOW, orderOf } from '@/tests/helpers/shop-orders'

const read = (orders: readonly OrderFacts[]) =>
  readPurchases(orders, {
    platform: 'pinduoduo',
    currency: 'CNY',
    dayOf: createDayOf('Asia/Shanghai'),
    now: NOW,
  })

describe('purchases', () => {
  it('stand from the oldest to the newest, what has no time first', () => {
    const { placedAt: _, ...timeless } = orderOf('timeless', 0)
    const { bought } = read([orderOf('new', 1), timeless, orderOf('old', 9), orderOf('also', 9)])
    expect(bought.map(({ number }) => number)).toEqual(['timeless', 'also', 'old', 'new'])
  })

  it('have no amount where it was paid in another currency, and that is counted', () => {
    const { bought, otherCurrency } = read([orderOf('a', 1), orderOf('b', 0, { currency: 'USD' })])
    expect(bought.map(({ minor }) => minor)).toEqual([10_000, null])
    expect(otherCurrency).toBe(1)
  })

  it('have no amount where more was given back than paid', () => {
    const { bought, otherCurrency } = read([orderOf('a', 1, { paidMinor: -1 })])
    expect([bought[0]?.minor, otherCurrency]).toEqual([null, 0])
  })

  it('have no time where it is none that a calendar knows', () => {
    expect(read([orderOf('a', 1, { placedAt: Number.MAX_SAFE_INTEGER })]).bought[0]).toMatchObject({
      at: null,
      day: null,
    })
  })

  it.each<[string, OrderFacts, { orders: number; refunded: number; unpaid: number }]>([
    ['kept', orderOf('a', 1), { orders: 1, refunded: 0, unpaid: 0 }],
    [
      'being refunded',
      orderOf('a', 1, { state: 'refunding' }),
      { orders: 1, refunded: 1, unpaid: 0 },
    ],
    ['refunded', orderOf('a', 1, { state: 'refunded' }), { orders: 1, refunded: 1, unpaid: 0 }],
    [
      'unpaid for a day',
      orderOf('a', 1, { state: 'unpaid' }),
      { orders: 0, refunded: 0, unpaid: 1 },
    ],
    ['just placed', orderOf('a', 0, { state: 'unpaid' }), { orders: 0, refunded: 0, unpaid: 0 }],
    [
      'closed without a payment',
      orderOf('a', 1, { state: 'closed', paidMinor: 0 }),
      { orders: 0, refunded: 0, unpaid: 1 },
    ],
    ['closed', orderOf('a', 1, { state: 'closed' }), { orders: 0, refunded: 0, unpaid: 0 }],
    ['of an unknown state', { number: 'a' }, { orders: 0, refunded: 0, unpaid: 0 }],
  ])('say of an order that is %s what became of it', (_what, order, conduct) => {
    expect(read([order]).conduct).toEqual(conduct)
  })
})

describe('the own rhythm', () => {
  it('is the median of the days between', () => {
    const { bought } = read([0, 10, 40, 45].map((days) => orderOf(`n${days}`, days)))
    expect(cycleOf(orderDaysOf(bought))).toBe(10)
  })

  it('takes orders of one day as one', () => {
    const again = orderOf('b', 0, { placedAt: NOW - 30 * DAY_MS + HOUR_MS })
    const { bought } = read([orderOf('a', 30), again, orderOf('c', 0)])
    expect(orderDaysOf(bought)).toHaveLength(2)
    expect(cycleOf(orderDaysOf(bought))).toBe(30)
  })

  it.each([[[]], [[20_000]]])('is unknown with days %j', (days) => {
    expect(cycleOf(days)).toBeNull()
  })
})

describe('a median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
  ])('of %j is %s', (figures, median) => {
    expect(medianOf(figures)).toBe(median)
  })
})
