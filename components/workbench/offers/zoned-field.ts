import { Temporal } from 'temporal-polyfill'

/** An instant (epoch ms) as a date-and-time field holds it in a zone: 2026-11-21T14:30; empty for none. */
export function writeZoned(at: number | null, zone: string): string {
  if (at === null) return ''
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** What a date-and-time field names in a zone, epoch ms; null where it names nothing. */
export function readZoned(text: string, zone: string): number | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}
