import { DAY_MS } from '@/lib/shared/time'

/** A day that is offered for a date: ISO 8601, and midnight of that day in UTC (epoch ms) for writing it. */
export interface DayChip {
  readonly value: string
  readonly utc: number
  readonly kind: 'today' | 'tomorrow' | 'weekday'
}

const isoOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10)

/** Midnight in UTC, epoch ms, of the day that it is in a zone. */
function civilDay(now: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(now)
  const part = (wanted: string): number =>
    Number(parts.find(({ type }) => type === wanted)?.value ?? Number.NaN)
  return Date.UTC(part('year'), part('month') - 1, part('day'))
}

/** Today, tomorrow, and the next day from Monday to Friday after them, as a zone counts its days. */
export function dayChips(now: number, zone: string): readonly DayChip[] {
  const today = civilDay(now, zone)
  const later = [2, 3, 4].map((days) => today + days * DAY_MS)
  const weekday = later.find((utc) => ![0, 6].includes(new Date(utc).getUTCDay()))
  const chip = (utc: number, kind: DayChip['kind']): DayChip => ({ value: isoOf(utc), utc, kind })
  return [
    chip(today, 'today'),
    chip(today + DAY_MS, 'tomorrow'),
    ...(weekday === undefined ? [] : [chip(weekday, 'weekday')]),
  ]
}
