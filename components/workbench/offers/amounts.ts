import { minorDigits, readAmount, writeAmount } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

/** A typed amount; null where the field is empty, `wrong` where it holds no amount of that currency. */
export function readMoneyField(text: string, currency: string): Money | null | 'wrong' {
  if (text.trim() === '') return null
  const minor = readAmount(text, minorDigits(currency))
  return minor === null ? 'wrong' : { minor, currency }
}

/** An amount as its field first shows it; empty where it is unknown. */
export const writeMoneyField = (amount: Money | null): string =>
  amount === null ? '' : writeAmount(amount.minor, minorDigits(amount.currency))

const WHOLE = /^\d{1,9}$/

/** A typed whole number from `least` to `most`; null where the field is empty. */
export function readWholeField(
  text: string,
  least: number,
  most = 999_999_999,
): number | null | 'wrong' {
  const typed = text.trim()
  if (typed === '') return null
  const value = WHOLE.test(typed) ? Number(typed) : Number.NaN
  return value >= least && value <= most ? value : 'wrong'
}
