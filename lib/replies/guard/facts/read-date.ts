import { Temporal } from 'temporal-polyfill'

import { readNumber } from '../../policy/read-number'

type Groups = Readonly<Record<string, string | undefined>>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS_AHEAD: ReadonlyMap<string, number> = new Map([
  ['明天', 1],
  ['后天', 2],
  ['大后天', 3],
  ['tomorrow', 1],
  ['the day after tomorrow', 2],
])
const WEEKDAYS = ['一二三四五六日', '一二三四五六天']
const ENGLISH_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WEEK_DAYS = 7
const MONTH_DAYS = 30
/** A day that is longer past than this is meant in the year after. */
const LONG_PAST_DAYS = 180

function weekdayAhead(said: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (/月/u.test(said)) return today.with({ day: 1 }).add({ months: 1 })
  const last = said.at(-1) ?? ''
  const english = ENGLISH_WEEKDAYS.findIndex((day) => said.includes(` ${day}`))
  const chinese = Math.max(...WEEKDAYS.map((days) => days.indexOf(last)))
  const weeks = said.startsWith('下下') ? WEEK_DAYS : 0
  return today.add({
    days: weeks + WEEK_DAYS - today.dayOfWeek + 1 + Math.max(0, english, chinese),
  })
}

function dayIn(groups: Groups, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const { year, month, day, name, word, weekday } = groups
  const ahead = DAYS_AHEAD.get(word ?? '')
  if (ahead !== undefined) return today.add({ days: ahead })
  if (weekday !== undefined) return weekdayAhead(weekday, today)
  const number = name === undefined ? Number(month) : MONTHS.indexOf(name.slice(0, 3)) + 1
  if (!(number >= 1 && number <= 12) || !(Number(day) >= 1 && Number(day) <= 31)) return null
  const read = Temporal.PlainDate.from({
    year: year === undefined ? today.year : Number(year),
    month: number,
    day: Number(day),
  })
  const isPast = year === undefined && read.until(today).days > LONG_PAST_DAYS
  return isPast ? read.add({ years: 1 }) : read
}

/** When the day that a text names begins, epoch ms; null where it names none. */
export function dateIn(
  groups: Groups,
  { now, zone }: { readonly now: number; readonly zone: string },
): number | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  return dayIn(groups, today)?.toZonedDateTime(zone).epochMilliseconds ?? null
}

/** The latest instant of "within so long", epoch ms; null where no number stands there. */
export function latestIn(
  { count, unit = '' }: Groups,
  now: number,
  { hour, day }: { readonly hour: number; readonly day: number },
): number | null {
  const number = count === undefined ? null : readNumber(count)
  if (number === null) return null
  if (/小时|hour|hr/u.test(unit)) return now + number * hour
  if (/月|month/u.test(unit)) return now + number * day * MONTH_DAYS
  return now + number * day * (/周|星期|week/u.test(unit) ? WEEK_DAYS : 1)
}
