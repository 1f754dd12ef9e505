const AMOUNT = /^(\d{1,9})(?:\.(\d+))?$/

/**
 * Currencies whose minor unit is no hundredth, by its digits: ISO 4217, list one of its maintenance agency (SIX). Not from
 * `Intl`: browsers follow what people pay in cash there, which has no fraction of a rupiah or a forint, and each its own
 * release of it.
 */
const NOT_HUNDREDTHS = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
] as const

/** Digits of the minor unit of a currency, an ISO 4217 code: 2 for CNY, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  NOT_HUNDREDTHS.find(([, codes]) => codes.includes(currency))?.[0] ?? 2

/** An amount in minor units as people type it, without a fraction of nothing: 2500, 2500.30. */
export function writeAmount(minor: number, digits: number): string {
  const text = String(minor).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const fraction = text.slice(text.length - digits)
  return /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`
}

/** A typed amount in minor units; null where it is none, or finer than the currency. */
export function readAmount(text: string, digits: number): number | null {
  const [matched, whole = '', fraction = ''] = AMOUNT.exec(text.trim()) ?? []
  if (matched === undefined || fraction.length > digits) return null
  return Number(whole + fraction.padEnd(digits, '0'))
}
