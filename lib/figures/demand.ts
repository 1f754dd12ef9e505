import { z } from 'zod'

/** Weeks that a trend shows, and products whose trend is kept: those that sold most. */
export const TREND_WEEKS = 12
const PRODUCTS_KEPT = 100
const WEEK = 7
const LATE_WEEKS = 4

const count = z.int().nonnegative()

/** Pieces of one product sold in each of the latest weeks, the oldest first. */
export const demandSchema = z.strictObject({
  product: z.string().max(500),
  weeks: z.array(count).length(TREND_WEEKS),
})
export type Demand = z.infer<typeof demandSchema>

/** How a product went in the latest four weeks against the four before. */
export interface Trend {
  readonly pieces: number
  readonly before: number
  /** Growth as a share, 0.2 is a fifth more; null where nothing was sold before. */
  readonly growth: number | null
}

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0)

/** The trend of a product's weeks. */
export function trendOf({ weeks }: Demand): Trend {
  const pieces = sum(weeks.slice(-LATE_WEEKS))
  const before = sum(weeks.slice(-2 * LATE_WEEKS, -LATE_WEEKS))
  return { pieces, before, growth: before === 0 ? null : pieces / before - 1 }
}

/** Takes in product lines one by one. */
export interface DemandDraft {
  /** `day`: days since 1970-01-01 in the shop's zone. */
  readonly add: (product: string, day: number, pieces: number) => void
  /** The products that sold most in those weeks, the best first. */
  readonly finish: () => Demand[]
}

/** Builds the demand of the weeks that end with the last whole day. */
export function startDemand(through: number): DemandDraft {
  const from = through - TREND_WEEKS * WEEK + 1
  const products = new Map<string, number[]>()
  return {
    add: (product, day, pieces) => {
      const week = Math.floor((day - from) / WEEK)
      if (week < 0 || week >= TREND_WEEKS) return
      const weeks = products.get(product) ?? Array.from({ length: TREND_WEEKS }, () => 0)
      weeks[week] = (weeks[week] ?? 0) + pieces
      products.set(product, weeks)
    },
    finish: () =>
      [...products]
        .map(([product, weeks]) => ({ product, weeks, sold: sum(weeks) }))
        .toSorted((a, b) => b.sold - a.sold || (a.product < b.product ? -1 : 1))
        .slice(0, PRODUCTS_KEPT)
        .map(({ product, weeks }) => ({ product, weeks })),
  }
}
