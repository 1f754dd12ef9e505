import type { OrderFacts, OrderState } from '@/lib/shared/orders'

import { readContact, type ContactColumns } from '../contact-cells'
import { defineFormat, type FileOrder, type RowFinding, type RowView } from '../import-format'
import { readAmount, readWord } from '../local-cells'
import { readCount, readTime, warnOfTime } from '../row-cells'
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
  buyer: ['Buyer User ID'],
  name: ['Full Name'],
  street: ['Street 1'],
  street2: ['Street 2'],
  city: ['Ship City'],
  province: ['Ship State'],
  zip: ['Ship Zipcode'],
  country: ['Ship Country'],
  pieces: ['Number of Items'],
  shippedOn: ['Date Shipped'],
  currency: ['Currency'],
  goods: ['Order Value'],
  total: ['Order Total'],
  adjusted: ['Adjusted Order Total'],
  state: ['Status'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CONTACT: ContactColumns<Column> = {
  name: ['name'],
  phone: [],
  email: [],
  address: [['street', 'street2', 'city', 'province', 'zip', 'country']],
}

const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/refund/iu, 'refunded'],
  [/cancel/iu, 'closed'],
  [/complete|shipped/iu, 'shipped'],
  [/paid|open|new|processing/iu, 'paid'],
]

/** Orders are in the file once they are paid; most copies leave the status empty. */
const readState = (row: Row): OrderState | undefined => {
  const state = readWord(row.text('state'), STATES)
  return state === null ? (row.text('shippedOn') === '' ? 'paid' : 'shipped') : state
}

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = readEtsyAccount(row.text('buyer'))
  return nativeId === undefined
    ? {}
    : { buyer: { nativeId, nick: nativeId, ...readContact(row, CONTACT) } }
}

function readRow(row: Row, number: string, { parseTime }: EtsyTools): RowFinding {
  const tools = { currency: currencyOfRow(row) }
  const time = readTime(row, ['placed'], parseTime)
  const pieces = readCount(row, 'pieces')
  const total = readAmount(row, 'total', tools)
  const adjusted = readAmount(row, 'adjusted', tools)
  const state = readState(row)
  // What was given back shows as a total that was adjusted; zero means that nothing was.
  const isAdjusted = adjusted !== null && adjusted.minor > 0 && total !== null
  const paid = isAdjusted ? Math.min(adjusted.minor, total.minor) : total?.minor
  const facts: OrderFacts = {
    number,
    ...(state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(pieces === null ? {} : { pieces }),
    ...(paid === undefined || total === null ? {} : { paidMinor: paid, currency: total.currency }),
  }
  return {
    order: { facts, ...readBuyer(row), items: 1, ...(total === null ? {} : { total }) },
    warnings: [...(state === undefined ? (['unknown-state'] as const) : []), ...warnOfTime(time)],
  }
}

/** Etsy's SoldOrders (36 columns): one row an order, with the buyer's account and what was paid. Its lines are in SoldOrderItems. */
export const etsyOrders = defineFormat<Column>({
  id: 'etsy-orders',
  platform: 'etsy',
  grain: 'order',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'placed', 'goods', 'total']],
  readNumber: (row) => readEtsyNumber(row, 'number'),
  createReader: () => {
    const tools = createEtsyTools()
    return (row, number) => readRow(row, number, tools)
  },
})
