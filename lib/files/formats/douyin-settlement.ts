import type { OrderMove } from '@/lib/shared/order-moves'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { findMoves, NO_ORDER, readMoveId, readOrderOfMove, readSignedMoney } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readTime } from '../row-cells'

const COLUMNS = {
  id: ['动帐流水号', '动账流水号'],
  at: ['动账时间', '动帐时间'],
  direction: ['动账方向', '动帐方向'],
  amount: ['动账金额', '动账金额(元)', '动帐金额'],
  scene: ['动账场景', '动账摘要', '计费类型'],
  number: ['订单号', '主订单号', '主订单编号'],
  part: ['子订单号', '子订单编号'],
  refunded: ['订单退款', '订单退款(元)'],
  note: ['备注'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const LEDGER = 'douyin-settlement'

/** Some shops' files are signed, some only name the direction. */
function readAmount(row: Row): number {
  const amount = readSignedMoney(row, 'amount')
  if (amount === null) throw new RowRefused('bad-money', 'amount')
  const direction = row.text('direction')
  if (/出/u.test(direction)) return -Math.abs(amount)
  return /入/u.test(direction) ? Math.abs(amount) : amount
}

/** Postage, commission and the like go back beside a refund, and not to the buyer. */
const isRefund = (words: string): boolean =>
  /退款/u.test(words) && !/运费|佣金|服务费|补贴|赔付/u.test(words)

/**
 * What goes into the shop's account is less than what the buyer paid, by fees: it tells nothing of the order's price. What
 * goes back to the buyer is told whole; a sale that is settled after a part went back says so on its own row.
 */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const time = readTime(row, ['at'], parseTime)
  if (time === null) throw new RowRefused('bad-time', 'at')
  const id = readMoveId(row, 'id')
  const amount = readAmount(row)
  if (number === '') return NO_ORDER
  const base = { id, kind: 'refund', at: time.at, currency: PLATFORMS.douyin.currency } as const
  if (isRefund(`${row.text('scene')} ${row.text('note')}`))
    return findMoves(number, [{ ...base, ledger: LEDGER, minor: -amount } satisfies OrderMove])
  const before = Math.abs(readSignedMoney(row, 'refunded') ?? 0)
  return findMoves(number, before === 0 ? [] : [{ ...base, ledger: LEDGER, minor: before }])
}

/** Douyin's statement of the shop's account (18 columns): one row a movement, under a number of its own. */
export const douyinSettlement = defineFormat<Column>({
  id: 'douyin-settlement',
  platform: 'douyin',
  grain: 'movement',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [
    ['id', 'at', 'amount', 'number'],
    ['id', 'at', 'amount', 'part'],
  ],
  readNumber: (row) => readOrderOfMove(row, ['number', 'part']),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.douyin.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
