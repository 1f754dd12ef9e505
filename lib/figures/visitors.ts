import { z } from 'zod'

import { dayName } from './months'

/** What the owner typed in of one day: all visitors and, where known, those who had never bought. */
export const visitorDaySchema = z
  .strictObject({
    all: z.int().nonnegative().max(1e9),
    fresh: z.int().nonnegative().max(1e9).nullable(),
  })
  .refine(({ all, fresh }) => fresh === null || fresh <= all)
export type VisitorDay = z.infer<typeof visitorDaySchema>

/** Visitors by day (2026-11-20). */
export type Visitors = Readonly<Record<string, VisitorDay>>

/** Visitors of a span of days. */
export interface VisitorSum {
  /** Days that were typed in, of all. */
  readonly known: number
  readonly days: number
  /** Null unless every day is known: a part of the visitors under all buyers would be no share. */
  readonly all: number | null
  readonly fresh: number | null
}

/** Adds up the visitors of a span, both ends inside (days since 1970-01-01). */
export function sumVisitors(visitors: Visitors, from: number, through: number): VisitorSum {
  const days = through - from + 1
  const held = Array.from({ length: days }, (_, index) => visitors[dayName(from + index)])
  const known = held.flatMap((day) => (day === undefined ? [] : [day]))
  const fresh = known.flatMap((day) => (day.fresh === null ? [] : [day.fresh]))
  const total = (counts: readonly number[]): number | null =>
    counts.length === days ? counts.reduce((sum, each) => sum + each, 0) : null
  return {
    known: known.length,
    days,
    all: total(known.map(({ all }) => all)),
    fresh: total(fresh),
  }
}
