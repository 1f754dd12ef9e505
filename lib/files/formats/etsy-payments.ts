import type { OrderMove } from '@/lib/shared/order-moves'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { findMoves, readMoveId, readOrderOfMove, readSignedMoney } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { digitsOf } from '../row-cells'

const COLUMNS = {
  id: ['Payment ID'],
  number: ['Order ID'],
  gross: ['Gross Amount'],
  currency: ['Currency'],
  placed: ['Order Date'],
  status: ['Status'],
  refunded: ['Refund Amount'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const LEDGER = 'etsy-payments'
const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/u

/** Etsy writes months first and years with two digits or four; null where the cell is empty. */
function readDay(row: Row, parseTime: ReadTime): number | null {
  const text = row.text('placed')
  if (text === '') return null
  const [, month = '', day = '', year = ''] = DAY.exec(text) ?? []
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = parseTime(year === '' ? text : `${date} 00:00:00`)
  if (time === null) throw new RowRefused('bad-time', 'placed')
  return time.at
}

/** When money went back the file does not say. */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const id = readMoveId(row, 'id')
  const currency = row.text('currency').toUpperCase() || PLATFORMS.etsy.currency
  const digits = digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const at = readDay(row, parseTime)
  const gross = readSignedMoney(row, 'gross', digits)
  if (gross === null) throw new RowRefused('bad-money', 'gross')
  const refunded = Math.abs(readSignedMoney(row, 'refunded', digits) ?? 0)
  const base = { ledger: LEDGER, id, currency }
  const payment: OrderMove = {
    ...base,
    kind: 'payment',
    minor: gross,
    ...(at === null ? {} : { at }),
  }
  const refund: OrderMove = { ...base, kind: 'refund', minor: refunded }
  return findMoves(number, refunded === 0 ? [payment] : [payment, refund])
}

/** Etsy's direct checkout payments (26 columns): one row a payment, with what went back of it. */
export const etsyPayments = defineFormat<Column>({
  id: 'etsy-payments',
  platform: 'etsy',
  grain: 'movement',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [['id', 'number', 'gross', 'refunded']],
  readNumber: (row) => readOrderOfMove(row, ['number']).replace(/^#/u, ''),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.etsy.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
