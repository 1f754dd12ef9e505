import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { readOrderOfMove, readSignedMoney } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { isBillFurniture, readPurseRow, type PurseRow } from '../purse-rows'

const COLUMNS = {
  id: ['交易号', '交易订单号', '账务流水号', '流水号'],
  number: ['商家订单号', '商户订单号'],
  at: ['交易创建时间', '交易时间', '发生时间', '入账时间'],
  way: ['收/支'],
  amount: ['金额(元)', '金额'],
  income: ['收入金额(+元)', '收入(+元)', '收入'],
  outgo: ['支出金额(-元)', '支出(-元)', '支出'],
  state: ['交易状态'],
  type: ['业务类型', '类型', '交易分类'],
  what: ['商品名称', '商品说明'],
  note: ['备注'],
  refunded: ['成功退款(元)'],
  partner: ['交易对方', '对方账号'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CURRENCY = PLATFORMS.taobao.currency
const LEDGER = 'alipay-bill'
/** Taobao's orders go by their number behind a mark of the kind of payment. */
const TAOBAO_NUMBER = /^T\d{1,4}P(\d{8,24})$/u

/** What a row moves: of an account's statement one of two columns is filled, signed or not. */
function readAmount(row: Row): number {
  const amounts = (['amount', 'income', 'outgo'] as const)
    .map((column) => readSignedMoney(row, column))
    .filter((amount) => amount !== null && amount !== 0)
  const [amount = 0, ...others] = amounts
  if (amount === null || others.length > 0) throw new RowRefused('bad-money', 'amount')
  return Math.abs(amount)
}

function readPurse(row: Row): PurseRow {
  const words = (['type', 'what', 'note'] as const).map((column) => row.text(column)).join(' ')
  return {
    ledger: LEDGER,
    currency: CURRENCY,
    amount: readAmount(row),
    isRefund:
      /退款/u.test(`${row.text('state')} ${row.text('type')}`) ||
      row.text('what').startsWith('退款'),
    refunded: Math.abs(readSignedMoney(row, 'refunded') ?? 0),
    words: row.text('way') === '支出' || row.text('outgo') !== '' ? words : '',
  }
}

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding | null {
  if (isBillFurniture(row, ['amount', 'income', 'outgo'])) return null
  return readPurseRow(row, number, parseTime, () => readPurse(row))
}

/**
 * Alipay's bills: the one of a purse in its older and newer layout, and the statement of a company's account. Preamble and
 * sums are left out; whatever is about no order of the shop is counted and not kept.
 */
export const alipayBill = defineFormat<Column>({
  id: 'alipay-bill',
  platform: null,
  grain: 'movement',
  moneyOf: 'item',
  isPurse: true,
  columns: COLUMNS,
  fingerprints: [
    ['id', 'number', 'at', 'way', 'amount', 'partner'],
    ['id', 'number', 'at', 'income', 'outgo'],
  ],
  readNumber: (row) => {
    const number = readOrderOfMove(row, ['number'])
    return TAOBAO_NUMBER.exec(number)?.[1] ?? number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.taobao.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
