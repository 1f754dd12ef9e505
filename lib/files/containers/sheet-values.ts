import { DAY_MS, SECOND_MS } from '@/lib/shared/time'

/** How a workbook shows its numbers, found by the style of a cell. */
export type NumberStyle = 'number' | 'day' | 'time'

/** Built-in formats of days and times (ECMA-376 part 1, 18.8.30), East Asian ones included. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56])

/** What a number format shows, by its number and, where the workbook brings its own, by its code. */
export function readNumberStyle(formatId: number, code: string | undefined): NumberStyle {
  if (code === undefined)
    return BUILT_IN_DAYS.has(formatId) ? 'day' : BUILT_IN_TIMES.has(formatId) ? 'time' : 'number'
  // Words in quotes, single signs behind a backslash, and colours, currencies and languages in brackets tell nothing.
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
  if (/general/iu.test(signs) || !/[ymdhs]/iu.test(signs)) return 'number'
  return /[hs]/iu.test(signs) ? 'time' : 'day'
}

/** Days between the two ways in which workbooks count. */
const DAYS_TO_1904 = 1_462
/** 1970-01-01 as a workbook counts it, from before 1900 on. */
const EPOCH_SERIAL = 25_569
/** Before March 1900 workbooks count a day that never was; after 9999 there is none. */
const SERIALS = { from: 61, to: 2_958_465 }

/**
 * A day or time that a workbook keeps as a number, as text: `2026-05-31`, or `2026-05-31 14:16:18` with its clock. What is
 * no day stays the number.
 */
export function writeSerial(text: string, style: 'day' | 'time', since1904: boolean): string {
  const serial = Number(text) + (since1904 ? DAYS_TO_1904 : 0)
  if (!(serial >= SERIALS.from && serial <= SERIALS.to)) return text
  const at = Math.round(((serial - EPOCH_SERIAL) * DAY_MS) / SECOND_MS) * SECOND_MS
  const printed = new Date(at).toISOString()
  const day = printed.slice(0, 10)
  return style === 'day' && Number.isInteger(serial) ? day : `${day} ${printed.slice(11, 19)}`
}

/** Digits that a spreadsheet keeps of a number; it writes zeros for the rest. */
const KEPT_DIGITS = 15

/**
 * A number as a spreadsheet shows it, without the noise of its last binary digits. One that has lost digits, or may have,
 * is written in the notation that spreadsheets have for such numbers, in which no order number is taken.
 */
export function writeNumber(text: string): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(KEPT_DIGITS)))
  const digits = BigInt(value).toString().replace('-', '')
  if (digits.length <= KEPT_DIGITS) return String(value)
  const isWhole = Number.isSafeInteger(value) && !digits.endsWith('0')
  return isWhole ? String(value) : value.toExponential().replace('e', 'E')
}

/** Signs that XML cannot hold stand in a workbook as `_x000D_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
