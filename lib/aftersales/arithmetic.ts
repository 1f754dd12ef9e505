import { Temporal } from 'temporal-polyfill'

import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { askCalendar, WEEKDAYS, type WorkCalendar } from './calendars/work-calendar'
import { openRanges, type QuietWindow, type Span } from './span'

/** Where a span is counted: an IANA zone, and the calendar that says which days are worked. */
export interface Place {
  readonly zone: string
  /** null: Monday to Friday for working days, every day for business hours. */
  readonly calendar: WorkCalendar | null
}

/** A stretch of time during which a clock stood still, epoch ms. */
export interface Pause {
  readonly from: number
  readonly to: number
}

/** The end of a span. */
export interface Reckoning {
  /** Epoch ms; late from that millisecond on. */
  readonly dueAt: number
  /** A day counted on the way lies in a year whose holidays are not known: the date is the earliest it can be. */
  readonly provisional: boolean
}

/** Days after which a count gives up: no rule is near it. */
const DAYS_LIMIT = 20_000

const wallClockOf = (at: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()

/**
 * The instant (epoch ms) at which a zone's wall clock shows a time: the first of two where clocks go back, the first
 * instant after the gap where clocks skip it.
 */
export function instantOf(wall: Temporal.PlainDateTime, zone: string): number {
  const shown = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds
  return (shown.getTimeZoneTransition('next') ?? shown).epochMilliseconds
}

function addCalendarDays(startAt: number, days: number, zone: string): number {
  return instantOf(wallClockOf(startAt, zone).add({ days }), zone)
}

/** The day of the start does not count; the wall-clock time of the start holds on the last day. */
function addWorkingDays(startAt: number, days: number, { zone, calendar }: Place): Reckoning {
  const { isWorkday, isCovered } = askCalendar(calendar ?? WEEKDAYS)
  const wall = wallClockOf(startAt, zone)
  const time = wall.toPlainTime()
  let date = wall.toPlainDate()
  let provisional = false
  let left = days
  for (let tries = 0; left > 0; tries += 1) {
    if (tries > DAYS_LIMIT) throw new RangeError('the calendar has too few working days')
    date = date.add({ days: 1 })
    provisional ||= !isCovered(date)
    if (isWorkday(date)) left -= 1
  }
  return { dueAt: instantOf(date.toPlainDateTime(time), zone), provisional }
}

/** The open stretches of one day as instants, without what pauses take out. */
function openStretches(
  date: Temporal.PlainDate,
  zone: string,
  quiet: readonly QuietWindow[],
  pauses: readonly Pause[],
): Pause[] {
  const at = (minute: number): number =>
    instantOf(date.toPlainDateTime().add({ minutes: minute }), zone)
  let open: Pause[] = openRanges(quiet).map(({ from, to }) => ({ from: at(from), to: at(to) }))
  for (const pause of pauses)
    open = open.flatMap(({ from, to }) => [
      { from, to: Math.min(to, pause.from) },
      { from: Math.max(from, pause.to), to },
    ])
  return open.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)
}

function addBusinessHours(
  startAt: number,
  { amount, quiet = [] }: Span,
  { zone, calendar }: Place,
  pauses: readonly Pause[],
): Reckoning {
  const days = calendar === null ? null : askCalendar(calendar)
  let date = wallClockOf(startAt, zone).toPlainDate()
  let provisional = false
  let leftMs = amount * HOUR_MS
  for (let tries = 0; tries <= DAYS_LIMIT; tries += 1) {
    provisional ||= days?.isCovered(date) === false
    const isOpen = days?.isWorkday(date) ?? true
    for (const { from, to } of isOpen ? openStretches(date, zone, quiet, pauses) : []) {
      const begins = Math.max(from, startAt)
      if (to - begins >= leftMs) return { dueAt: begins + leftMs, provisional }
      leftMs -= Math.max(0, to - begins)
    }
    date = date.add({ days: 1 })
  }
  throw new RangeError('the calendar has too few business hours')
}

/** Shifts a due instant by what lies of each pause before it: what was left at its start is left at its end. */
const shiftBy = (dueAt: number, startAt: number, pauses: readonly Pause[]): number =>
  pauses
    .toSorted((a, b) => a.from - b.from)
    .reduce(
      (due, { from, to }) => (from < due ? due + Math.max(0, to - Math.max(from, startAt)) : due),
      dueAt,
    )

/**
 * Counts a span from a start (epoch ms). Minutes and hours are elapsed time; N calendar days end at the same wall-clock
 * time N days later; N working days at the start's wall-clock time on the Nth working day after the day of the start;
 * business hours stand still in quiet windows and, where a calendar is given, on its free days. Pauses must not overlap.
 */
export function addSpan(
  startAt: number,
  span: Span,
  place: Place,
  pauses: readonly Pause[] = [],
): Reckoning {
  const { amount, unit } = span
  const sure = (dueAt: number): Reckoning => ({
    dueAt: shiftBy(dueAt, startAt, pauses),
    provisional: false,
  })
  switch (unit) {
    case 'minutes':
      return sure(startAt + amount * MINUTE_MS)
    case 'hours':
      return sure(startAt + amount * HOUR_MS)
    case 'calendar-days':
      return sure(addCalendarDays(startAt, amount, place.zone))
    case 'working-days': {
      const { dueAt, provisional } = addWorkingDays(startAt, amount, place)
      return { dueAt: shiftBy(dueAt, startAt, pauses), provisional }
    }
    case 'business-hours':
      return addBusinessHours(startAt, span, place, pauses)
  }
}
