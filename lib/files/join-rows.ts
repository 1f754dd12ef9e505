import type { Money } from '@/lib/shared/money'
import { moveKey, type OrderMove } from '@/lib/shared/order-moves'
import {
  ITEM_LIMIT,
  itemsOf,
  ORDER_STATES,
  type OrderFacts,
  type OrderItem,
  type OrderState,
} from '@/lib/shared/orders'

import type { FileOrder } from './import-format'

/** Whether a row's money is the whole order's, or its own share. */
type MoneyOf = 'order' | 'item'

const GONE: ReadonlySet<OrderState | undefined> = new Set<OrderState>(['refunded', 'closed'])

const rank = (state: OrderState): number => ORDER_STATES.indexOf(state)

/** Of the lines that the buyer keeps the one that has come least far speaks for the order; else refunded before closed. */
function joinStates(a: OrderState | undefined, b: OrderState | undefined): OrderState | undefined {
  if (a === undefined || b === undefined) return a ?? b
  if (GONE.has(a) !== GONE.has(b)) return GONE.has(a) ? b : a
  return rank(a) < rank(b) ? a : b
}

const isGone = ({ facts }: FileOrder): boolean => GONE.has(facts.state)

/** One of them was given back or never sold, the other kept; what takes something back is neither. */
const isMixed = (a: FileOrder, b: FileOrder): boolean =>
  a.isReturn !== true && b.isReturn !== true && isGone(a) !== isGone(b)

const add = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a + b

const later = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)

const addMoney = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a === undefined || b === undefined ? (a ?? b) : { ...a, minor: a.minor + b.minor }

/** What was paid for both rows; a line that was refunded or never sold counts only where all were. */
function joinPaid(a: FileOrder, b: FileOrder, moneyOf: MoneyOf): number | undefined {
  const [paid, alsoPaid] = [a.facts.paidMinor, b.facts.paidMinor]
  if (moneyOf === 'order') return paid ?? alsoPaid
  if (isMixed(a, b)) return isGone(a) ? alsoPaid : paid
  return add(paid, alsoPaid)
}

/** What went back of both rows; of a line that was refunded beside one that was kept, that is what was paid for it. */
function joinRefunded(a: FileOrder, b: FileOrder, moneyOf: MoneyOf): number | undefined {
  if (moneyOf === 'order') return a.facts.refundedMinor ?? b.facts.refundedMinor
  const mixed = isMixed(a, b)
  const back = ({ facts: { state, refundedMinor, paidMinor } }: FileOrder): number | undefined =>
    mixed && state === 'refunded' ? (paidMinor ?? refundedMinor) : refundedMinor
  return add(back(a), back(b))
}

/** The product lines of rows that were read; money of a single row is that of its line, where each has its own share. */
function linesOf({ facts, items }: FileOrder, moneyOf: MoneyOf): readonly OrderItem[] {
  const { paidMinor } = facts
  if (items > 1 || moneyOf === 'order' || paidMinor === undefined) return itemsOf(facts)
  const [line] = itemsOf(facts)
  return line === undefined ? [] : [{ ...line, paidMinor }]
}

const goneOf = (line: OrderItem): OrderItem => ({ ...line, gone: true })

/** Lines of both rows; a line that the buyer gave back is marked only beside one that was kept. */
function joinLines(a: FileOrder, b: FileOrder, moneyOf: MoneyOf): OrderItem[] {
  const mixed = isMixed(a, b)
  const lines = [a, b].flatMap((row) => {
    const own = linesOf(row, moneyOf)
    return mixed && isGone(row) ? own.map(goneOf) : own
  })
  return lines.slice(0, ITEM_LIMIT)
}

/** Whether two rows speak of money that cannot be added up. */
export const isOtherCurrency = (a: FileOrder, b: FileOrder): boolean =>
  a.total !== undefined && b.total !== undefined && a.total.currency !== b.total.currency

/** Movements of both rows; parts of one movement add up. */
function joinMoves(a: readonly OrderMove[], b: readonly OrderMove[]): OrderMove[] {
  const byKey = new Map<string, OrderMove>()
  for (const move of [...a, ...b]) {
    const known = byKey.get(moveKey(move))
    const minor = add(known?.minor, move.minor)
    const pieces = add(known?.pieces, move.pieces)
    byKey.set(moveKey(move), {
      ...move,
      ...(minor === undefined ? {} : { minor }),
      ...(pieces === undefined ? {} : { pieces }),
    })
  }
  return [...byKey.values()]
}

/** Joins two rows of one order: lines and pieces add up; so does money where each row carries its own share of it. */
export function joinRows(a: FileOrder, b: FileOrder, moneyOf: MoneyOf): FileOrder {
  if (a.moves !== undefined || b.moves !== undefined)
    return { ...a, moves: joinMoves(a.moves ?? [], b.moves ?? []) }
  const state = joinStates(a.facts.state, b.facts.state)
  const placedAt = a.facts.placedAt ?? b.facts.placedAt
  const title = a.facts.title ?? b.facts.title
  const pieces = add(a.facts.pieces, b.facts.pieces)
  const items = joinLines(a, b, moneyOf)
  const paidMinor = joinPaid(a, b, moneyOf)
  const refundedMinor = joinRefunded(a, b, moneyOf)
  const refundedAt = later(a.facts.refundedAt, b.facts.refundedAt)
  const currency = a.facts.currency ?? b.facts.currency
  const buyer = a.buyer ?? b.buyer
  const total = moneyOf === 'item' ? addMoney(a.total, b.total) : (a.total ?? b.total)
  const isReturn = a.isReturn === true && b.isReturn === true
  const facts: OrderFacts = {
    number: a.facts.number,
    ...(state === undefined ? {} : { state }),
    ...(placedAt === undefined ? {} : { placedAt }),
    ...(title === undefined ? {} : { title }),
    ...(pieces === undefined ? {} : { pieces }),
    ...(items.length === 0 ? {} : { items }),
    ...(paidMinor === undefined ? {} : { paidMinor }),
    ...(refundedMinor === undefined ? {} : { refundedMinor }),
    ...(refundedAt === undefined ? {} : { refundedAt }),
    ...(currency === undefined || (paidMinor ?? refundedMinor) === undefined ? {} : { currency }),
  }
  return {
    facts,
    items: a.items + b.items,
    ...(buyer === undefined ? {} : { buyer }),
    ...(total === undefined ? {} : { total }),
    ...(isReturn ? { isReturn } : {}),
  }
}
