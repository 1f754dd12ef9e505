import type { Locale } from '@/lib/settings/settings'
import { minorDigits } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'
import { DAY_MS, HOUR_MS, SECOND_MS } from '@/lib/shared/time'

import { timeParts, type TimePart } from './time-left'

/** Words that formats are made of; part of each language's catalogue. */
export interface TimeWords {
  readonly day: (count: number) => string
  readonly hour: (count: number) => string
  readonly minute: (count: number) => string
  readonly second: (count: number) => string
  readonly ago: (span: string) => string
  readonly today: (clock: string) => string
}

/** How one language writes numbers, money and times in one zone. Instants are epoch ms. */
export interface Formats {
  readonly money: (amount: Money) => string
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  /** With two decimals at most: 7.89%. */
  readonly finePercent: (share: number) => string
  /** 14:32 */
  readonly clock: (at: number) => string
  /** Day and month; the year too where it is not that of `now`. */
  readonly day: (at: number, now: number) => string
  /** Aug 2026 */
  readonly month: (at: number) => string
  /** The clock alone today, else day and clock. */
  readonly moment: (at: number, now: number) => string
  /** A span (ms, its sign does not count) in at most two units: 3 h 12 min. */
  readonly span: (ms: number) => string
  /** How long somebody waits: 1:36, from ten minutes on like `span`. */
  readonly waited: (ms: number) => string
  /** "today 09:15", "2 d ago", a date from a hundred days on. */
  readonly ago: (at: number, now: number) => string
}

/** From this many days on a date says more than a count. */
const COUNTED_DAYS = 100

const isNumeric = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** Minor units as a decimal text, so that no amount passes through a fraction that binary cannot hold. */
function decimalText(minor: number, digits: number): `${number}` {
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits)
  const rest = digits === 0 ? '' : `.${figures.slice(-digits)}`
  const text = `${minor < 0 ? '-' : ''}${whole}${rest}`
  if (!isNumeric(text)) throw new RangeError(`${minor} is no whole number of minor units`)
  return text
}

/** Builds the writer of amounts of one language (BCP 47), without a fraction of nothing. */
export function createMoney(locale: string): (amount: Money) => string {
  const byCurrency = new Map<string, (minor: number) => string>()
  const formatterOf = (currency: string): ((minor: number) => string) => {
    const digits = minorDigits(currency)
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: 'stripIfInteger',
    })
    return (minor) => format.format(decimalText(minor, digits))
  }
  return ({ minor, currency }) => {
    const known = byCurrency.get(currency) ?? formatterOf(currency)
    byCurrency.set(currency, known)
    return known(minor)
  }
}

function createDates(locale: Locale, zone: string | undefined) {
  const at = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, zone === undefined ? options : { ...options, timeZone: zone })
  const month = locale === 'en' ? 'short' : 'numeric'
  const clock = at({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = at({ month, day: 'numeric' })
  const dayOfYear = at({ year: 'numeric', month, day: 'numeric' })
  const monthOfYear = at({ year: 'numeric', month: locale === 'en' ? 'short' : 'long' })
  const civil = at({ year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory' })
  /** Year, and number of the calendar day counted from 1970, both as the zone sees them. */
  const dateOf = (instant: number): { readonly year: number; readonly dayNumber: number } => {
    const part = new Map(civil.formatToParts(instant).map(({ type, value }) => [type, value]))
    const year = Number.parseInt(part.get('year') ?? '', 10)
    const utc = Date.UTC(
      year,
      Number.parseInt(part.get('month') ?? '', 10) - 1,
      Number.parseInt(part.get('day') ?? '', 10),
    )
    return { year, dayNumber: utc / DAY_MS }
  }
  return { clock, day, dayOfYear, monthOfYear, dateOf }
}

/** Builds the formats of one language; `zone` is an IANA name, without one the device's own is used. */
export function createFormats(locale: Locale, words: TimeWords, zone?: string): Formats {
  const dates = createDates(locale, zone)
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const say = ({ unit, count }: TimePart): string => words[unit](count)
  const span = (ms: number): string => timeParts(Math.abs(ms)).map(say).join(' ')
  const day = (at: number, now: number): string =>
    dates.dateOf(at).year === dates.dateOf(now).year
      ? dates.day.format(at)
      : dates.dayOfYear.format(at)
  const clock = (at: number): string => dates.clock.format(at)
  const daysBetween = (at: number, now: number): number =>
    dates.dateOf(now).dayNumber - dates.dateOf(at).dayNumber
  return {
    money: createMoney(locale),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    finePercent: (share) => fine.format(share),
    clock,
    day,
    month: (at) => dates.monthOfYear.format(at),
    moment: (at, now) => (daysBetween(at, now) === 0 ? clock(at) : `${day(at, now)} ${clock(at)}`),
    span,
    waited: (ms) => {
      const seconds = Math.floor(Math.max(0, ms) / SECOND_MS)
      return seconds < HOUR_MS / SECOND_MS / 6
        ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
        : span(ms)
    },
    ago: (at, now) => {
      const days = daysBetween(at, now)
      if (days <= 0) return words.today(clock(at))
      return days < COUNTED_DAYS ? words.ago(words.day(days)) : day(at, now)
    },
  }
}
