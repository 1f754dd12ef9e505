import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { parseMoney } from '../money-text'
import { readOrderOfMove, readSignedMoney } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { isBillFurniture, readPurseRow, type PurseRow } from '../purse-rows'

const COLUMNS = {
  id: ['交易单号'],
  number: ['商户单号'],
  at: ['交易时间'],
  way: ['收/支'],
  amount: ['金额(元)', '金额'],
  state: ['当前状态'],
  type: ['交易类型'],
  what: ['商品'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** `已退款(￥12.00)`, `已退款￥12.00`. */
const PART_BACK = /^已退款\(?(?:[¥￥])?([\d.,]+)\)?$/u

/** What the state of a payment says went back of it. */
function readBack(row: Row, amount: number): number {
  const state = row.text('state').normalize('NFKC').replace(/\s/gu, '')
  if (state.startsWith('已全额退款')) return amount
  const part = PART_BACK.exec(state)?.[1]
  const minor = part === undefined ? 0 : parseMoney(part)
  if (minor === null) throw new RowRefused('bad-money', 'state')
  return minor
}

function readPurse(row: Row): PurseRow {
  const amount = Math.abs(readSignedMoney(row, 'amount') ?? 0)
  return {
    ledger: 'wechat-bill',
    currency: PLATFORMS.taobao.currency,
    amount,
    isRefund: /退款/u.test(row.text('type')),
    refunded: readBack(row, amount),
    words: `${row.text('type')} ${row.text('what')}`,
  }
}

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding | null {
  if (isBillFurniture(row, ['at', 'amount'])) return null
  if (row.text('amount') === '') throw new RowRefused('bad-money', 'amount')
  return readPurseRow(row, number, parseTime, () => readPurse(row))
}

/** WeChat's bill (header on line 17, ids with a TAB behind): whatever is about no order of the shop is counted and not kept. */
export const wechatBill = defineFormat<Column>({
  id: 'wechat-bill',
  platform: null,
  grain: 'movement',
  moneyOf: 'item',
  isPurse: true,
  columns: COLUMNS,
  fingerprints: [['id', 'number', 'at', 'way', 'amount', 'state']],
  readNumber: (row) => readOrderOfMove(row, ['number']),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.taobao.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
