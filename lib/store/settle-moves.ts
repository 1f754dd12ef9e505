import { sumMoves, type OrderMove } from '@/lib/shared/order-moves'
import type { OrderFacts, OrderItem } from '@/lib/shared/orders'

import type { Order } from './rows'

/** An order whose view is being made: `included` is what the source of its amount has taken off already, minor units. */
export interface DraftView {
  readonly view: OrderFacts
  readonly included: number
}

/** The most that one source says of what went back; an amount in another currency cannot be compared. */
function toldBack({ seen }: Order, currency: string | undefined): number {
  const told = seen.filter((each) => each.currency === currency || each.currency === undefined)
  return Math.max(0, ...told.map(({ refundedMinor = 0 }) => refundedMinor))
}

/** What statements say was paid, where no page or order file says it. */
function withPayment(view: OrderFacts, moves: readonly OrderMove[]): OrderFacts {
  const paid = view.paidMinor === undefined ? sumMoves(moves, 'payment', view.currency) : null
  if (paid === null || paid.minor === 0) return view
  const state = view.state === undefined || view.state === 'unpaid' ? 'paid' : view.state
  return { ...view, state, paidMinor: paid.minor, currency: paid.currency }
}

/** Marks lines that came back whole, as long as others were kept. */
function withReturns(view: OrderFacts, moves: readonly OrderMove[]): OrderFacts {
  const back = new Map<string, number>()
  for (const { kind, sku, pieces = 1 } of moves)
    if (kind === 'return' && sku !== undefined) back.set(sku, (back.get(sku) ?? 0) + pieces)
  if (back.size === 0 || view.items === undefined) return view
  const items = view.items.map((line): OrderItem => {
    const isBack = line.sku !== undefined && (back.get(line.sku) ?? 0) >= (line.pieces ?? 1)
    return isBack ? { ...line, gone: true } : line
  })
  return items.every(({ gone }) => gone === true) ? view : { ...view, items }
}

/**
 * The order with what statements tell of it. Money that went back counts once, whoever tells it: the source of the amount,
 * which may have taken it off, and each ledger speak of the same refunds. Of a refunded order what was paid stays.
 */
export function settleMoves({ view: told, included }: DraftView, order: Order): OrderFacts {
  const { moves = [], seen } = order
  // Most orders are paid and kept: nothing of them is made anew.
  if (moves.length === 0 && seen.every(({ refundedMinor }) => refundedMinor === undefined))
    return told
  const view = withReturns(withPayment(told, moves), moves)
  const refund = sumMoves(moves, 'refund', view.currency)
  const back = Math.max(refund?.minor ?? 0, toldBack(order, view.currency))
  if (back === 0) return view
  const at = refund?.at ?? view.refundedAt
  const after: OrderFacts = { ...view, refundedMinor: back }
  if (at !== undefined) after.refundedAt = at
  if (view.paidMinor === undefined) return { ...after, currency: view.currency ?? refund?.currency }
  if (view.state === 'refunded' || view.state === 'closed') return after
  const gross = view.paidMinor + included
  return back >= gross
    ? { ...after, state: 'refunded', paidMinor: gross }
    : { ...after, paidMinor: gross - back }
}
