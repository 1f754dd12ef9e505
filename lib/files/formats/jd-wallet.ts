import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { parseMoney } from '../money-text'
import { readOrderOfMove } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { isBillFurniture, readPurseRow, type PurseRow } from '../purse-rows'

const COLUMNS = {
  id: ['交易订单号'],
  number: ['商家订单号'],
  at: ['交易时间'],
  way: ['收/支'],
  amount: ['金额', '金额(元)'],
  state: ['交易状态'],
  shop: ['商户名称'],
  what: ['交易说明'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** `397.84`, `131.77(已退款89.84)`, `468.32(已全额退款)`. */
const AMOUNT = /^([¥￥]?[\d.,]+)(?:\((?:已退款([\d.,]+)|(已全额退款))\))?$/u

function readAmounts(row: Row): Pick<PurseRow, 'amount' | 'refunded'> {
  const text = row.text('amount').normalize('NFKC').replace(/\s/gu, '')
  const [, paid = '', part, whole] = AMOUNT.exec(text) ?? []
  const amount = parseMoney(paid)
  const refunded = part === undefined ? 0 : parseMoney(part)
  if (amount === null || refunded === null || refunded > amount)
    throw new RowRefused('bad-money', 'amount')
  return { amount, refunded: whole === undefined ? refunded : amount }
}

/** A payment of which something went back says so in its amount; a row of its own says so in its state. */
function readPurse(row: Row): PurseRow {
  const amounts = readAmounts(row)
  return {
    ledger: 'jd-wallet',
    currency: PLATFORMS.jd.currency,
    ...amounts,
    isRefund: amounts.refunded === 0 && /退款/u.test(row.text('state')),
    words: row.text('what'),
  }
}

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding | null {
  if (isBillFurniture(row, ['at', 'amount'])) return null
  return readPurseRow(row, number, parseTime, () => readPurse(row))
}

/** The bill of JD's wallet: payment and refund stand in one cell; what is about no order of the shop is not kept. */
export const jdWallet = defineFormat<Column>({
  id: 'jd-wallet',
  platform: 'jd',
  grain: 'movement',
  moneyOf: 'item',
  isPurse: true,
  columns: COLUMNS,
  fingerprints: [['id', 'number', 'at', 'way', 'amount', 'shop']],
  readNumber: (row) => readOrderOfMove(row, ['number']),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.jd.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
