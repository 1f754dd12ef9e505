import { z } from 'zod'

import { monthName, monthOf } from './months'

/** Cohorts that are kept, the latest. */
const MOST_COHORTS = 36

/** Customers of one first month, and how many of them ordered in that month and in each after it. */
export const cohortSchema = z.strictObject({
  /** 2026-11 */
  month: z.string().length(7),
  customers: z.array(z.int().nonnegative()).max(MOST_COHORTS),
})
export type Cohort = z.infer<typeof cohortSchema>

/** Takes in customers one by one. */
export interface CohortDraft {
  /** Days with an order, rising, as days since 1970-01-01 in the shop's zone. */
  readonly add: (days: readonly number[]) => void
  /** Cohorts that have customers, the oldest first, each until the present month. */
  readonly finish: () => Cohort[]
}

/** Builds the monthly cohorts as of a day; what lies after it is left out. */
export function startCohorts(today: number): CohortDraft {
  const present = monthOf(today)
  const earliest = present - MOST_COHORTS + 1
  const counts = Array.from({ length: MOST_COHORTS }, () =>
    Array.from({ length: MOST_COHORTS }, () => 0),
  )
  return {
    add: (days) => {
      const months = new Set(days.filter((day) => day <= today).map(monthOf))
      const [first] = months
      const row = first === undefined ? undefined : counts[first - earliest]
      if (first === undefined || row === undefined) return
      for (const month of months) row[month - first] = (row[month - first] ?? 0) + 1
    },
    finish: () =>
      counts.flatMap((row, index) =>
        row[0] === 0
          ? []
          : [{ month: monthName(earliest + index), customers: row.slice(0, MOST_COHORTS - index) }],
      ),
  }
}
