import type { OrderMove } from '@/lib/shared/order-moves'
import { PLATFORMS } from '@/lib/shared/platforms'

import { cleanId, isDamagedNumber } from '../cells'
import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { findMoves, NO_ORDER, NOTHING_MOVED, readOrderOfMove, readSignedMoney } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readPosted, type SettledSpan } from './amazon-posted'
import { digitsOf } from '../row-cells'

const COLUMNS = {
  settlement: ['settlement-id'],
  start: ['settlement-start-date'],
  end: ['settlement-end-date'],
  total: ['total-amount'],
  currency: ['currency'],
  type: ['transaction-type'],
  number: ['order-id'],
  market: ['marketplace-name'],
  posted: ['posted-date'],
  postedTime: ['posted-date-time'],
  item: ['order-item-code'],
  sku: ['sku'],
  /** Of the second layout: one amount a row, and what it is. */
  amountType: ['amount-type'],
  amount: ['amount'],
  /** Of the first layout: one column for each kind of amount. */
  price: ['price-amount'],
  promotion: ['promotion-amount'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const OWN_NUMBER = /^S\d{2}-/u
/** What rows that sum up or pay out are about. */
const FURNITURE = /^(?:|transfer|.*reserve amount.*)$/iu
const REFUND = /refund|chargeback|a-to-z|guarantee/iu
/** Of the amounts of the second layout those that the buyer pays; the others are between Amazon and the seller. */
const BUYERS = /^(?:itemprice|promotion)$/iu

const CURRENCIES: Readonly<Record<string, string>> = {
  'amazon.com': 'USD',
  'amazon.ca': 'CAD',
  'amazon.com.mx': 'MXN',
  'amazon.com.br': 'BRL',
  'amazon.co.uk': 'GBP',
  'amazon.de': 'EUR',
  'amazon.fr': 'EUR',
  'amazon.it': 'EUR',
  'amazon.es': 'EUR',
  'amazon.nl': 'EUR',
  'amazon.ie': 'EUR',
  'amazon.com.be': 'EUR',
  'amazon.se': 'SEK',
  'amazon.pl': 'PLN',
  'amazon.com.tr': 'TRY',
  'amazon.co.jp': 'JPY',
  'amazon.in': 'INR',
  'amazon.ae': 'AED',
  'amazon.sa': 'SAR',
  'amazon.sg': 'SGD',
  'amazon.com.au': 'AUD',
}

/** What the totals row of a settlement says for all rows below it. */
interface Totals {
  readonly currency: string
  readonly span: SettledSpan | null
}

function readTotals(row: Row, parseTime: ReadTime): Totals {
  const from = readPosted(row.text('start'), null, parseTime)
  const to = readPosted(row.text('end'), null, parseTime)
  return {
    currency: row.text('currency').toUpperCase(),
    span: from === null || to === null ? null : { from, to },
  }
}

function readCurrency(row: Row, totals: Totals | null): string {
  const own = row.text('currency').toUpperCase()
  const currency = own || totals?.currency || CURRENCIES[row.text('market').toLowerCase()]
  if (currency === undefined) throw new RowRefused('bad-currency', 'currency')
  return currency
}

/** The buyer's part of a row's money; null where the row tells of fees alone. */
function readAmount(row: Row, digits: number): number | null {
  if (row.has('amountType'))
    return BUYERS.test(row.text('amountType').replace(/[\s-]/gu, ''))
      ? readSignedMoney(row, 'amount', digits)
      : null
  const parts = [
    readSignedMoney(row, 'price', digits),
    readSignedMoney(row, 'promotion', digits),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0)
}

/** Without a number of its own a movement is what a settlement posts of one line of an order on one day. */
function idOf(row: Row, at: number): string {
  const item = cleanId(row.text('item')) || cleanId(row.text('sku'))
  const id = [row.text('settlement'), item, new Date(at).toISOString().slice(0, 10)].join(' ')
  if (id.length > 150 || isDamagedNumber(item)) throw new RowRefused('damaged-number', 'item')
  return id
}

function readRow(row: Row, number: string, totals: Totals | null, parseTime: ReadTime): RowFinding {
  const type = row.text('type')
  if (number === '') return NO_ORDER
  if (OWN_NUMBER.test(number)) return { order: null, warnings: ['not-a-sale'] }
  const currency = readCurrency(row, totals)
  const digits = digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const isRefund = REFUND.test(type)
  if (!isRefund && !/^order/iu.test(type)) return NOTHING_MOVED
  const column = row.text('postedTime') === '' ? 'posted' : 'postedTime'
  const at = readPosted(row.text(column), totals?.span ?? null, parseTime)
  if (at === null) throw new RowRefused('bad-time', column)
  const amount = readAmount(row, digits)
  if (amount === null) return NOTHING_MOVED
  const move: OrderMove = {
    ledger: 'amazon-settlement',
    id: idOf(row, at),
    kind: isRefund ? 'refund' : 'payment',
    at,
    minor: isRefund && amount !== 0 ? -amount : amount,
    currency,
  }
  return { ...findMoves(number, [move]), key: `${number} ${move.kind} ${move.id}` }
}

/**
 * Amazon's settlement report (flat file V1 with 36 columns, V2 with 23 or 24): many rows a movement, one for each part of
 * its money, below a row of totals that names the currency.
 */
export const amazonSettlement = defineFormat<Column>({
  id: 'amazon-settlement',
  platform: 'amazon',
  grain: 'movement',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [
    ['settlement', 'type', 'number', 'posted', 'amount', 'amountType'],
    ['settlement', 'type', 'number', 'posted', 'price'],
  ],
  readNumber: (row) => readOrderOfMove(row, ['number']),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.amazon.zone)
    let totals: Totals | null = null
    return (row, number) => {
      if (number === '' && FURNITURE.test(row.text('type'))) {
        if (row.text('total') !== '') totals = readTotals(row, parseTime)
        return null
      }
      return readRow(row, number, totals, parseTime)
    }
  },
})
