import { z } from 'zod'

/** Gaps between neighbouring days with an order, over all customers, in days. */
export const purchaseCycleSchema = z.strictObject({
  gaps: z.int().positive(),
  mean: z.number().positive(),
  median: z.number().positive(),
  q1: z.number().positive(),
  q3: z.number().positive(),
  /** How many gaps are of so many days: of 1 to 7, of 8 to 14, and so on; `to` null: and longer. */
  weeks: z.array(
    z.strictObject({
      from: z.int().positive(),
      to: z.int().positive().nullable(),
      gaps: z.int().nonnegative(),
    }),
  ),
})
export type PurchaseCycle = z.infer<typeof purchaseCycleSchema>

/** Takes in customers one by one. */
export interface CycleDraft {
  /** Days with an order, each once and rising. */
  readonly add: (days: readonly number[]) => void
  /** Null where nobody has two such days. */
  readonly finish: () => PurchaseCycle | null
}

const WEEK = 7
const MOST_WEEKS = 26

/** The gap at a place (from 0) of the rising gaps. */
function gapAt(rising: readonly (readonly [number, number])[], place: number): number {
  let passed = 0
  for (const [gap, count] of rising) {
    passed += count
    if (place < passed) return gap
  }
  return NaN
}

/** Quantile of counted gaps, linear between neighbours (Hyndman & Fan 1996, definition 7). */
function quantile(rising: readonly (readonly [number, number])[], total: number, share: number) {
  const place = share * (total - 1)
  const low = gapAt(rising, Math.floor(place))
  return low + (gapAt(rising, Math.ceil(place)) - low) * (place - Math.floor(place))
}

const weeksOf = (rising: readonly (readonly [number, number])[]): PurchaseCycle['weeks'] =>
  Array.from({ length: MOST_WEEKS + 1 }, (_, week) => {
    const from = week * WEEK + 1
    const to = week === MOST_WEEKS ? null : from + WEEK - 1
    const gaps = rising
      .filter(([gap]) => gap >= from && gap <= (to ?? Infinity))
      .reduce((sum, [, count]) => sum + count, 0)
    return { from, to, gaps }
  })

/** Builds the shop's purchase cycle; gaps are counted by length, so that memory does not grow with orders. */
export function startCycle(): CycleDraft {
  const counts = new Map<number, number>()
  return {
    add: (days) => {
      for (const [index, day] of days.slice(1).entries()) {
        const gap = day - (days[index] ?? day)
        counts.set(gap, (counts.get(gap) ?? 0) + 1)
      }
    },
    finish: () => {
      const rising = [...counts].toSorted(([a], [b]) => a - b)
      const gaps = rising.reduce((sum, [, count]) => sum + count, 0)
      if (gaps === 0) return null
      const days = rising.reduce((sum, [gap, count]) => sum + gap * count, 0)
      return {
        gaps,
        mean: days / gaps,
        median: quantile(rising, gaps, 0.5),
        q1: quantile(rising, gaps, 0.25),
        q3: quantile(rising, gaps, 0.75),
        weeks: weeksOf(rising),
      }
    },
  }
}
