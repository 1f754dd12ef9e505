import type { Money } from '@/lib/shared/money'

/** Marks by which files tell a currency; the longer ones first, as some end like others. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^AU ?\$|^A\$/u, 'AUD'],
  [/^(?:CA|C) ?\$/u, 'CAD'],
  [/^US ?\$/u, 'USD'],
  [/^NT ?\$/u, 'TWD'],
  [/^HK ?\$/u, 'HKD'],
  [/^NZ ?\$/u, 'NZD'],
  [/^MX ?\$/u, 'MXN'],
  [/^S ?\$/u, 'SGD'],
  [/^R ?\$/u, 'BRL'],
  [/^RM$/u, 'MYR'],
  [/^Rp\.?$/iu, 'IDR'],
  [/^₫|^đ/iu, 'VND'],
  [/^₱/u, 'PHP'],
  [/^฿/u, 'THB'],
  [/^£/u, 'GBP'],
  [/^€/u, 'EUR'],
  [/^zł/u, 'PLN'],
]

/** Currencies whose own countries write a comma before the fraction. */
const COMMA_CURRENCIES = new Set(
  'EUR IDR VND BRL ARS CLP COP UYU PLN CZK SEK DKK NOK HUF RON BGN TRY'.split(' '),
)

/** What stands around the figures, and the figures. */
/** Longer than any amount with its marks. */
const LONGEST = 40
const PARTS = /^([^\d,-]*?)\s*(-?)\s*([^\d.,-]*?)\s*(\d[\d.,\s'’]*)\s*([^\d]*)$/u

/** Some sites write quotes around an amount that are not the file's. */
const unquote = (text: string): string => text.replace(/^"(.*)"$/u, '$1')

/** The currency that a mark names; undefined where it is none that is known. A lone dollar is the site's own. */
function currencyOf(mark: string, own: string): string | undefined {
  const text = mark.trim()
  if (text === '' || text === '$') return own
  if (/^[A-Z]{3}$/u.test(text)) return text
  return MARKS.find(([pattern]) => pattern.test(text))?.[1]
}

/** Splits figures into whole and fraction, thousands taken out; null where the signs do not stand where they may. */
function splitFigures(figures: string, comma: boolean): readonly [string, string] | null {
  const text = figures.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (last < 0) return /^\d+$/u.test(text) ? [text, ''] : null
  const sign = text.charAt(last)
  const isOnly = text.indexOf(sign) === last
  const isMixed = text.includes(sign === '.' ? ',' : '.')
  const isOwn = sign === (comma ? ',' : '.')
  const couldGroup = /^\d{3}$/u.test(text.slice(last + 1))
  const isFraction = isOnly && (isMixed || isOwn || !couldGroup)
  const whole = isFraction ? text.slice(0, last) : text
  const fraction = isFraction ? text.slice(last + 1) : ''
  const isGrouped = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*)?$|^\d+$/u.test(whole)
  return isGrouped && /^\d*$/u.test(fraction) ? [whole.replace(/[.,]/gu, ''), fraction] : null
}

/**
 * Reads money as files of other countries print it: `AU $3,013.00`, `EUR 90,00`, `1 234,50 €`, `Rp185.000`. A mark in the
 * text outranks the currency `own`; one sign before three digits parts thousands unless the currency's country writes it
 * before the fraction. Null where the text is no money.
 */
export function readLocalMoney(
  text: string,
  own: string,
  digitsOf: (currency: string) => number | null,
): Money | null {
  const found = text.length > LONGEST ? null : PARTS.exec(unquote(text.normalize('NFKC').trim()))
  if (found === null) return null
  const [, before = '', sign = '', between = '', figures = '', after = ''] = found
  const marks = [before, between, after].filter((mark) => mark.trim() !== '')
  const currency = currencyOf(marks[0] ?? '', own)
  const digits = currency === undefined ? null : digitsOf(currency)
  if (currency === undefined || digits === null || marks.length > 1) return null
  const parts = splitFigures(figures, COMMA_CURRENCIES.has(currency))
  if (parts === null) return null
  const [whole, fraction] = parts
  const kept = fraction.replace(/0+$/u, '')
  if (kept.length > digits) return null
  const minor = Number(whole + kept.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return { minor: sign === '-' && minor !== 0 ? -minor : minor, currency }
}
