import { z } from 'zod'

import type { Cleared, GrowthMonth } from './growth'

/** Products that one month's targets clear. */
const CLEARED_MOST = 20

/** What the owner wants of one month; null: nothing. */
export const targetSchema = z.strictObject({
  /** Paid in the month, minor units of the shop's currency. */
  salesMinor: z.int().positive().nullable(),
  /** Buyers among visitors, in ten-thousandths. */
  conversion: z.int().min(1).max(10_000).nullable(),
  /** Pieces to be sold in the month. */
  clearance: z
    .array(
      z.strictObject({ product: z.string().trim().min(1).max(200), pieces: z.int().positive() }),
    )
    .max(CLEARED_MOST),
})
export type Target = z.infer<typeof targetSchema>

/** Where a target stands. */
export interface Progress {
  readonly target: number
  /** null: unknown. */
  readonly reached: number | null
  /** Share of the target, 0 to 1; null where it is unknown. */
  readonly share: number | null
  /** What is missing, in the target's unit; nothing once it is reached. */
  readonly missing: number | null
}

function progressOf(target: number, reached: number | null): Progress {
  if (reached === null) return { target, reached, share: null, missing: null }
  const share = Math.min(1, reached / target)
  return { target, reached, share, missing: Math.max(0, target - reached) }
}

/** What is known of a month that has a target. */
export interface MonthSoFar {
  readonly growth: Pick<GrowthMonth, 'minor' | 'buyers'> | undefined
  /** Visitors since the month began; null: not known of every day. */
  readonly visitors: number | null
  readonly cleared: readonly Cleared[]
  /** Days of the month that are left, today among them. */
  readonly daysLeft: number
}

/** How far a month has come with its targets; null where there is no such target. */
export interface TargetProgress {
  /** `aDay`: minor units that each day left must bring. */
  readonly sales: (Progress & { readonly aDay: number | null }) | null
  /** Ten-thousandths; `buyers`: who are missing at today's visitors. */
  readonly conversion: (Progress & { readonly buyers: number | null }) | null
  readonly clearance: readonly (Progress & { readonly product: string })[]
}

/** Compares a month with its targets. */
export function measureTarget(
  { salesMinor, conversion, clearance }: Target,
  { growth, visitors, cleared, daysLeft }: MonthSoFar,
): TargetProgress {
  const sales = salesMinor === null ? null : progressOf(salesMinor, growth?.minor ?? 0)
  const buyers = growth?.buyers ?? 0
  const rate =
    visitors === null || visitors === 0 || buyers > visitors ? null : (buyers / visitors) * 10_000
  const converted = conversion === null ? null : progressOf(conversion, rate)
  return {
    sales: sales && {
      ...sales,
      aDay: sales.missing === null || daysLeft < 1 ? null : Math.ceil(sales.missing / daysLeft),
    },
    conversion: converted && {
      ...converted,
      buyers:
        rate === null || visitors === null
          ? null
          : Math.max(0, Math.ceil((converted.target * visitors) / 10_000) - buyers),
    },
    clearance: clearance.map(({ product, pieces }) => ({
      product,
      ...progressOf(pieces, cleared.find((each) => each.product === product)?.pieces ?? null),
    })),
  }
}
