import { Temporal } from 'temporal-polyfill'

import { MINUTE_MS } from '@/lib/shared/time'

import type { WorkingHours } from './alert-policy'
import { instantOf } from './arithmetic'

/** So long before somebody leaves, what falls due while they are away is brought up. */
const BEFORE_LEAVING_MS = 30 * MINUTE_MS

/** Days that are looked back: a week has every weekday, and one more for a shift over midnight. */
const DAYS_BACK = 8

interface Shift {
  readonly opensAt: number
  readonly closesAt: number
}

function shiftOf(date: Temporal.PlainDate, { zone, from, to }: WorkingHours): Shift {
  const ends = to <= from ? date.add({ days: 1 }) : date
  return {
    opensAt: instantOf(date.toPlainDateTime(from), zone),
    closesAt: instantOf(ends.toPlainDateTime(to), zone),
  }
}

/**
 * Brings an instant (epoch ms) that falls outside working hours forward to half an hour before the last shift's end, or
 * to its beginning where it is shorter; one inside stays.
 */
export function withinHours(at: number, hours: WorkingHours): number {
  const today = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(hours.zone)
    .toPlainDate()
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const date = today.subtract({ days: back })
    if (!hours.days.includes(date.dayOfWeek)) continue
    const { opensAt, closesAt } = shiftOf(date, hours)
    if (opensAt > at) continue
    return at < closesAt ? at : Math.max(opensAt, closesAt - BEFORE_LEAVING_MS)
  }
  return at
}
