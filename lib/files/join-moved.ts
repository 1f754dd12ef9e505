import { mergeMoves } from '@/lib/shared/order-moves'

import type { FileOrder } from './import-format'

/** Puts all that a batch of a statement tells of one order together, so that the order is written, and counted, once. */
export function joinMoved(orders: readonly FileOrder[]): readonly FileOrder[] {
  const byNumber = new Map<string, FileOrder>()
  for (const order of orders) {
    const { moves } = order
    if (moves === undefined) return orders
    const { number } = order.facts
    const known = byNumber.get(number)
    byNumber.set(number, { ...order, moves: mergeMoves(known?.moves ?? [], moves) })
  }
  return [...byNumber.values()]
}
