import type { Money } from '@/lib/shared/money'

import type { MoneyStyle } from '../profile'

const AMOUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u
const YUAN = ['¥', '元']

const withoutSign = (text: string, sign: string): string =>
  text.startsWith(sign)
    ? text.slice(sign.length)
    : text.slice(0, text.endsWith(sign) ? -sign.length : text.length)

/**
 * Turns a printed price (`¥39.00`, `￥1,234.5`, `86元`, `R$ 1.234,50`) into an amount, without floats; undefined when it is
 * not exactly a price in the currency.
 */
export function readMoney(
  text: string,
  { currency, digits = 2, signs = YUAN, decimal }: MoneyStyle,
): Money | undefined {
  const bare = [currency, ...signs].reduce(withoutSign, text.normalize('NFKC').trim()).trim()
  const figures = decimal ? bare.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.')) : bare
  const [, whole, part = ''] = AMOUNT.exec(figures) ?? []
  if (whole === undefined || part.length > digits) return undefined
  const minor = Number(whole.replaceAll(',', '') + part.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined
}
