import { z } from 'zod'

/** Customers who are kept by id, those with most at stake; all are counted. */
const KEPT = 50

const count = z.int().nonnegative()

/** A customer past their usual time, with what the shop stands to lose. */
export const leaverSchema = z.strictObject({
  id: z.string().max(64),
  /** Minor units: what they would spend in the next year if they still bought here, times the chance that they do not. */
  minor: z.number().nonnegative(),
  /** Chance that they still buy here, 0 to 1. */
  active: z.number().min(0).max(1),
  /** Days past the day on which their own rhythm would have had them back. */
  overdueDays: count,
})
export type Leaver = z.infer<typeof leaverSchema>

/** Customers with a rhythm of their own who are past it and not gone yet. */
export const leavingSchema = z.strictObject({
  count,
  /** Of them, those of whom the shop's model foretells something, and what they put at stake together. */
  foretold: count,
  minor: z.number().nonnegative(),
  /** Those with most at stake first. */
  customers: z.array(leaverSchema).max(KEPT),
})
export type Leaving = z.infer<typeof leavingSchema>

const byStake = (a: Leaver, b: Leaver): number => b.minor - a.minor || (a.id < b.id ? -1 : 1)

/** Adds up who is leaving; null stands for one of whom nothing can be foretold. */
export function sumLeaving(all: readonly (Leaver | null)[]): Leaving {
  const foretold = all.filter((each) => each !== null)
  return {
    count: all.length,
    foretold: foretold.length,
    minor: foretold.reduce((sum, { minor }) => sum + minor, 0),
    customers: foretold.toSorted(byStake).slice(0, KEPT),
  }
}
