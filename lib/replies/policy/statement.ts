import type { Money } from '@/lib/shared/money'

import { readNumber } from './read-number'
import type { PolicySheet } from './policy-sheet'

/** Facts of the sheet that are a number, and so can be contradicted by one. */
export const STATED_FACTS = [
  'return_days',
  'free_shipping_from',
  'dispatch_cutoff',
  'dispatch_hours',
  'warranty_months',
] as const
export type StatedFact = (typeof STATED_FACTS)[number]

/** How one language states one fact. */
export interface Statements {
  /** A word of this is in every statement; without one no pattern need look. */
  readonly about: RegExp
  /** Groups: `n` number, `u` unit, `sign` and `code` of money; `part`, `h`, `m`, `half`, `noon` of a clock. */
  readonly patterns: readonly RegExp[]
}

/** How one language states each fact. */
export type StatementPatterns = Readonly<Record<StatedFact, Statements>>

type Groups = Readonly<Record<string, string | undefined>>

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : readNumber(text)

const isWeek = (unit: string): boolean => /week|周|週|星期|禮拜|礼拜/iu.test(unit)
const isDay = (unit: string): boolean => /day|天|日/iu.test(unit)
const isYear = (unit: string): boolean => /year|yr|年/iu.test(unit)

function daysDiffer({ n, u = '' }: Groups, days: number): boolean {
  const said = numberOf(n)
  return said !== null && said * (isWeek(u) ? 7 : 1) !== days
}

function hoursDiffer({ n, u = '' }: Groups, hours: number): boolean {
  const said = numberOf(n)
  return said !== null && said * (isDay(u) ? 24 : 1) !== hours
}

/** Longer ago than this no warranty reaches: the number is that of a year. */
const MOST_YEARS = 100
const LONGEST_MONTH_DAYS = 31
const SHORTEST_MONTH_DAYS = 28

function monthsDiffer({ n, u = '', half }: Groups, months: number): boolean {
  const said = numberOf(n)
  if (said === null) return false
  if (isDay(u)) return said < months * SHORTEST_MONTH_DAYS || said > months * LONGEST_MONTH_DAYS
  if (!isYear(u)) return said !== months
  return said < MOST_YEARS && (said + (half === undefined ? 0 : 0.5)) * 12 !== months
}

/** Currencies that a sign may stand for (Unicode CLDR, narrow symbols). */
const CURRENCIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['¥', ['CNY', 'JPY']],
  ['元', ['CNY', 'TWD', 'HKD']],
  ['块', ['CNY']],
  ['塊', ['TWD', 'HKD', 'CNY']],
  ['RMB', ['CNY']],
  ['YUAN', ['CNY']],
  ['$', ['USD', 'TWD', 'HKD', 'CAD', 'AUD', 'SGD', 'NZD']],
  ['US$', ['USD']],
  ['DOLLAR', ['USD', 'TWD', 'HKD', 'CAD', 'AUD', 'SGD', 'NZD']],
  ['DOLLARS', ['USD', 'TWD', 'HKD', 'CAD', 'AUD', 'SGD', 'NZD']],
  ['NT$', ['TWD']],
  ['HK$', ['HKD']],
  ['€', ['EUR']],
  ['£', ['GBP']],
])

const isOtherMoney = (written: string | undefined, currency: string): boolean => {
  const name = written?.toUpperCase() ?? ''
  return name !== '' && !(CURRENCIES.get(name) ?? [name]).includes(currency)
}

function amountsDiffer({ n, sign, code }: Groups, { minor, currency }: Money, digits: number) {
  const said = numberOf(n)
  if (said === null) return false
  if (isOtherMoney(sign, currency) || isOtherMoney(code, currency)) return true
  return Math.round(said * 10 ** digits) !== minor
}

const AFTERNOON = /^(?:下午|傍晚|晚|中午|p)/iu
const MORNING = /^(?:凌晨|早|上午|a)/iu

function clocksDiffer({ part = '', h, m, half, noon }: Groups, cutoff: string): boolean {
  const hour = noon === undefined ? numberOf(h) : 12
  const minute = half === undefined ? (numberOf(m) ?? 0) : 30
  if (hour === null || hour > 24 || minute > 59) return false
  const said = (hour % 12) * 60 + minute
  const [hours = 0, minutes = 0] = cutoff.split(':').map(Number)
  const stands = hours * 60 + minutes
  const halfDay = 12 * 60
  if (AFTERNOON.test(part)) return said + halfDay !== stands
  if (MORNING.test(part)) return said !== stands
  // Four o'clock without more may be in the afternoon.
  return hour > 12 || noon !== undefined ? hour * 60 + minute !== stands : said !== stands % halfDay
}

/** Whether what a text states is not what the sheet says; `digits` are those of the minor unit of the sheet's money. */
export function isContradicted(
  fact: StatedFact,
  said: Groups,
  sheet: PolicySheet,
  digits: number,
): boolean {
  const { return_days, free_shipping_from, dispatch_cutoff, dispatch_hours, warranty_months } =
    sheet
  switch (fact) {
    case 'return_days':
      return return_days !== undefined && daysDiffer(said, return_days)
    case 'free_shipping_from':
      return free_shipping_from !== undefined && amountsDiffer(said, free_shipping_from, digits)
    case 'dispatch_cutoff':
      return dispatch_cutoff !== undefined && clocksDiffer(said, dispatch_cutoff)
    case 'dispatch_hours':
      return dispatch_hours !== undefined && hoursDiffer(said, dispatch_hours)
    case 'warranty_months':
      return warranty_months !== undefined && monthsDiffer(said, warranty_months)
  }
}
