import type { OrderMove } from '@/lib/shared/order-moves'

import { cleanId, hasUnsafe, isDamagedNumber } from './cells'
import { RowRefused, type FileOrder, type RowFinding, type RowView } from './import-format'
import { parseMoney } from './money-text'

const LONGEST_NUMBER = 64
const LONGEST_ID = 120

/** Money of a cell in minor units with its sign; null where the cell is empty. */
export function readSignedMoney<Column extends string>(
  row: RowView<Column>,
  column: Column,
  digits = 2,
): number | null {
  const text = row.text(column).normalize('NFKC')
  if (text === '') return null
  const [, sign = '', amount = ''] = /^([+-]?)\s*(.*)$/su.exec(text.replaceAll('−', '-')) ?? []
  const minor = parseMoney(amount, digits)
  if (minor === null) throw new RowRefused('bad-money', column)
  return sign === '-' && minor !== 0 ? -minor : minor
}

/** The number of the order that a movement is about; empty where it names none. */
export function readOrderOfMove<Column extends string>(
  row: RowView<Column>,
  columns: readonly Column[],
): string {
  for (const column of columns) {
    const number = cleanId(row.raw(column))
    if (number === '') continue
    if (isDamagedNumber(number)) throw new RowRefused('damaged-number', column)
    if (number.length > LONGEST_NUMBER || hasUnsafe(number))
      throw new RowRefused('wrong-number', column)
    return number
  }
  return ''
}

/** A movement's own number: without it the same statement would count twice. */
export function readMoveId<Column extends string>(row: RowView<Column>, column: Column): string {
  const id = cleanId(row.raw(column))
  if (id === '') throw new RowRefused('missing-number', column)
  if (isDamagedNumber(id)) throw new RowRefused('damaged-number', column)
  if (id.length > LONGEST_ID || hasUnsafe(id)) throw new RowRefused('wrong-number', column)
  return id
}

/** What rows come to that are about no order. */
export const NO_ORDER: RowFinding = { order: null, warnings: ['no-order'] }
/** What rows come to that are about an order and move nothing between shop and buyer: fees, commissions. */
export const NOTHING_MOVED: RowFinding = { order: null, warnings: [] }

/** An order of which only these movements are told. */
export const movedOrder = (number: string, moves: readonly OrderMove[]): FileOrder => ({
  facts: { number },
  items: 0,
  moves,
})

/** What a row comes to that tells these movements of an order; nothing where there are none. */
export function findMoves(number: string, moves: readonly OrderMove[]): RowFinding {
  if (moves.length === 0) return NOTHING_MOVED
  return number === '' ? NO_ORDER : { order: movedOrder(number, moves), warnings: [] }
}
