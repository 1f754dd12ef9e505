import { ORDER_STATES, type OrderFacts, type OrderItem, type OrderState } from '@/lib/shared/orders'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

import { cleanText, hasUnsafe, isDamagedNumber, isPlain, plainCell } from '../cells'
import { markOf, ORDER_COLUMNS, type OrderColumn } from '../exports/order-columns'
import {
  defineFormat,
  RowRefused,
  type BindFormat,
  type FileOrder,
  type RowFinding,
  type RowView,
} from '../import-format'
import { readMappedMoney } from '../mapping/mapped-money'
import type { ReadTime } from '../platform-time'
import { digitsOf, readCount, readTime, warnOfTime } from '../row-cells'

type Column = OrderColumn | 'mark'
type Row = RowView<Column>

const NUMBER_LIMIT = 64

/** A cell as it was before it was written; what could deceive a reader is cleaned as in any other file. */
function restore(row: Row, column: Column): string {
  const raw = row.raw(column)
  if (isPlain(raw)) return raw
  const text = plainCell(raw)
  return hasUnsafe(text) || text.length > 500 ? cleanText(text) : text
}

function readNumber(row: Row): string {
  const number = restore(row, 'number')
  if (number.trim() === '') throw new RowRefused('missing-number', 'number')
  if (isDamagedNumber(number)) throw new RowRefused('damaged-number', 'number')
  if (number.length > NUMBER_LIMIT) throw new RowRefused('wrong-number', 'number')
  return number
}

/** Null where the cell is blank; undefined where the word is new. */
function readState(row: Row): OrderState | null | undefined {
  const word = restore(row, 'state')
  return word === '' ? null : ORDER_STATES.find((state) => state === word)
}

const readIso: ReadTime = (text) => {
  const isOne = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?[+-]\d{2}:\d{2}$/u.test(text)
  const at = isOne ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : { at, resaved: false }
}

function readMinor(
  row: Row,
  column: 'paid' | 'refunded' | 'linePaid',
  digits: number,
): number | null {
  const text = restore(row, column)
  if (text === '') return null
  const minor = readMappedMoney(text, 'point', digits)
  if (minor === null) throw new RowRefused('bad-money', column)
  return minor
}

/** The product line of the row; none where the order has none. */
function readLine(row: Row, digits: number): OrderItem | null {
  const title = restore(row, 'lineTitle')
  if (title === '') return null
  const sku = restore(row, 'lineSku')
  const pieces = readCount(row, 'linePieces')
  const paidMinor = readMinor(row, 'linePaid', digits)
  return {
    title,
    ...(sku === '' || sku.length > NUMBER_LIMIT ? {} : { sku }),
    ...(pieces === null ? {} : { pieces }),
    ...(paidMinor === null ? {} : { paidMinor }),
    ...(restore(row, 'lineGone') === '' ? {} : { gone: true }),
  }
}

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = restore(row, 'buyer')
  if (nativeId === '' || nativeId.length > NUMBER_LIMIT) return {}
  return { buyer: { nativeId, nick: restore(row, 'nick') || nativeId } }
}

function readRow(row: Row, number: string): RowFinding {
  const currency = restore(row, 'currency')
  const digits = currency === '' ? 2 : digitsOf(currency)
  if (digits === null) throw new RowRefused('bad-currency', 'currency')
  const time = readTime(row, ['placed'], readIso)
  const pieces = readCount(row, 'pieces')
  const paid = readMinor(row, 'paid', digits)
  const refunded = readMinor(row, 'refunded', digits)
  if (refunded !== null && refunded < 0) throw new RowRefused('bad-money', 'refunded')
  const refundedAt = readTime(row, ['refundedAt'], readIso)
  const state = readState(row)
  const line = readLine(row, digits)
  const title = restore(row, 'title')
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...(line === null ? {} : { items: [line] }),
    ...(paid === null ? {} : { paidMinor: paid }),
    ...(refunded === null ? {} : { refundedMinor: refunded }),
    ...(refundedAt === null ? {} : { refundedAt: refundedAt.at }),
    ...((paid === null && refunded === null) || currency === '' ? {} : { currency }),
  }
  const isFirst = row.text('mark') === '1'
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: line === null && !isFirst ? 0 : 1,
      ...(paid === null || currency === '' ? {} : { total: { minor: paid, currency } }),
    },
    warnings: [
      ...(state === undefined ? (['unknown-state'] as const) : []),
      ...(isFirst ? warnOfTime(time) : []),
    ],
  }
}

const formatFor = (platform: PlatformId): BindFormat =>
  defineFormat<Column>({
    id: 'tillside-orders',
    platform,
    grain: 'item',
    moneyOf: 'order',
    columns: { mark: [markOf(platform)], ...ORDER_COLUMNS },
    fingerprints: [['mark', 'number', 'state', 'paid', 'currency']],
    readNumber,
    createReader: () => readRow,
  })

const FORMATS = PLATFORM_IDS.map(formatFor)

/** Order files that Tillside itself has written, for whatever marketplace: they come back as they were. */
export const tillsideOrders: BindFormat = (header) => {
  for (const bind of FORMATS) {
    const bound = bind(header)
    if (bound !== null) return bound
  }
  return null
}
