import { ORDER_STATES, type OrderFacts, type OrderItem } from '@/lib/shared/orders'

import type { Observation, Order, OrderSource } from './rows'

const rank = ({ state }: Observation): number =>
  state === undefined ? -1 : ORDER_STATES.indexOf(state)

/** Members always in the same order, so that equal lines are equal as JSON. */
function canonicalItem({ title, sku, pieces, paidMinor, gone }: OrderItem): OrderItem {
  const made: OrderItem = { title }
  if (sku !== undefined) made.sku = sku
  if (pieces !== undefined) made.pieces = pieces
  if (paidMinor !== undefined) made.paidMinor = paidMinor
  if (gone !== undefined) made.gone = gone
  return made
}

/** Members always in the same order, so that equal observations are equal as JSON. */
function canonicalObservation(seen: Observation): Observation {
  const { source, observedAt, state, placedAt, title, pieces, items, paidMinor, currency } = seen
  const made: Observation = { source, observedAt }
  if (state !== undefined) made.state = state
  if (placedAt !== undefined) made.placedAt = placedAt
  if (title !== undefined) made.title = title
  if (pieces !== undefined) made.pieces = pieces
  if (items !== undefined) made.items = items.map(canonicalItem)
  if (paidMinor !== undefined) made.paidMinor = paidMinor
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
  const seen = [canonicalObservation({ ...facts, source, observedAt })]
  return buyer === undefined ? { number, seen } : { number, seen, buyer }
}

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
  return buyer === undefined ? { number: a.number, seen } : { number: a.number, seen, buyer }
}

/** The order as it is shown: the furthest and latest observation, its gaps filled from the next best. */
export function viewOrder(order: Order): OrderFacts {
  const view: OrderFacts = { number: order.number }
  for (const seen of order.seen.toSorted((a, b) => compareObservations(b, a))) {
    if (seen.state !== undefined) view.state ??= seen.state
    if (seen.placedAt !== undefined) view.placedAt ??= seen.placedAt
    if (seen.title !== undefined) view.title ??= seen.title
    if (seen.pieces !== undefined) view.pieces ??= seen.pieces
    if (seen.items !== undefined) view.items ??= seen.items
    // An amount and its currency belong together and never come from two sources.
    if (seen.paidMinor !== undefined && view.paidMinor === undefined) {
      view.paidMinor = seen.paidMinor
      if (seen.currency !== undefined) view.currency = seen.currency
    }
  }
  return view
}

const factsOf = (seen: Observation): string => JSON.stringify({ ...seen, observedAt: 0 })

/** Whether `incoming` tells nothing that `known` does not hold already, the time of looking left aside. */
export function addsNothing(known: Order, incoming: Order): boolean {
  if (incoming.buyer !== undefined && known.buyer === undefined) return false
  return incoming.seen.every((seen) => {
    const before = known.seen.find(({ source }) => source === seen.source)
    if (before === undefined) return false
    return factsOf(before) === factsOf(seen) || compareObservations(seen, before) <= 0
  })
}

/** A product line without the names of its members. */
type PackedItem = readonly [
  title: string,
  sku: string | null,
  pieces: number | null,
  paidMinor: number | null,
  gone: true | null,
]

/** An observation without the names of its members, which would be more than half of every line; null: not seen. */
type PackedObservation = readonly [
  source: OrderSource,
  observedAt: number,
  state: Observation['state'] | null,
  placedAt: number | null,
  title: string | null,
  pieces: number | null,
  paidMinor: number | null,
  currency: Observation['currency'] | null,
  /** Absent where none were told, as in lines of before they were kept. */
  items?: readonly PackedItem[],
]
type PackedOrder = readonly [number: string, buyer: string | null, ...seen: PackedObservation[]]

const packObservation = (seen: Observation) => [
  seen.source,
  seen.observedAt,
  seen.state,
  seen.placedAt,
  seen.title,
  seen.pieces,
  seen.paidMinor,
  seen.currency,
  ...(seen.items === undefined
    ? []
    : [seen.items.map((each) => [each.title, each.sku, each.pieces, each.paidMinor, each.gone])]),
]

const unpackItem = ([title, sku, pieces, paidMinor, gone]: PackedItem): OrderItem =>
  canonicalItem({
    title,
    sku: sku ?? undefined,
    pieces: pieces ?? undefined,
    paidMinor: paidMinor ?? undefined,
    gone: gone ?? undefined,
  })

/** An order as one line of a pack: JSON of its values in a fixed order. */
export const packOrder = ({ number, seen, buyer }: Order): string =>
  JSON.stringify([number, buyer, ...seen.map(packObservation)])

/** The line of an order that a person took out: its place stays, so that no other order moves. */
export const HOLE = JSON.stringify(['', null])

/** The orders of some lines; those that were taken out are left out. */
export const unpackOrders = (lines: readonly string[]): Order[] =>
  lines.filter((line) => line !== HOLE).map(unpackOrder)

/** The order of a line that `packOrder` made. */
export function unpackOrder(line: string): Order {
  const [number, buyer, ...rows]: PackedOrder = JSON.parse(line)
  const seen = rows.map(
    ([source, observedAt, state, placedAt, title, pieces, paidMinor, currency, items]) =>
      canonicalObservation({
        source,
        observedAt,
        state: state ?? undefined,
        placedAt: placedAt ?? undefined,
        title: title ?? undefined,
        pieces: pieces ?? undefined,
        paidMinor: paidMinor ?? undefined,
        currency: currency ?? undefined,
        items: items?.map(unpackItem),
      }),
  )
  return buyer === null ? { number, seen } : { number, seen, buyer }
}

/** Joins lines of orders, one for each number; where only one line is of a number it is kept as it is. */
export function mergeLines(lines: readonly string[]): string[] {
  const byNumber = new Map<string, { line: string; order: Order }>()
  for (const line of lines) {
    const order = unpackOrder(line)
    const known = byNumber.get(order.number)
    if (known === undefined) byNumber.set(order.number, { line, order })
    else if (known.line !== line) {
      const merged = mergeOrders(known.order, order)
      byNumber.set(order.number, { line: packOrder(merged), order: merged })
    }
  }
  return [...byNumber.values()].map(({ line }) => line)
}
