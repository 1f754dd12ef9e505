import { Temporal } from 'temporal-polyfill'

import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

/** Calendar day in a zone as days since 1970-01-01, of an instant in epoch ms. */
export type DayOf = (at: number) => number

const REMEMBERED_HOURS = 20_000
/** The last instant that a calendar knows (ECMA-262, 21.4.1.1). */
const LAST_INSTANT = 8.64e15

/** Whether a number is an instant that a calendar knows. */
export const isInstant = (at: number): boolean => Math.abs(at) <= LAST_INSTANT

/** Builds a counter of days; whole hours are remembered, since zone rules are slow to ask and change at whole hours. */
export function createDayOf(zone: string): DayOf {
  const offsets = new Map<number, number>()
  const offsetIn = (hour: number): number => {
    const known = offsets.get(hour)
    if (known !== undefined) return known
    const offset =
      Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS).toZonedDateTimeISO(zone)
        .offsetNanoseconds / 1e6
    if (offsets.size >= REMEMBERED_HOURS) offsets.clear()
    offsets.set(hour, offset)
    return offset
  }
  return (at) => Math.floor((at + offsetIn(Math.floor(at / HOUR_MS))) / DAY_MS)
}
