import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

/** Below this much time (ms) seconds are shown: before it they would only be unrest. */
const SECONDS_BELOW_MS = 10 * MINUTE_MS

const LADDER = [
  { name: 'day', ms: DAY_MS, finer: { name: 'hour', ms: HOUR_MS } },
  { name: 'hour', ms: HOUR_MS, finer: { name: 'minute', ms: MINUTE_MS } },
  { name: 'minute', ms: SECONDS_BELOW_MS, finer: null },
  { name: 'minute', ms: MINUTE_MS, finer: { name: 'second', ms: SECOND_MS } },
] as const

export interface TimePart {
  readonly unit: 'day' | 'hour' | 'minute' | 'second'
  readonly count: number
}

/** Splits a span (ms, not negative) into at most two units, rounded down: it never promises more time than there is. */
export function timeParts(ms: number): readonly TimePart[] {
  const rung = LADDER.find((each) => ms >= each.ms)
  if (rung === undefined) return [{ unit: 'second', count: Math.floor(ms / SECOND_MS) }]
  const size = rung.finer === null ? MINUTE_MS : rung.ms
  const parts: TimePart[] = [{ unit: rung.name, count: Math.floor(ms / size) }]
  const rest = rung.finer === null ? 0 : Math.floor((ms % size) / rung.finer.ms)
  if (rung.finer !== null && rest > 0) parts.push({ unit: rung.finer.name, count: rest })
  return parts
}

/** Smallest unit, in ms, that `timeParts` tells for a span. */
function grainOf(ms: number): number {
  if (ms >= DAY_MS) return HOUR_MS
  return ms >= SECONDS_BELOW_MS ? MINUTE_MS : SECOND_MS
}

/** How long, ms, until the words for the time left to `dueAt`, or past it, are others. */
export function untilLeftChanges(dueAt: number, now: number): number {
  const left = dueAt - now
  if (left < 0) return grainOf(-left) - (-left % grainOf(-left))
  return (left % grainOf(left)) + 1
}

/** How long, ms, until the words for the time since `at` are others. */
export function untilAgeChanges(at: number, now: number): number {
  const age = Math.max(0, now - at)
  return grainOf(age) - (age % grainOf(age))
}
