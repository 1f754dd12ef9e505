import type { OrderMove } from '@/lib/shared/order-moves'

import { RowRefused, type RowFinding, type RowView } from './import-format'
import { findMoves, NO_ORDER, NOTHING_MOVED, readMoveId } from './move-cells'
import type { ReadTime } from './platform-time'
import { readTime } from './row-cells'

/** Columns that bills of all wallets have in common. */
export type PurseColumn = 'id' | 'number' | 'at' | 'way' | 'amount'

/** What a wallet's own reader has made of a row. */
export interface PurseRow {
  readonly ledger: string
  readonly currency: string
  /** Minor units, without a sign. */
  readonly amount: number
  /** The row is itself about money that went back. */
  readonly isRefund: boolean
  /** What the row of a payment says went back of it so far, minor units. */
  readonly refunded: number
  /** What the row says the movement was for. */
  readonly words: string
}

/** What a shop pays beside its orders: fees, commissions, compensation, postage insurance. */
const BESIDE = /佣金|服务费|手续费|赔|补偿|保险|打款|红包|提现|转账|充值/u

/** Whether a row is none of a bill's movements but a rule, a count or a sum below them. */
export const isBillFurniture = <Column extends string>(
  row: RowView<Column>,
  columns: readonly Column[],
): boolean => columns.every((column) => row.text(column) === '')

/**
 * The movements that a row of a wallet's bill tells of an order. A refund within the row of its payment is a second account
 * of refunds that may have rows of their own.
 */
export function readPurseRow<Column extends string>(
  row: RowView<Column | PurseColumn>,
  number: string,
  parseTime: ReadTime,
  read: () => PurseRow,
): RowFinding {
  const time = readTime(row, ['at'], parseTime)
  if (time === null) throw new RowRefused('bad-time', 'at')
  if (number === '') return NO_ORDER
  const id = readMoveId(row, 'id')
  const { ledger, currency, amount, isRefund, refunded, words } = read()
  const base = { id, at: time.at, currency }
  if (isRefund) return findMoves(number, [{ ...base, ledger, kind: 'refund', minor: amount }])
  const isNeutral = /不计/u.test(row.text('way'))
  if (isNeutral || BESIDE.test(words)) return NOTHING_MOVED
  const moves: OrderMove[] = [{ ...base, ledger, kind: 'payment', minor: amount }]
  if (refunded > 0)
    moves.push({ id, currency, ledger: `${ledger}-within`, kind: 'refund', minor: refunded })
  return findMoves(number, moves)
}
