import { minorDigits } from '@/lib/shared/amount'

import type { MoneyStyle } from '../profile'

const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u
const YUAN = ['¥', '元']

/** An amount without the signs around it. */
const withoutSigns = (text: string, signs: readonly string[]): string =>
  signs
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, sign) => {
      if (rest.startsWith(sign)) return rest.slice(sign.length)
      return rest.endsWith(sign) ? rest.slice(0, -sign.length) : rest
    }, text)
    .trim()

/**
 * Turns a printed price (`¥39.00`, `￥1,234.5`, `86元`, `R$ 1.234,50`) into minor units of its currency, without floats;
 * null when it is not exactly a price in that currency.
 */
export function readMinorUnits(
  text: string,
  { currency, signs = YUAN, decimal }: MoneyStyle,
): number | null {
  const bare = withoutSigns(text.normalize('NFKC').trim(), [currency, ...signs])
  const figures =
    decimal === undefined ? bare : bare.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))
  const [, whole, part = ''] = AMOUNT.exec(figures) ?? []
  const digits = minorDigits(currency)
  if (whole === undefined || part.length > digits) return null
  const minor = Number(whole.replaceAll(',', '') + part.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : null
}
