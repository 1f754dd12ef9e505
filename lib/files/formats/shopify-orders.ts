import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { readContact, type ContactColumns } from '../contact-cells'
import {
  defineFormat,
  RowRefused,
  type FileOrder,
  type RowFinding,
  type RowView,
} from '../import-format'
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
  number: ['Name'],
  email: ['Email'],
  phone: ['Phone'],
  billingName: ['Billing Name'],
  billingStreet: ['Billing Street'],
  billingZip: ['Billing Zip'],
  billingCity: ['Billing City'],
  billingProvince: ['Billing Province'],
  billingCountry: ['Billing Country'],
  billingPhone: ['Billing Phone'],
  shippingName: ['Shipping Name'],
  shippingStreet: ['Shipping Street'],
  shippingZip: ['Shipping Zip'],
  shippingCity: ['Shipping City'],
  shippingProvince: ['Shipping Province'],
  shippingCountry: ['Shipping Country'],
  shippingPhone: ['Shipping Phone'],
  financial: ['Financial Status'],
  fulfillment: ['Fulfillment Status'],
  cancelled: ['Cancelled at'],
  currency: ['Currency'],
  total: ['Total'],
  refunded: ['Refunded Amount'],
  outstanding: ['Outstanding Balance'],
  placed: ['Created at'],
  pieces: ['Lineitem quantity'],
  title: ['Lineitem name'],
  sku: ['Lineitem sku'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** Who pays is who buys; parcels may go to others. */
const CONTACT: ContactColumns<Column> = {
  name: ['billingName', 'shippingName'],
  phone: ['phone', 'billingPhone', 'shippingPhone'],
  email: ['email'],
  address: [
    ['billingStreet', 'billingZip', 'billingCity', 'billingProvince', 'billingCountry'],
    ['shippingStreet', 'shippingZip', 'shippingCity', 'shippingProvince', 'shippingCountry'],
  ],
}

/** Financial status of orders whose money the shop holds; these are told apart by what was sent. */
const HELD = new Set(['paid', 'partially_refunded'])
const OTHERS: ReadonlyMap<string, OrderState> = new Map([
  ['refunded', 'refunded'],
  ['voided', 'closed'],
  ['expired', 'closed'],
  ['pending', 'unpaid'],
  /** Reserved on a card, not taken yet. */
  ['authorized', 'unpaid'],
  ['partially_paid', 'unpaid'],
  ['unpaid', 'unpaid'],
])

/** Null where the row says nothing (a later line of an order); undefined where the word is new. */
function readState(row: Row): OrderState | null | undefined {
  const financial = row.text('financial').toLowerCase().replace(/\s+/gu, '_')
  if (financial === '') return null
  if (financial !== 'refunded' && row.text('cancelled') !== '') return 'closed'
  if (!HELD.has(financial)) return OTHERS.get(financial)
  return row.text('fulfillment').toLowerCase() === 'fulfilled' ? 'shipped' : 'paid'
}

/** What the order came to, and what of it the buyer has paid and not got back; a refunded order keeps what was paid. */
function readAmounts(row: Row, state: OrderState | null | undefined, digits: number) {
  const total = readMoney(row, 'total', digits)
  if (total === null) return null
  const paid = Math.max(0, total - (readMoney(row, 'outstanding', digits) ?? 0))
  const back = Math.min(paid, readMoney(row, 'refunded', digits) ?? 0)
  return { total, paid: state === 'refunded' ? paid : paid - back, back }
}

/** The e-mail address is who the buyer is: names repeat and change. */
function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = row.text('email').toLowerCase()
  if (!/^\S{1,62}@\S+$/u.test(nativeId) || nativeId.length > 64) return {}
  const contact = readContact(row, CONTACT)
  return { buyer: { nativeId, nick: contact.name ?? nativeId, ...contact } }
}

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const currency = row.text('currency').toUpperCase() || PLATFORMS.shopify.currency
  const digits = digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const time = readTime(row, ['placed'], parseTime)
  const pieces = readCount(row, 'pieces')
  const state = readState(row)
  const amounts = readAmounts(row, state, digits)
  const title = row.text('title')
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(amounts === null ? {} : { paidMinor: amounts.paid, currency }),
    ...(amounts === null || amounts.back === 0 ? {} : { refundedMinor: amounts.back }),
  }
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: 1,
      ...(amounts === null ? {} : { total: { minor: amounts.total, currency } }),
    },
    warnings: [...(state === undefined ? (['unknown-state'] as const) : []), ...warnOfTime(time)],
  }
}

/**
 * Shopify's `orders_export` (75 columns in 2021, 79 in 2026): one row a product line, the order's own fields on its
 * first row only. An order is named as the admin shows it (`#13519`).
 */
export const shopifyOrders = defineFormat<Column>({
  id: 'shopify-orders',
  platform: 'shopify',
  grain: 'item',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'financial', 'total', 'title', 'placed']],
  readNumber: (row) => readNumber(row, 'number'),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.shopify.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
