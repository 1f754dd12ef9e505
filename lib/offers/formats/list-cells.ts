import { cleanId, cleanText, isDamagedNumber } from '@/lib/files/cells'

/** Why a row of a list is not taken. */
export type ListRefusal =
  | 'no-product'
  | 'damaged-id'
  | 'bad-price'
  | 'bad-cost'
  | 'bad-stock'
  | 'bad-cycle'
  | 'bad-figure'
  | 'bad-day'
  | 'no-day'

/** A row that is not taken, and why; the row's number is as spreadsheet programs count, from 1. */
export interface RefusedListRow {
  readonly row: number
  readonly reason: ListRefusal
  readonly cells: readonly string[]
}

/** Thrown by the readers of cells. */
export class ListRowRefused extends Error {
  override readonly name = 'ListRowRefused'
  constructor(readonly reason: ListRefusal) {
    super(reason)
  }
}

const ID_LIMIT = 64

/** A product's number; null where the cell is empty. One that a spreadsheet has broken is refused. */
export function idCell(raw: string): string | null {
  const id = cleanId(raw)
  if (isDamagedNumber(id) || id.length > ID_LIMIT) throw new ListRowRefused('damaged-id')
  return id === '' ? null : id
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)$/u
const TEN_THOUSAND = 10_000
/** A printed percentage is no more exact than this part of a share. */
const MILLION = 1_000_000

/** A printed number of 0 or more (`1,234`, `1.2万`); null where the cell is empty, undefined where it is no number. */
export function numberCell(raw: string): number | null | undefined {
  const text = cleanText(raw).normalize('NFKC')
  if (text === '') return null
  const [, digits = '', unit = ''] = /^(.*?)\s*([万萬]?)$/u.exec(text) ?? []
  if (!GROUPED.test(digits) && !PLAIN.test(digits)) return undefined
  return Number(digits.replaceAll(',', '')) * (unit === '' ? 1 : TEN_THOUSAND)
}

/** A printed count; null where the cell is empty. What is no count is refused. */
export function countCell(raw: string, reason: ListRefusal): number | null {
  const count = numberCell(raw)
  if (count === null) return null
  const whole = count === undefined ? Number.NaN : Math.round(count)
  if (count === undefined || Math.abs(whole - count) > 1e-6 || !Number.isSafeInteger(whole))
    throw new ListRowRefused(reason)
  return whole
}

/** A printed share, 0 to 1, as `45.3%` or `0.453`; null where the cell is empty. */
export function shareCell(raw: string): number | null {
  const text = cleanText(raw).normalize('NFKC')
  const isPercent = text.endsWith('%')
  const share = numberCell(isPercent ? text.slice(0, -1) : text)
  if (share === null && !isPercent) return null
  const value =
    share === null || share === undefined
      ? Number.NaN
      : isPercent
        ? Math.round((share * MILLION) / 100) / MILLION
        : share
  if (!(value <= 1)) throw new ListRowRefused('bad-figure')
  return value
}
