import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { OrderMove } from '@/lib/shared/order-moves'
import type { OrderFacts } from '@/lib/shared/orders'
import { mergeOrders, movedOrder, observedOrder, viewOrder } from '@/lib/store/order'

const move = (
  kind: OrderMove['kind'],
  minor: number,
  more: Partial<OrderMove> = {},
): OrderMove => ({
  ledger: 'bill',
  id: `${kind} ${minor}`,
  kind,
  minor,
  currency: 'CNY',
  at: 7,
  ...more,
})
const seen = (facts: Omit<OrderFacts, 'number'>) =>
  observedOrder({ number: 'n', currency: 'CNY', ...facts }, 'file', 1)
const view = (facts: Omit<OrderFacts, 'number'>, ...moves: OrderMove[]) =>
  viewOrder(mergeOrders(seen(facts), movedOrder('n', moves)))

const backOf = (sku: string, pieces: number) =>
  move('return', 0, { id: sku, sku, pieces, minor: undefined })

describe('an order with what statements tell of it', () => {
  it.each<[string, Omit<OrderFacts, 'number'>, readonly OrderMove[], Partial<OrderFacts>]>([
    [
      'was paid less what went back',
      { state: 'received', paidMinor: 1_000 },
      [move('refund', 300)],
      { state: 'received', paidMinor: 700, refundedMinor: 300, refundedAt: 7 },
    ],
    [
      'does not take off again what its own file took off',
      { state: 'received', paidMinor: 700, refundedMinor: 300 },
      [move('refund', 300)],
      { state: 'received', paidMinor: 700, refundedMinor: 300, refundedAt: 7 },
    ],
    [
      'takes off what its file did not know yet',
      { state: 'received', paidMinor: 700, refundedMinor: 300 },
      [move('refund', 500)],
      { state: 'received', paidMinor: 500, refundedMinor: 500 },
    ],
    [
      'is refunded once all went back, and keeps what was paid',
      { state: 'received', paidMinor: 1_000 },
      [move('refund', 1_000)],
      { state: 'refunded', paidMinor: 1_000, refundedMinor: 1_000 },
    ],
    [
      'counts a refund once that two statements tell',
      { state: 'received', paidMinor: 1_000 },
      [move('refund', 400), move('refund', 400, { ledger: 'settlement', id: '9' })],
      { paidMinor: 600, refundedMinor: 400 },
    ],
    [
      'that its file calls refunded keeps what was paid',
      { state: 'refunded', paidMinor: 1_000 },
      [move('refund', 1_000)],
      { state: 'refunded', paidMinor: 1_000 },
    ],
    [
      'leaves money of another currency alone',
      { state: 'received', paidMinor: 1_000 },
      [move('refund', 300, { currency: 'EUR' })],
      { state: 'received', paidMinor: 1_000 },
    ],
    [
      'is paid where only a statement says so',
      { state: 'unpaid' },
      [move('payment', 900)],
      { state: 'paid', paidMinor: 900, currency: 'CNY' },
    ],
    [
      'believes its own file before a statement of payments',
      { state: 'shipped', paidMinor: 1_000 },
      [move('payment', 900)],
      { state: 'shipped', paidMinor: 1_000 },
    ],
  ])('%s', (_what, facts, moves, expected) => {
    expect(view(facts, ...moves)).toMatchObject(expected)
  })
  it('marks a line that came back beside one that was kept', () => {
    const items = [
      { title: 'pot', sku: 'POT', pieces: 1 },
      { title: 'spoon', sku: 'SPOON', pieces: 2 },
    ]
    expect(view({ items }, backOf('POT', 1), backOf('SPOON', 1)).items).toEqual([
      { ...items[0], gone: true },
      items[1],
    ])
    expect(view({ items }, backOf('POT', 1), backOf('SPOON', 2)).items).toEqual(items)
  })
  it('never comes to more or less money than was paid and went back', () => {
    const amount = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(amount, fc.array(amount, { maxLength: 4 }), (paidMinor, refunds) => {
        const moves = refunds.map((minor, at) => move('refund', minor, { id: String(at) }))
        const { paidMinor: left = 0, refundedMinor = 0, state } = view({ paidMinor }, ...moves)
        const back = refunds.reduce((sum, each) => sum + each, 0)
        expect(refundedMinor).toBe(back)
        expect(left).toBe(state === 'refunded' ? paidMinor : paidMinor - back)
      }),
    )
  })
})
