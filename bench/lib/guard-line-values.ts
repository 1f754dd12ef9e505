import { Temporal } from 'temporal-polyfill'

import { readNumber } from '@/lib/replies/policy/read-number'
import { minorDigits } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

/** A member of an object of a file: its name without case and marks, and what it holds. */
export interface Member {
  readonly key: string
  readonly value: unknown
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plainKey = (key: string): string =>
  key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

export const membersOf = (value: unknown): readonly Member[] =>
  isObject(value)
    ? Object.entries(value).map(([key, held]) => ({ key: plainKey(key), value: held }))
    : []

/** What members with such names hold, lists opened; nothing for those that hold nothing. */
export const heldBy = (members: readonly Member[], names: RegExp): readonly unknown[] =>
  members
    .filter(({ key }) => names.test(key))
    .flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => value !== null && value !== undefined && value !== '')

/** Texts in a value, however deep; numbers as texts. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return isObject(value) ? Object.values(value).flatMap(textsIn) : []
}

const CURRENCY_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/us\$|usd/u, 'USD'],
  [/s\$|sgd/u, 'SGD'],
  [/nt\$|twd/u, 'TWD'],
  [/hk\$|hkd/u, 'HKD'],
  [/€|eur/u, 'EUR'],
  [/£|gbp/u, 'GBP'],
  [/rm|myr/u, 'MYR'],
  [/jpy|円/u, 'JPY'],
  [/¥|元|块|rmb|cny|yuan/u, 'CNY'],
]

/** A bare dollar sign: of the currency at hand where that is a dollar. */
const ofDollars = (text: string, currency: string): string =>
  text.includes('$') && !currency.endsWith('D') ? 'USD' : currency

/** The currency that a text names; undefined where it names none. */
export const currencyIn = (text: string): string | undefined =>
  CURRENCY_SIGNS.find(([sign]) => sign.test(text.normalize('NFKC').toLowerCase()))?.[1]

const DECIMAL_COMMA = /^\d{1,3}(?:\.\d{3})*,\d{1,2}$/u

/** A sum in a number, a text such as `¥128`, `12,80 €`, or an object of value and currency; null where there is none. */
export function moneyIn(value: unknown, currency: string, isMinor = false): Money | null {
  if (isObject(value)) {
    const members = membersOf(value)
    const own = textsIn(heldBy(members, /currency|币种/u)[0])[0] ?? currency
    const [minor] = heldBy(members, /minor|cents|分$/u)
    if (minor !== undefined) return moneyIn(minor, own, true)
    return moneyIn(heldBy(members, /amount|value|price|total|sum/u)[0], own, isMinor)
  }
  const text = textsIn(value)[0]?.normalize('NFKC')
  const figures = text === undefined ? undefined : /\d[\d.,]*/u.exec(text)?.[0]
  if (text === undefined || figures === undefined) return null
  const own = currencyIn(text) ?? ofDollars(text, currency)
  const plain = DECIMAL_COMMA.test(figures)
    ? figures.replaceAll('.', '').replace(',', '.')
    : figures.replaceAll(',', '')
  const factor = isMinor ? 1 : 10 ** minorDigits(own)
  return { minor: Math.round(Number(plain.replace(/\.$/u, '')) * factor), currency: own }
}

const DAY_ALONE = /^\d{4}-\d{1,2}-\d{1,2}$/u
const LAST_SECOND_OF_1970S_MS = 4_102_444_800
const NUMBERS_OF_DATE = /(\d{4})\D(\d{1,2})\D(\d{1,2})(?:\D+(\d{1,2}):(\d{2}))?/u

/** An instant in a number (seconds or ms), an ISO time, or a date, which ends with its day in the zone; null where there is none. */
export function instantIn(value: unknown, zone: string): number | null {
  if (typeof value === 'number') return value < LAST_SECOND_OF_1970S_MS ? value * 1_000 : value
  const text = textsIn(value)[0]
  if (text === undefined) return null
  if (/[zZ]$|[+-]\d{2}:?\d{2}$/u.test(text) && !DAY_ALONE.test(text)) {
    const at = Date.parse(text)
    return Number.isNaN(at) ? null : at
  }
  const [, year, month, day, hour, minute] = NUMBERS_OF_DATE.exec(text) ?? []
  if (year === undefined) return null
  const local = Temporal.PlainDateTime.from({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hour === undefined ? 23 : Number(hour),
    minute: minute === undefined ? 59 : Number(minute),
  })
  return local.toZonedDateTime(zone).epochMilliseconds
}

/** The first number of a value, in figures or words, and the unit behind it; null where there is none. */
export function measureIn(value: unknown): { readonly n: number; readonly unit: string } | null {
  const text = textsIn(value)[0]?.normalize('NFKC').toLowerCase()
  if (text === undefined) return null
  const words =
    /(\d+(?:\.\d+)?|[零一二两三四五六七八九十百半]+|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)(?![a-z]))[\s-]*(?:个|business |working )?([\p{L}]*)/u
  const [, number = '', unit = ''] = words.exec(text) ?? []
  const n = number === '' ? null : readNumber(number)
  return n === null ? null : { n, unit }
}
