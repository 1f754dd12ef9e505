import { z } from 'zod'

import { dayName } from './months'

/** What is known of one day: all visitors and, where known, those who had never bought. */
export const visitorDaySchema = z
  .strictObject({
    all: z.int().nonnegative().max(1e9),
    fresh: z.int().nonnegative().max(1e9).nullable(),
  })
  .refine(({ all, fresh }) => fresh === null || fresh <= all)
export type VisitorDay = z.infer<typeof visitorDaySchema>

export const visitorsSchema = z.record(z.iso.date(), visitorDaySchema)
/** Visitors by day (2026-11-20). */
export type Visitors = Readonly<z.infer<typeof visitorsSchema>>

/** A marketplace's report of the whole shop; days since 1970-01-01, both ends inside. */
export interface ReportedTraffic {
  readonly from: number
  readonly to: number
  /** Where they came from; absent: from anywhere. */
  readonly source?: string | undefined
  /** null: it does not say. */
  readonly visitors: number | null
}

/**
 * Visitors by day, as reports of single days tell them. One over several days tells none of them: whoever came on two of
 * its days stands in it once.
 */
export const reportedVisitors = (reports: readonly ReportedTraffic[]): Visitors =>
  Object.fromEntries(
    reports.flatMap(({ from, to, source, visitors }) => {
      const day = visitorDaySchema.safeParse({ all: visitors, fresh: null }).data
      return from !== to || source !== undefined || day === undefined
        ? []
        : [[dayName(from), day] as const]
    }),
  )

/** Visitors of a span of days. */
export interface VisitorSum {
  /** Days that are known, of all. */
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
