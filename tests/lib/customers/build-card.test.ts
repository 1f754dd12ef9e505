import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ClockView } from '@/lib/aftersales/clock-view'
import { buildCard, type CardParts } from '@/lib/customers/build-card'
import { RECENT_ORDERS } from '@/lib/customers/card'
import type { CustomerRecord } from '@/lib/customers/record'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import type { OrderFacts } from '@/lib/shared/orders'
import { anyOrders, surveyOf, variedPersons } from '@/tests/helpers/shop-orders'

const NOW = Date.UTC(2026, 5, 1)
const ELSEWHERE = { platform: 'taobao', shopName: 'Second shop' } as const

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
    shopId: 'shop',
    customerId: 'anna',
    platform: 'pinduoduo',
    nick: '小鱼',
    joinedIds: [],
    orders,
    elsewhere: [],
    identity: { joined: [], formerNicks: [], contacts: [] },
    platformTier: null,
    coverage: { from: 0, source: 'file', unclaimedOrders: 0 },
    records: [],
    disputes: 0,
    survey: null,
    lastCase: null,
    notes: [],
    tags: [],
    rules: DEFAULT_TIER_RULES,
    now: NOW,
    ...parts,
  })

const record = (id: string, at: number): CustomerRecord => ({
  id,
  at,
  facts: { kind: 'review', stars: 5 },
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
    expect(refundCount).toBe(2)
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

  it('says what went back of an order, and when', () => {
    const back = { money: { minor: 300, currency: 'CNY' }, at: 7 }
    expect(card([facts('a', { refundedMinor: 300, refundedAt: 7 })]).orders[0]?.back).toEqual(back)
    expect(card([facts('a', { refundedMinor: 300 })]).orders[0]?.back?.at).toBeNull()
    expect(card([facts('a')]).orders[0]).not.toHaveProperty('back')
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
      place: null,
    })
    expect([averageOrder, totals]).toEqual([null, []])
  })

  it('says what would change the tier', () => {
    const causes = card([facts('a')]).outlook.map(({ cause }) => cause.kind)
    expect(causes).toEqual(['refund', 'roll-out'])
  })

  it('lists records newest first', () => {
    const { records } = card([], { records: [record('b', 1), record('c', 2), record('a', 1)] })
    expect(records.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

describe('a card of joined accounts', () => {
  const elsewhere = [
    { place: ELSEWHERE, orders: [facts('b', { placedAt: NOW, paidMinor: 90_000 })] },
  ]

  it('adds up orders of other shops and names their place, but judges by this shop’s', () => {
    const { totals, orderCount, tier, scores, orders } = card([facts('a')], { elsewhere })
    expect([totals[0]?.minor, orderCount]).toEqual([91_000, 2])
    expect([tier.tier, tier.orders, scores.risk.orders]).toEqual([null, 1, 1])
    expect(orders.map(({ number, place, counted }) => [number, place, counted])).toEqual([
      ['b', ELSEWHERE, false],
      ['a', null, true],
    ])
  })

  it('does not take an order elsewhere for the one with the same number here', () => {
    const twin = [{ place: ELSEWHERE, orders: [facts('a')] }]
    expect(
      card([facts('a')], { elsewhere: twin }).orders.filter(({ counted }) => counted),
    ).toHaveLength(1)
  })

  it('takes another platform’s currency for its orders', () => {
    const { currency: _, ...bare } = facts('b')
    const place = { platform: 'amazon', shopName: null } as const
    expect(card([], { elsewhere: [{ place, orders: [bare] }] }).totals).toEqual([
      { minor: 1000, currency: 'USD' },
    ])
  })

  it('stands among the shop’s customers under the least id, whichever account is on the page', async () => {
    const survey = await surveyOf(variedPersons(30))
    const orders = variedPersons(30)[15]?.orders ?? []
    const scores = (customerId: string, other: string) =>
      card(orders, { customerId, joinedIds: [other], survey }).scores
    expect(scores('c0029', 'c0000')).toEqual(scores('c0000', 'c0029'))
  })

  it('counts the orders of both, and leaves each as it was', () => {
    fc.assert(
      fc.property(anyOrders, anyOrders, (own, others) => {
        const [one, other] = [card(own), card(others)]
        const joined = card([...own, ...others], { joinedIds: ['bert'] })
        expect(joined.orderCount).toBe(one.orderCount + other.orderCount)
        expect(joined.refundCount).toBe(one.refundCount + other.refundCount)
        expect(joined.scores.risk.orders).toBe(one.scores.risk.orders + other.scores.risk.orders)
        expect(card(own)).toEqual(one)
      }),
    )
  })
})

describe('the next step on a card', () => {
  const lastCase: ClockView = {
    caseId: 'case',
    platform: 'pinduoduo',
    shopName: null,
    caseNumber: '1',
    orderNumber: null,
    kind: null,
    status: null,
    owner: 'seller',
    amount: null,
    dueAt: null,
    onExpiry: 'unknown',
    observedAt: NOW,
    closed: false,
    nick: null,
    customerId: null,
  }

  it.each([
    ['waits for the shop', {}, 'clock'],
    ['waits for the buyer', { owner: 'buyer' }, 'welcome'],
    ['is closed', { closed: true }, 'welcome'],
  ] as const)('where the case %s is %s', (_what, changes, next) => {
    expect(card([], { lastCase: { ...lastCase, ...changes } }).scores.next.kind).toBe(next)
  })
})
