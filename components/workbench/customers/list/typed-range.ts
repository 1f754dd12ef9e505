import type { FilterRange } from '@/lib/customers/roster/customer-filter'

/** A range as it is typed: from and to, either may be empty. */
export interface TypedRange {
  readonly least: string
  readonly most: string
}

/** Counts and amounts: digits with a fraction of as many as a currency has, grouped or not. */
const NUMBER = /^\d{1,12}(?:\.\d{1,3})?$/u

/** Reads one end in units of `scale`; undefined where it is open, NaN where it is no number. */
function readEnd(typed: string, scale: number): number | undefined {
  const text = typed.normalize('NFKC').replaceAll(/[\s,]/gu, '')
  if (text === '') return undefined
  return NUMBER.test(text) ? Math.round(Number(text) * scale) : NaN
}

/**
 * Reads a range whose figures are kept in `scale`ths of what people type (100: hundredths). `null` where it is wrong;
 * undefined where both ends are open.
 */
export function readRange(
  { least, most }: TypedRange,
  scale: number,
): FilterRange | undefined | null {
  const [from, to] = [readEnd(least, scale), readEnd(most, scale)]
  if (from === undefined && to === undefined) return undefined
  if (Number.isNaN(from) || Number.isNaN(to) || (from ?? 0) > (to ?? Infinity)) return null
  return {
    ...(from === undefined ? {} : { least: from }),
    ...(to === undefined ? {} : { most: to }),
  }
}

const writeEnd = (end: number | undefined, scale: number): string =>
  end === undefined ? '' : String(end / scale)

/** A range as people would type it. */
export const writeRange = (range: FilterRange | undefined, scale: number): TypedRange => ({
  least: writeEnd(range?.least, scale),
  most: writeEnd(range?.most, scale),
})
