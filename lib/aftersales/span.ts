import { z } from 'zod'

/** How rules count: minutes and hours are elapsed time, the others follow the platform's wall clock. */
export const SPAN_UNITS = [
  'minutes',
  'hours',
  'calendar-days',
  'working-days',
  'business-hours',
] as const

/** A time of day as clocks show it, `HH:MM`. */
export const clockTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

const MINUTES_A_DAY = 24 * 60

/** A daily stretch of wall-clock time, `HH:MM`; one that ends before it begins runs over midnight. */
const quietWindowSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema })
  .refine(({ from, to }) => from !== to, 'is empty')
export type QuietWindow = z.infer<typeof quietWindowSchema>

/** A stretch of a day in minutes after midnight, the end not included. */
export interface MinuteRange {
  readonly from: number
  readonly to: number
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The parts of a day that no window covers, in order. */
export function openRanges(windows: readonly QuietWindow[]): MinuteRange[] {
  const quiet = windows
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .flatMap(({ from, to }) =>
      from < to
        ? [{ from, to }]
        : [
            { from: 0, to },
            { from, to: MINUTES_A_DAY },
          ],
    )
    .toSorted((a, b) => a.from - b.from)
  const open: MinuteRange[] = []
  let at = 0
  for (const { from, to } of quiet) {
    if (from > at) open.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < MINUTES_A_DAY) open.push({ from: at, to: MINUTES_A_DAY })
  return open
}

/** A time limit as rules state it. Business hours stand still in the quiet windows. */
export const spanSchema = z
  .strictObject({
    amount: z.int().min(1).max(10_000),
    unit: z.enum(SPAN_UNITS),
    quiet: z.array(quietWindowSchema).max(8).optional(),
  })
  .refine(({ quiet = [] }) => openRanges(quiet).length > 0, 'leaves no time of the day open')
export type Span = z.infer<typeof spanSchema>
