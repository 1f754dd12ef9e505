import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { createTimeReader, type ReadTime } from '../platform-time'
import {
  digitsOf,
  readCount,
  readItem,
  readMoney,
  readNumber,
  readTime,
  warnOfTime,
} from '../row-cells'

const COLUMNS = {
  number: ['amazon-order-id', 'order-id'],
  placed: ['purchase-date'],
  state: ['order-status'],
  itemState: ['item-status'],
  title: ['product-name'],
  sku: ['sku'],
  pieces: ['quantity'],
  currency: ['currency'],
  price: ['item-price'],
  tax: ['item-tax'],
  shipping: ['shipping-price'],
  shippingTax: ['shipping-tax'],
  wrap: ['gift-wrap-price'],
  wrapTax: ['gift-wrap-tax'],
  promotion: ['item-promotion-discount'],
  shippingPromotion: ['ship-promotion-discount'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CHARGES: readonly Column[] = ['price', 'tax', 'shipping', 'shippingTax', 'wrap', 'wrapTax']
const DISCOUNTS: readonly Column[] = ['promotion', 'shippingPromotion']

const ORDER_NUMBER = /^\d{3}-\d{7}-\d{7}$/u
/** Sellers' own tools write numbers of other shapes. */
const ANY_NUMBER = /^[\w-]+$/u
/** Goods that the seller sent elsewhere, or fetched back, through Amazon's warehouse. */
const OWN_NUMBER = /^S\d{2}-/u

/** First entry whose word occurs decides: `Shipped - Delivered to Buyer` has arrived. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/^cancell?ed/u, 'closed'],
  [/delivered to buyer|picked up/u, 'received'],
  [/^shipped|^complete/u, 'shipped'],
  [/^unshipped|^partially ?shipped|^shipping|waiting for pick up/u, 'paid'],
  [/^pending/u, 'unpaid'],
]

/** Null where the cell is blank; undefined where the word is new. */
function readState(row: Row): OrderState | null | undefined {
  if (/^cancell?ed/iu.test(row.text('itemState'))) return 'closed'
  const text = row.text('state').toLowerCase()
  return text === '' ? null : STATES.find(([words]) => words.test(text))?.[1]
}

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)

/** What the line came to with tax, postage and wrapping, less promotions; null where no money stands there at all. */
function readAmount(row: Row) {
  const currency = row.text('currency').toUpperCase() || PLATFORMS.amazon.currency
  const digits = digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const charges = CHARGES.map((column) => readMoney(row, column, digits))
  if (charges.every((charge) => charge === null)) return null
  const discounts = DISCOUNTS.map((column) => readDiscount(row, column, digits))
  return { minor: Math.max(0, sum(charges) - sum(discounts)), currency }
}

/** Sites write discounts with and without a sign. */
const readDiscount = (row: Row, column: Column, digits: number): number | null =>
  readMoney({ ...row, text: (each) => row.text(each).replace(/^-/u, '') }, column, digits)

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  if (OWN_NUMBER.test(number)) return { order: null, warnings: ['not-a-sale'] }
  const time = readTime(row, ['placed'], parseTime)
  const pieces = readCount(row, 'pieces')
  const state = readState(row)
  const amount = readAmount(row)
  const title = row.text('title')
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(amount === null ? {} : { paidMinor: amount.minor, currency: amount.currency }),
  }
  return {
    order: { facts, items: 1, ...(amount === null ? {} : { total: amount }) },
    warnings: [
      ...(ORDER_NUMBER.test(number) ? [] : (['odd-number'] as const)),
      ...(state === undefined ? (['unknown-state'] as const) : []),
      ...warnOfTime(time),
    ],
  }
}

/**
 * Amazon's All Orders report (flat file, 29 to 33 columns): one row a product line with its own share of the money, no
 * buyer. A cancelled line keeps its row; its price is what was ordered.
 */
export const amazonOrders = defineFormat<Column>({
  id: 'amazon-orders',
  platform: 'amazon',
  grain: 'item',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [['number', 'placed', 'state', 'sku', 'price']],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!ANY_NUMBER.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.amazon.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
