import { z } from 'zod'

/** Customers behind one figure that are kept by id; all are counted. */
export const BEHIND_KEPT = 200

/** How many customers, and who: at most `BEHIND_KEPT` of them, those who spent most first. */
export const tallySchema = z.strictObject({
  count: z.int().nonnegative(),
  ids: z.array(z.string().max(64)).max(BEHIND_KEPT),
})
export type Tally = z.infer<typeof tallySchema>

/** A customer as tallies count them. */
export interface Counted {
  readonly id: string
  /** Spent so far, minor units; where unknown, nothing. */
  readonly spent: number
}

/** Counts customers one by one. */
export interface TallyDraft {
  readonly add: (customer: Counted) => void
  readonly finish: () => Tally
}

const bySpend = (a: Counted, b: Counted): number => b.spent - a.spent || (a.id < b.id ? -1 : 1)

/** Builds an empty tally that remembers so many customers. */
export function startTally(most = BEHIND_KEPT): TallyDraft {
  let count = 0
  let best: Counted[] = []
  return {
    add: ({ id, spent }) => {
      count += 1
      best.push({ id, spent })
      // Twice the room: each customer is sorted a few times, whatever the shop's size.
      if (best.length > 2 * most) best = best.toSorted(bySpend).slice(0, most)
    },
    finish: () => ({
      count,
      ids: best
        .toSorted(bySpend)
        .slice(0, most)
        .map(({ id }) => id),
    }),
  }
}
