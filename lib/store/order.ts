import { canonicalMove, mergeMoves, type OrderMove } from '@/lib/shared/order-moves'
import { ORDER_STATES, type OrderFacts, type OrderItem } from '@/lib/shared/orders'

import type { Observation, Order, OrderSource } from './rows'
import { settleMoves } from './settle-moves'

const rank = ({ state }: Observation): number =>
  state === undefined ? -1 : ORDER_STATES.indexOf(state)

/** Members always in the same order, so that equal lines are equal as JSON. */
export function canonicalItem({ title, sku, pieces, paidMinor, gone }: OrderItem): OrderItem {
  const made: OrderItem = { title }
  if (sku !== undefined) made.sku = sku
  if (pieces !== undefined) made.pieces = pieces
  if (paidMinor !== undefined) made.paidMinor = paidMinor
  if (gone !== undefined) made.gone = gone
  return made
}

/** All that an observation tells, beside who told it and when. */
type Told = Omit<Observation, 'source' | 'observedAt'>

/**
 * Members always in the same order, so that equal observations are equal as JSON. What went back stands before the
 * currency: of two that are equal else, the one that tells it is then the greater text.
 */
export const canonicalObservation = (seen: Observation): Observation =>
  observe(seen, seen.source, seen.observedAt)

function observe(told: Told, source: OrderSource, observedAt: number): Observation {
  const { state, placedAt, title, pieces, items, paidMinor, currency } = told
  const { refundedMinor, refundedAt } = told
  const made: Observation = { source, observedAt }
  if (state !== undefined) made.state = state
  if (placedAt !== undefined) made.placedAt = placedAt
  if (title !== undefined) made.title = title
  if (pieces !== undefined) made.pieces = pieces
  if (items !== undefined) made.items = items.map(canonicalItem)
  if (paidMinor !== undefined) made.paidMinor = paidMinor
  if (refundedMinor !== undefined) made.refundedMinor = refundedMinor
  if (refundedAt !== undefined) made.refundedAt = refundedAt
  if (currency !== undefined) made.currency = currency
  return made
}

/** Positive where `a` wins: further on, else seen later, else (so that every device decides alike) the greater text. */
function compareObservations(a: Observation, b: Observation): number {
  const byFacts = rank(a) - rank(b) || a.observedAt - b.observedAt
  if (byFacts !== 0) return byFacts
  const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)]
  return textA === textB ? 0 : textA > textB ? 1 : -1
}

/** One source's word on an order, made canonical, as all others are made from it; `buyer` is the customer the source itself names. */
export function observedOrder(
  facts: OrderFacts,
  source: OrderSource,
  observedAt: number,
  buyer?: string,
): Order {
  const { number } = facts
  const seen = [observe(facts, source, observedAt)]
  return buyer === undefined ? { number, seen } : { number, seen, buyer }
}

/** What statements tell of an order; nothing of the order itself. */
export const movedOrder = (number: string, moves: readonly OrderMove[]): Order => ({
  number,
  seen: [],
  moves: mergeMoves(moves.map(canonicalMove), []),
})

/** Whether a page or an order file told of it: one that only statements name waits for that, and is no order yet. */
export const isTold = ({ seen }: Pick<Order, 'seen'>): boolean => seen.length > 0

const lesser = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/**
 * Joins what two rows know of one order: of each source the winning observation whole, over all sources. The join is
 * commutative, associative and idempotent, so rows may meet in any order and any number of times.
 */
export function mergeOrders(a: Order, b: Order): Order {
  const bySource = new Map(a.seen.map((seen) => [seen.source, seen]))
  for (const seen of b.seen) {
    const known = bySource.get(seen.source)
    if (known === undefined || compareObservations(seen, known) > 0) bySource.set(seen.source, seen)
  }
  const seen = [...bySource.values()].toSorted((x, y) => (x.source < y.source ? -1 : 1))
  const buyer = lesser(a.buyer, b.buyer)
  const merged: Order = { number: a.number, seen }
  if (buyer !== undefined) merged.buyer = buyer
  if (a.moves !== undefined || b.moves !== undefined)
    merged.moves = mergeMoves(a.moves ?? [], b.moves ?? [])
  return merged
}

const isLines = ({ source }: Observation): boolean => source === 'file-lines'

const linesLast = (seen: readonly Observation[]): Observation[] => [
  ...seen.filter((each) => !isLines(each)),
  ...seen.filter(isLines),
]

/**
 * The order as it is shown: the furthest and latest observation, its gaps filled from the next best, and what statements
 * tell of its money. What a file of lines says fills gaps alone, but for how far the order has come: its amounts are those
 * of its lines.
 */
export function viewOrder(order: Order): OrderFacts {
  const view: OrderFacts = { number: order.number }
  const best = order.seen.toSorted((a, b) => compareObservations(b, a))
  const state = best.find((seen) => seen.state !== undefined)?.state
  if (state !== undefined) view.state = state
  let included = 0
  for (const seen of best.some(isLines) ? linesLast(best) : best) {
    if (seen.placedAt !== undefined) view.placedAt ??= seen.placedAt
    if (seen.title !== undefined) view.title ??= seen.title
    if (seen.pieces !== undefined) view.pieces ??= seen.pieces
    if (seen.items !== undefined) view.items ??= seen.items
    // An amount and its currency belong together and never come from two sources.
    if (seen.paidMinor !== undefined && view.paidMinor === undefined) {
      view.paidMinor = seen.paidMinor
      if (seen.currency !== undefined) view.currency = seen.currency
      included = seen.refundedMinor ?? 0
    }
    if (seen.refundedAt !== undefined) view.refundedAt ??= seen.refundedAt
  }
  return settleMoves({ view, included }, order)
}

const factsOf = (seen: Observation): string => JSON.stringify({ ...seen, observedAt: 0 })

const hasNewMoves = ({ moves = [] }: Order, incoming: readonly OrderMove[]): boolean =>
  JSON.stringify(mergeMoves(moves, incoming)) !== JSON.stringify(moves)

/** Whether `incoming` tells nothing that `known` does not hold already, the time of looking left aside. */
export function addsNothing(known: Order, incoming: Order): boolean {
  if (incoming.buyer !== undefined && known.buyer === undefined) return false
  if (incoming.moves !== undefined && hasNewMoves(known, incoming.moves)) return false
  return incoming.seen.every((seen) => {
    const before = known.seen.find(({ source }) => source === seen.source)
    if (before === undefined) return false
    return factsOf(before) === factsOf(seen) || compareObservations(seen, before) <= 0
  })
}
