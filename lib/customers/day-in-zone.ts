import { Temporal } from 'temporal-polyfill'

import { DAY_MS } from '@/lib/shared/time'

/** Calendar day in a zone as days since 1970-01-01, of an instant in epoch ms. */
export type DayOf = (at: number) => number

/** The last instant that a calendar knows (ECMA-262, 21.4.1.1). */
const LAST_INSTANT = 8.64e15

/** Whether a number is an instant that a calendar knows. */
export const isInstant = (at: number): boolean => Math.abs(at) <= LAST_INSTANT

/** A time without a clock change, epoch ms, the end outside. */
interface Span {
  readonly from: number
  readonly until: number
  readonly offsetMs: number
}

function spanAround(at: number, zone: string): Span {
  const moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone)
  return {
    from: at,
    until: moment.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offsetMs: moment.offsetNanoseconds / 1e6,
  }
}

/** Builds a counter of days; times without a clock change are remembered, since zone rules are slow to ask. */
export function createDayOf(zone: string): DayOf {
  let spans: Span[] = []
  const offsetAt = (at: number): number => {
    const known = spans.find(({ from, until }) => at >= from && at < until)
    if (known !== undefined) return known.offsetMs
    const span = spanAround(at, zone)
    // A span found later may begin earlier: it takes the place of the one that ends with it.
    spans = [span, ...spans.filter(({ until }) => until !== span.until)]
    return span.offsetMs
  }
  return (at) => Math.floor((at + offsetAt(at)) / DAY_MS)
}
