import { Temporal } from 'temporal-polyfill'

import { HOUR_MS } from '@/lib/shared/time'

const REMEMBERED_HOURS = 20_000

/** Builds a look-up of a zone's distance from UTC, ms; whole hours are remembered, as zones change at whole hours. */
export function createOffsets(zone: string): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const hour = Math.floor(at / HOUR_MS)
    const held = known.get(hour)
    if (held !== undefined) return held
    const moment = Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS)
    const offset = moment.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
    if (known.size >= REMEMBERED_HOURS) known.clear()
    known.set(hour, offset)
    return offset
  }
}
