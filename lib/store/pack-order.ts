import { canonicalMove, type OrderMove } from '@/lib/shared/order-moves'
import type { OrderItem } from '@/lib/shared/orders'

import { canonicalItem, canonicalObservation, mergeOrders } from './order'
import type { Observation, Order, OrderSource } from './rows'

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
  items?: readonly PackedItem[] | null,
  refundedMinor?: number | null,
  refundedAt?: number | null,
]
type PackedMove = readonly [
  ledger: string,
  id: string,
  kind: OrderMove['kind'],
  at: number | null,
  minor: number | null,
  currency: string | null,
  sku: string | null,
  pieces: number | null,
]
/** Movements stand behind what was seen, and begin with a word that no source is called by. */
const MOVES = 'moves'
type PackedMoves = readonly [mark: typeof MOVES, ...moves: PackedMove[]]
type PackedOrder = readonly [
  number: string,
  buyer: string | null,
  ...rows: (PackedObservation | PackedMoves)[],
]

const packItem = ({ title, sku, pieces, paidMinor, gone }: OrderItem) => [
  title,
  sku,
  pieces,
  paidMinor,
  gone,
]

/** What stands behind the currency is left out where nothing of it was told. */
function packTail({ items, refundedMinor, refundedAt }: Observation) {
  const packed = items?.map(packItem)
  if (refundedMinor !== undefined || refundedAt !== undefined)
    return [packed, refundedMinor, refundedAt]
  return packed === undefined ? [] : [packed]
}

const packObservation = (seen: Observation) => [
  seen.source,
  seen.observedAt,
  seen.state,
  seen.placedAt,
  seen.title,
  seen.pieces,
  seen.paidMinor,
  seen.currency,
  ...packTail(seen),
]

const packMove = ({ ledger, id, kind, at, minor, currency, sku, pieces }: OrderMove) => [
  ledger,
  id,
  kind,
  at,
  minor,
  currency,
  sku,
  pieces,
]

const unpackMove = ([ledger, id, kind, at, minor, currency, sku, pieces]: PackedMove): OrderMove =>
  canonicalMove({
    ledger,
    id,
    kind,
    at: at ?? undefined,
    minor: minor ?? undefined,
    currency: currency ?? undefined,
    sku: sku ?? undefined,
    pieces: pieces ?? undefined,
  })

const unpackItem = ([title, sku, pieces, paidMinor, gone]: PackedItem): OrderItem =>
  canonicalItem({
    title,
    sku: sku ?? undefined,
    pieces: pieces ?? undefined,
    paidMinor: paidMinor ?? undefined,
    gone: gone ?? undefined,
  })

/** An order as one line of a pack: JSON of its values in a fixed order. */
export const packOrder = ({ number, seen, buyer, moves }: Order): string =>
  JSON.stringify([
    number,
    buyer,
    ...seen.map(packObservation),
    ...(moves === undefined ? [] : [[MOVES, ...moves.map(packMove)]]),
  ])

const unpackObservation = ([
  source,
  observedAt,
  state,
  placedAt,
  title,
  pieces,
  paidMinor,
  currency,
  items,
  refundedMinor,
  refundedAt,
]: PackedObservation): Observation =>
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
    refundedMinor: refundedMinor ?? undefined,
    refundedAt: refundedAt ?? undefined,
  })

const isMoves = (row: PackedObservation | PackedMoves): row is PackedMoves => row[0] === MOVES

/** The line of an order that a person took out: its place stays, so that no other order moves. */
export const HOLE = JSON.stringify(['', null])

/** The orders of some lines; those that were taken out are left out. */
export const unpackOrders = (lines: readonly string[]): Order[] =>
  lines.filter((line) => line !== HOLE).map(unpackOrder)

/** The order of a line that `packOrder` made. */
export function unpackOrder(line: string): Order {
  const [number, buyer, ...rows]: PackedOrder = JSON.parse(line)
  const order: Order = { number, seen: [] }
  if (buyer !== null) order.buyer = buyer
  for (const row of rows) {
    if (isMoves(row)) {
      const [, ...moves] = row
      order.moves = moves.map(unpackMove)
    } else order.seen.push(unpackObservation(row))
  }
  return order
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
