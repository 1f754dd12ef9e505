import { minorDigits } from '@/lib/shared/amount'
import type { OrderFacts } from '@/lib/shared/orders'
import { MINUTE_MS } from '@/lib/shared/time'

import { cleanId, hasUnsafe, isDamagedNumber, looksRounded } from './cells'
import { RowRefused, type RowView } from './import-format'
import { parseMoney } from './money-text'
import type { PrintedTime, ReadTime } from './platform-time'

/** A shop's computer may run a little ahead of the platform's. */
const CLOCK_SKEW_MS = 15 * MINUTE_MS
const SKU_LIMIT = 64
const LONGEST_NUMBER = 64

/** The order number of a row as text, whatever the file wraps around it; refused where missing, broken or too long. */
export function readNumber<Column extends string>(row: RowView<Column>, column: Column): string {
  const number = cleanId(row.raw(column))
  if (number === '') throw new RowRefused('missing-number', column)
  if (isDamagedNumber(number)) throw new RowRefused('damaged-number', column)
  if (number.length > LONGEST_NUMBER || hasUnsafe(number))
    throw new RowRefused('wrong-number', column)
  return number
}

/** Refuses a number that ends in zeros in a row whose time tells that a spreadsheet has saved it: the digits are lost. */
export function refuseRounded(number: string, column: string, time: PrintedTime | null): void {
  if (time?.resaved === true && looksRounded(number)) throw new RowRefused('damaged-number', column)
}

/** Money of a cell in minor units, never below zero; null where the cell is empty. */
export function readMoney<Column extends string>(
  row: RowView<Column>,
  column: Column,
  digits = 2,
): number | null {
  const text = row.text(column)
  if (text === '') return null
  const minor = parseMoney(text, digits)
  if (minor === null || minor < 0) throw new RowRefused('bad-money', column)
  return minor
}

/** A count of pieces or kinds; null where the cell is empty. */
export function readCount<Column extends string>(
  row: RowView<Column>,
  column: Column,
): number | null {
  const text = row.text(column)
  if (text === '') return null
  if (!/^\d{1,6}(?:\.0+)?$/u.test(text)) throw new RowRefused('bad-count', column)
  return Number.parseInt(text, 10)
}

/**
 * The row's product line, where it has a number beside its title: without one, title and pieces of the order say it all.
 * A number that a spreadsheet rounded is left out.
 */
export function readItem<Column extends string>(
  row: RowView<Column>,
  columns: { readonly title: Column; readonly sku: Column },
  pieces: number | null,
): Pick<OrderFacts, 'items'> {
  const title = row.text(columns.title)
  const sku = cleanId(row.text(columns.sku))
  if (title === '' || sku === '' || sku.length > SKU_LIMIT || isDamagedNumber(sku)) return {}
  return { items: [pieces === null ? { title, sku } : { title, sku, pieces }] }
}

/** The time in the first of these columns that holds one; null where all are empty. */
export function readTime<Column extends string>(
  row: RowView<Column>,
  columns: readonly Column[],
  parse: ReadTime,
): PrintedTime | null {
  const column = columns.find((each) => row.text(each) !== '')
  if (column === undefined) return null
  const time = parse(row.text(column))
  if (time === null) throw new RowRefused('bad-time', column)
  if (time.at > row.now + CLOCK_SKEW_MS) throw new RowRefused('future-time', column)
  return time
}

/** What a time tells besides itself. */
export const warnOfTime = (time: PrintedTime | null): readonly ('no-time' | 'resaved-time')[] =>
  time === null ? ['no-time'] : time.resaved ? ['resaved-time'] : []

/** Digits of the minor unit of the currency that a cell names: 2 for USD, 0 for JPY; null for what is no currency code. */
export const digitsOf = (currency: string): number | null =>
  /^[A-Z]{3}$/u.test(currency) ? minorDigits(currency) : null
