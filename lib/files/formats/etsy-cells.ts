import { PLATFORMS } from '@/lib/shared/platforms'

import { RowRefused, type RowView } from '../import-format'
import { readAccount } from '../local-cells'
import type { ReadTime } from '../platform-time'
import { readNumber } from '../row-cells'
import { createWrittenTimes, monthDay } from '../written-times'

/** What both of Etsy's files are read with. */
export interface EtsyTools {
  readonly parseTime: ReadTime
}

/** Etsy writes days as the United States do, in four or two figures of the year. */
export const createEtsyTools = (): EtsyTools => ({
  parseTime: createWrittenTimes(PLATFORMS.etsy.zone, [monthDay]),
})

/** Order numbers are digits; some copies write a `#` before them, and the two files must meet. */
export function readEtsyNumber<Column extends string>(
  row: RowView<Column>,
  column: Column,
): string {
  const number = readNumber(row, column).replace(/^#/u, '')
  if (!/^\d{1,20}$/u.test(number)) throw new RowRefused('wrong-number', column)
  return number
}

/** The account of a buyer, with or without the person's name before it: `Jane Doe (janedoe)`; guests have none. */
export function readEtsyAccount(text: string): string | undefined {
  return readAccount(/\(([^()]+)\)$/u.exec(text)?.[1]?.trim() ?? text)
}

/** The currency of a row, in which amounts that name none are. */
export const currencyOfRow = (row: RowView<'currency'>): string =>
  row.text('currency').toUpperCase() || PLATFORMS.etsy.currency
