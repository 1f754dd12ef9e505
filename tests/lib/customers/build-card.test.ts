import { describe, expect, it } from 'vitest'

import { buildCard, type CardParts } from '@/lib/customers/build-card'
import { RECENT_ORDERS } from '@/lib/customers/card'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import type { OrderFacts } from '@/lib/shared/orders'

const NOW = Date.UTC(2026, 5, 1)

const facts = (number: string, fields: Partial<OrderFacts> = {}): OrderFacts => ({
  number,
  state: 'received',
  placedAt: NOW - 1000,
  paidMinor: 1000,
  currency: 'CNY',
  ...fields,
})
const card = (orders: readonly OrderFacts[], parts: Partial<CardParts> = {}) =>
  buildCard({
    customerId: 'anna',
    platform: 'pinduoduo',
    nick: '小鱼',
    orders,
    coverage: { from: 0, source: 'file', unclaimedOrders: 0 },
    lastCase: null,
    notes: [],
    tags: [],
    rules: DEFAULT_TIER_RULES,
    now: NOW,
    ...parts,
  })

describe('a card', () => {
  it('lists orders newest first, those without a time last', () => {
    const { orders } = card([
      { number: 'timeless' },
      facts('old', { placedAt: 1 }),
      facts('b', { placedAt: 9 }),
      facts('a', { placedAt: 9 }),
    ])
    expect(orders.map(({ number }) => number)).toEqual(['b', 'a', 'old', 'timeless'])
  })

  it('lists the newest fifty and counts all', () => {
    const all = Array.from({ length: 60 }, (_, index) => facts(`n${index}`, { placedAt: index }))
    const { orders, orderCount } = card(all)
    expect([orders.length, orders[0]?.number, orderCount]).toEqual([RECENT_ORDERS, 'n59', 60])
  })

  it('adds up what was paid and kept, each currency by itself', () => {
    const { totals, refundCount, averageOrder } = card([
      facts('a', { paidMinor: 1000 }),
      facts('b', { paidMinor: 2001 }),
      facts('c', { paidMinor: 500, currency: 'USD' }),
      facts('d', { state: 'refunded' }),
      facts('e', { state: 'refunding' }),
      facts('f', { state: 'unpaid' }),
    ])
    expect(totals).toEqual([
      { minor: 3001, currency: 'CNY' },
      { minor: 500, currency: 'USD' },
    ])
    expect(refundCount).toBe(1)
    expect(averageOrder).toEqual({ minor: 1501, currency: 'CNY' })
  })

  it('marks the orders that count towards the tier', () => {
    const { orders } = card([facts('a'), facts('b', { state: 'closed' })])
    expect(orders.map(({ number, counted }) => [number, counted])).toEqual([
      ['b', false],
      ['a', true],
    ])
  })

  it('takes the platform’s currency where a source names none', () => {
    const { currency: _, ...bare } = facts('a')
    expect(card([bare]).orders[0]?.paid).toEqual({ minor: 1000, currency: 'CNY' })
  })

  it('says nothing of what nobody told', () => {
    const { orders, averageOrder, totals } = card([{ number: 'a' }])
    expect(orders[0]).toEqual({
      number: 'a',
      state: null,
      placedAt: null,
      title: null,
      pieces: null,
      paid: null,
      counted: false,
    })
    expect([averageOrder, totals]).toEqual([null, []])
  })
})
