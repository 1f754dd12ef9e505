import { Temporal } from 'temporal-polyfill'

/** The day of an instant (epoch ms) in a zone, as date fields write it: 2026-11-21. */
export const dayText = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The last millisecond (epoch ms) of a day in a zone; null for a text that is no day. */
export function endOfDay(text: string, zone: string): number | null {
  try {
    const next = Temporal.PlainDate.from(text).add({ days: 1 })
    return next.toZonedDateTime({ timeZone: zone }).epochMilliseconds - 1
  } catch {
    return null
  }
}
