import type { OrderFacts } from '@/lib/shared/orders'

import { readContact, type ContactColumns } from '../contact-cells'
import { defineFormat, type FileOrder, type RowFinding, type RowView } from '../import-format'
import { readAmount } from '../local-cells'
import { readCount, readItem, readTime, warnOfTime } from '../row-cells'
import {
  createEtsyTools,
  currencyOfRow,
  readEtsyAccount,
  readEtsyNumber,
  type EtsyTools,
} from './etsy-cells'

const COLUMNS = {
  number: ['Order ID'],
  placed: ['Sale Date'],
  paidOn: ['Date Paid'],
  title: ['Item Name'],
  sku: ['SKU'],
  listing: ['Listing ID'],
  transaction: ['Transaction ID'],
  buyer: ['Buyer'],
  name: ['Ship Name'],
  street: ['Ship Address1'],
  street2: ['Ship Address2'],
  city: ['Ship City'],
  province: ['Ship State'],
  zip: ['Ship Zipcode'],
  country: ['Ship Country'],
  pieces: ['Quantity'],
  discount: ['Discount Amount'],
  total: ['Item Total'],
  currency: ['Currency'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CONTACT: ContactColumns<Column> = {
  name: ['name'],
  phone: [],
  email: [],
  address: [['street', 'street2', 'city', 'province', 'zip', 'country']],
}

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = readEtsyAccount(row.text('buyer'))
  return nativeId === undefined
    ? {}
    : { buyer: { nativeId, nick: nativeId, ...readContact(row, CONTACT) } }
}

/** Postage stands on every row or on one, so that it cannot be added up: a line's money is that of the product alone. */
function readRow(row: Row, number: string, { parseTime }: EtsyTools): RowFinding {
  const tools = { currency: currencyOfRow(row) }
  const time = readTime(row, ['placed', 'paidOn'], parseTime)
  const pieces = readCount(row, 'pieces')
  const total = readAmount(row, 'total', tools)
  const off = readAmount(row, 'discount', tools)?.minor ?? 0
  const title = row.text('title')
  const sku = row.text('sku') === '' ? 'listing' : 'sku'
  const facts: OrderFacts = {
    number,
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku }, pieces),
    ...(total === null
      ? {}
      : { paidMinor: Math.max(0, total.minor - off), currency: total.currency }),
  }
  return {
    order: { facts, ...readBuyer(row), items: 1, ...(total === null ? {} : { total }) },
    warnings: warnOfTime(time),
  }
}

/** Etsy's SoldOrderItems (29 to 32 columns): one row a product line, beside SoldOrders, whose word on the order goes first. */
export const etsyItems = defineFormat<Column>({
  id: 'etsy-items',
  platform: 'etsy',
  grain: 'item',
  moneyOf: 'item',
  onlyLines: true,
  columns: COLUMNS,
  fingerprints: [['number', 'transaction', 'title', 'total']],
  readNumber: (row) => readEtsyNumber(row, 'number'),
  createReader: () => {
    const tools = createEtsyTools()
    return (row, number) => readRow(row, number, tools)
  },
})
