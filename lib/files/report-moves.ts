import { sumByCurrency, type Money } from '@/lib/shared/money'
import { mergeMoves, sumMoves, type OrderMove } from '@/lib/shared/order-moves'

import { traceOf } from './gather-orders'
import type { FileOrder } from './import-format'

/** What a statement tells of one kind: of how many orders, and what it comes to. */
export interface MovedReport extends Pick<OrderMove, 'kind'> {
  readonly orders: number
  readonly totals: readonly Money[]
}

interface Sum {
  readonly orders: Set<number>
  totals: readonly Money[]
}

const moneyOf = ({ minor, currency }: OrderMove): Money[] =>
  minor === undefined || currency === undefined ? [] : [{ minor, currency }]

/** What an order's movements of one kind come to: what two ledgers tell is the same money. */
function settledOf(moves: readonly OrderMove[], kind: OrderMove['kind']): Money[] {
  const sum = kind === 'return' ? null : sumMoves(moves, kind)
  return sum === null ? [] : [{ minor: sum.minor, currency: sum.currency }]
}

/**
 * Sums up what a statement tells. The bill of a purse tells some refunds twice, so its orders are held until the end; it is
 * no larger than what one person pays.
 */
export function createMovesReport(isPurse: boolean) {
  const sums = new Map<OrderMove['kind'], Sum>()
  const held = new Map<number, readonly OrderMove[]>()
  const count = (trace: number, kind: OrderMove['kind'], money: readonly Money[]): void => {
    const sum = sums.get(kind) ?? { orders: new Set<number>(), totals: [] }
    sums.set(kind, sum)
    sum.orders.add(trace)
    sum.totals = sumByCurrency([...sum.totals, ...money])
  }
  const settle = (): void => {
    for (const [trace, moves] of held)
      for (const kind of new Set(moves.map((move) => move.kind)))
        count(trace, kind, settledOf(moves, kind))
    held.clear()
  }
  return {
    add: ({ facts, moves = [] }: FileOrder): void => {
      const trace = traceOf(facts.number)
      if (isPurse) held.set(trace, mergeMoves(held.get(trace) ?? [], moves))
      else for (const move of moves) count(trace, move.kind, moneyOf(move))
    },
    read: (): MovedReport[] => {
      settle()
      return Array.from(sums, ([kind, { orders, totals }]) => ({
        kind,
        orders: orders.size,
        totals,
      }))
    },
  }
}
