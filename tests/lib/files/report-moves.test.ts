import { describe, expect, it } from 'vitest'

import { createMovesReport } from '@/lib/files/report-moves'
import type { OrderMove } from '@/lib/shared/order-moves'

const refund = (ledger: string, id: string, minor: number): OrderMove => ({
  ledger,
  id,
  kind: 'refund',
  minor,
  currency: 'CNY',
})
const order = (number: string, ...moves: OrderMove[]) => ({ facts: { number }, items: 0, moves })

function report(isPurse: boolean) {
  const moves = createMovesReport(isPurse)
  moves.add(order('n1', refund('bill', '1', 500)))
  moves.add(order('n1', refund('bill-within', '9', 700)))
  moves.add(order('n2', refund('bill', '2', 300)))
  return moves.read()
}

describe('what a statement comes to', () => {
  it('counts money once that a purse tells twice', () => {
    expect(report(true)).toEqual([
      { kind: 'refund', orders: 2, totals: [{ minor: 1_000, currency: 'CNY' }] },
    ])
  })
  it('is the sum of all movements elsewhere', () => {
    expect(report(false)).toEqual([
      { kind: 'refund', orders: 2, totals: [{ minor: 1_500, currency: 'CNY' }] },
    ])
  })
  it('has no money where goods alone move', () => {
    const moves = createMovesReport(false)
    moves.add(order('n1', { ledger: 'returns', id: '1', kind: 'return', pieces: 2 }))
    expect(moves.read()).toEqual([{ kind: 'return', orders: 1, totals: [] }])
  })
})
