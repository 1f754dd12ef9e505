import { z } from 'zod'

/** The gold-agent table's measures, in its order: A, B, Q, C, D, E of the handbook. */
export const METRICS = [
  'returning',
  'churn',
  'cycle',
  'conversion',
  'repurchase',
  'retention',
] as const
export type MetricId = (typeof METRICS)[number]

/** Grades of the table, the best first. */
export const GRADES = ['gold', 'senior', 'mid', 'junior'] as const
export type Grade = (typeof GRADES)[number]

/** Grades of ability, given by a lead: a ladder of its own that no figure moves. */
export const ABILITIES = ['basic', 'junior', 'senior', 'gold'] as const
export type Ability = (typeof ABILITIES)[number]

/** Shares are bounded in ten-thousandths and cycles in days: whole numbers, so that an edge is met exactly. */
const shareBound = z.int().min(0).max(10_000)
const dayBound = z.int().min(1).max(3_650)

type Bounds = readonly [number, number, number]
const isFalling = ([gold, senior, mid]: Bounds): boolean => gold < senior && senior < mid

/** Where gold, senior and mid end, the best first; the rest is junior. */
const rising = z
  .tuple([shareBound, shareBound, shareBound])
  .refine(([gold, senior, mid]) => isFalling([mid, senior, gold]))
const fallingShares = z.tuple([shareBound, shareBound, shareBound]).refine(isFalling)
const fallingDays = z.tuple([dayBound, dayBound, dayBound]).refine(isFalling)

/** What a category of goods asks of each grade. */
export const gradeBoundsSchema = z.strictObject({
  returning: rising,
  churn: fallingShares,
  cycle: fallingDays,
  conversion: rising,
  repurchase: rising,
  retention: rising,
})
export type GradeBounds = z.infer<typeof gradeBoundsSchema>

/** The handbook's own table, for categories that nobody has set. */
export const DEFAULT_BOUNDS: GradeBounds = {
  returning: [7_000, 5_000, 3_000],
  churn: [2_000, 3_000, 4_000],
  cycle: [45, 70, 95],
  conversion: [8_000, 7_000, 6_000],
  repurchase: [1_000, 700, 400],
  retention: [500, 400, 300],
}

/** A figure as the two counts it is made of. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** Measures of which less is better. */
export const FALLING: ReadonlySet<MetricId> = new Set<MetricId>(['churn', 'cycle'])

/** Denominator units in one of the numerator's: ten-thousandths of a share; a cycle counts days on either side. */
const scaleOf = (metric: MetricId): number => (metric === 'cycle' ? 1 : 10_000)

/**
 * The grade of a figure. Where more is better a grade begins above its bound (A of exactly 30 % is junior); where less is
 * better a grade includes its lower bound (B of 20 % is senior). Null where nothing was counted.
 */
export function gradeOf(
  metric: MetricId,
  { numerator, denominator }: Ratio,
  bounds: GradeBounds,
): Grade | null {
  if (denominator <= 0) return null
  const reached = numerator * scaleOf(metric)
  const place = bounds[metric].findIndex((bound) =>
    FALLING.has(metric) ? reached < bound * denominator : reached > bound * denominator,
  )
  return GRADES[place] ?? 'junior'
}

/** By what the table is counted. */
export const goldTermsSchema = z.strictObject({
  /** Days that A and C look back, and on which E's new customers came. */
  periodDays: z.int().min(1).max(366),
  /** D: days within which a customer counts as new. */
  repurchaseDays: z.int().min(1).max(366),
  /** E: days within which a new customer must buy again. */
  retentionDays: z.int().min(1).max(366),
  /** B: times their own cycle without an order after which an old customer is lost. */
  lostCycles: z.number().min(1).max(10),
  /** Hours before an order within which a reply earns it. */
  creditHours: z
    .int()
    .min(1)
    .max(24 * 14),
})
export type GoldTerms = z.infer<typeof goldTermsSchema>

/** What holds until the owner sets something else. */
export const DEFAULT_GOLD_TERMS: GoldTerms = {
  periodDays: 30,
  repurchaseDays: 30,
  retentionDays: 7,
  lostCycles: 2,
  creditHours: 24,
}
