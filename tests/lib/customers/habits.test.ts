import { describe, expect, it } from 'vitest'

import { createDayOf } from '@/lib/customers/day-in-zone'
import { describeHabits } from '@/lib/customers/habits'
import { readPurchases } from '@/lib/customers/purchases'
import type { OrderFacts } from '@/lib/shared/orders'
import { NOW, orderOf } from '@/tests/helpers/shop-orders'

const habitsOf = (orders: readonly OrderFacts[]) =>
  describeHabits(
    readPurchases(orders, {
      platform: 'pinduoduo',
      currency: 'CNY',
      dayOf: createDayOf('Asia/Shanghai'),
      now: NOW,
    }),
  )

describe('habits', () => {
  it('name what was bought most and last', () => {
    const habits = habitsOf([
      orderOf('a', 30, { title: 'pan' }),
      orderOf('b', 20, { title: 'pan' }),
      orderOf('c', 10, { title: 'brush' }),
    ])
    expect(habits).toMatchObject({ favourite: { title: 'pan', orders: 2 }, lastTitle: 'brush' })
  })

  it('prefer the latest of what was bought equally often', () => {
    const orders = [orderOf('a', 9, { title: 'pan' }), orderOf('b', 1, { title: 'brush' })]
    expect(habitsOf(orders).favourite?.title).toBe('brush')
  })

  it('average the pieces over the orders that tell', () => {
    const orders = [orderOf('a', 3, { pieces: 1 }), orderOf('b', 2, { pieces: 4 }), orderOf('c', 1)]
    expect(habitsOf(orders).averagePieces).toBe(2.5)
  })

  it('leave out what was not kept', () => {
    const orders = [
      orderOf('a', 9, { title: 'pan' }),
      orderOf('b', 1, { title: 'pot', state: 'refunded' }),
    ]
    expect(habitsOf(orders)).toMatchObject({ lastTitle: 'pan', to: orders[0]?.placedAt })
  })

  it('say nothing of what nobody told', () => {
    expect(habitsOf([{ number: 'a', state: 'paid' }])).toEqual({
      favourite: null,
      lastTitle: null,
      averagePieces: null,
      cycleDays: null,
      from: null,
      to: null,
    })
  })
})
