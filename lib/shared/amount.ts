const AMOUNT = /^(\d{1,9})(?:\.(\d+))?$/

/** Digits of the minor unit: 2 for CNY, 0 for JPY (ISO 4217, as the engine knows it). */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

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
