const PERCENT = /^\d{1,3}(?:\.\d{1,2})?$/

/** A typed percentage as a share, 0 to 1; null where the field is empty. */
export function readPercentField(text: string): number | null | 'wrong' {
  const typed = text.trim()
  if (typed === '') return null
  const percent = PERCENT.test(typed) ? Number(typed) : Number.NaN
  return percent <= 100 ? percent / 100 : 'wrong'
}

/** A share as its field first shows it, without the noise of binary fractions. */
export const writePercentField = (share: number | null): string =>
  share === null ? '' : String(Number((share * 100).toFixed(2)))
