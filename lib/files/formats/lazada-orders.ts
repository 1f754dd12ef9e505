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
import { readAmount, readWord, remember } from '../local-cells'
import type { ReadTime } from '../platform-time'
import { readItem, readNumber, readTime, warnOfTime } from '../row-cells'
import { findSite } from '../sites'
import { createWrittenTimes, dayMonthName } from '../written-times'

const COLUMNS = {
  number: ['orderNumber', 'Order Number'],
  placed: ['createTime', 'Created at'],
  title: ['itemName', 'Item Name'],
  sku: ['sellerSku', 'Seller SKU'],
  shopSku: ['lazadaSku', 'Lazada SKU'],
  paid: ['paidPrice', 'Paid Price'],
  price: ['unitPrice', 'Unit Price'],
  currency: ['currency'],
  state: ['status'],
  email: ['customerEmail', 'Customer Email'],
  name: ['customerName', 'Customer Name'],
  phone: ['billingPhone', 'shippingPhone', 'Shipping Phone Number'],
  street: ['shippingAddress', 'Shipping Address'],
  city: ['shippingCity', 'Shipping City'],
  zip: ['shippingPostCode', 'Shipping Postcode'],
  country: ['shippingCountry', 'Shipping Country'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CONTACT: ContactColumns<Column> = {
  name: ['name'],
  phone: ['phone'],
  email: ['email'],
  address: [['street', 'city', 'zip', 'country']],
}

const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/^cancel|^failed|^lost|^damaged/iu, 'closed'],
  [/^returned|refunded/iu, 'refunded'],
  [/return/iu, 'refunding'],
  [/^delivered|^confirmed|^complete/iu, 'received'],
  [/^shipped|^shipping|^in[ _-]transit/iu, 'shipped'],
  [/^unpaid/iu, 'unpaid'],
  [/^pending|^pack|^ready|^to|^paid|^processing/iu, 'paid'],
]

/** The e-mail address is who the buyer is, where the site gives one: names repeat and are covered. */
function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const contact = readContact(row, CONTACT)
  const nativeId = contact.email?.toLowerCase()
  if (nativeId === undefined || nativeId.includes('*') || nativeId.length > 64) return {}
  return { buyer: { nativeId, nick: contact.name ?? nativeId, ...contact } }
}

interface Tools {
  readonly timesOf: (zone: string) => ReadTime
}

function readRow(row: Row, number: string, { timesOf }: Tools): RowFinding {
  const site = findSite(row.text('country')) ?? PLATFORMS.lazada
  const currency = row.text('currency').toUpperCase() || site.currency
  const tools = { currency }
  const time = readTime(row, ['placed'], timesOf(site.zone))
  const paid = readAmount(row, 'paid', tools) ?? readAmount(row, 'price', tools)
  const state = readWord(row.text('state'), STATES)
  const title = row.text('title')
  const sku = row.text('sku') === '' ? 'shopSku' : 'sku'
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    pieces: 1,
    ...readItem(row, { title: 'title', sku }, 1),
    ...(paid === null ? {} : { paidMinor: paid.minor, currency: paid.currency }),
  }
  return {
    order: { facts, ...readBuyer(row), items: 1, ...(paid === null ? {} : { total: paid }) },
    warnings: [...(state === undefined ? (['unknown-state'] as const) : []), ...warnOfTime(time)],
  }
}

/** Lazada's order export: one row a piece, without a column that counts them; what was paid stands on each. */
export const lazadaOrders = defineFormat<Column>({
  id: 'lazada-orders',
  platform: 'lazada',
  grain: 'item',
  moneyOf: 'item',
  perPiece: true,
  columns: COLUMNS,
  fingerprints: [['number', 'placed', 'title', 'paid', 'state']],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!/^\d{6,24}$/u.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const tools: Tools = {
      timesOf: remember((zone) => createWrittenTimes(zone, [dayMonthName])),
    }
    return (row, number) => readRow(row, number, tools)
  },
})
