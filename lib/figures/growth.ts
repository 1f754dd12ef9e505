import { z } from 'zod'

import { plainSpelling } from '@/lib/shared/plain-spelling'

import { monthName, monthOf } from './months'

/** Months that are kept, the latest. */
const MOST_MONTHS = 13
const count = z.int().nonnegative()

/** What a shop sold in one month. */
export const growthMonthSchema = z.strictObject({
  /** 2026-11 */
  month: z.string().length(7),
  /** Paid, minor units; of how many orders the amount is unknown. */
  minor: z.number().nonnegative(),
  unknown: count,
  /** Customers who bought, and those of them who had never bought before the month. */
  buyers: count,
  fresh: count,
})
export type GrowthMonth = z.infer<typeof growthMonthSchema>

/** Pieces of a product sold in the present month. */
export const clearedSchema = z.strictObject({ product: z.string().max(200), pieces: count })
export type Cleared = z.infer<typeof clearedSchema>

export const growthSchema = z.strictObject({
  /** Those with a purchase, the oldest first. */
  months: z.array(growthMonthSchema).max(MOST_MONTHS),
  /** Of each product that the owner wants cleared. */
  cleared: z.array(clearedSchema),
})
export type Growth = z.infer<typeof growthSchema>

/** A purchase as growth counts it. */
export interface GrowthPurchase {
  /** Days since 1970-01-01 in the shop's zone; null where untold. */
  readonly day: number | null
  /** Minor units; null where unknown. */
  readonly minor: number | null
  readonly lines: readonly { readonly title: string; readonly pieces?: number | undefined }[]
}

/** Takes in customers one by one, each with all purchases. */
export interface GrowthDraft {
  readonly add: (purchases: readonly GrowthPurchase[]) => void
  readonly finish: () => Growth
}

type Open = { -readonly [Name in keyof GrowthMonth]: GrowthMonth[Name] }

/** Builds the growth of a shop as of a day; `clearing`: titles of products to be cleared, in any spelling. */
export function startGrowth(today: number, clearing: readonly string[]): GrowthDraft {
  const present = monthOf(today)
  const earliest = present - MOST_MONTHS + 1
  const months: Open[] = Array.from({ length: MOST_MONTHS }, (_, index) => ({
    month: monthName(earliest + index),
    minor: 0,
    unknown: 0,
    buyers: 0,
    fresh: 0,
  }))
  const cleared = new Map(clearing.map((product) => [plainSpelling(product), 0]))
  const clear = ({ lines }: GrowthPurchase): void => {
    for (const { title, pieces = 1 } of lines) {
      const known = cleared.get(plainSpelling(title))
      if (known !== undefined) cleared.set(plainSpelling(title), known + pieces)
    }
  }
  return {
    add: (purchases) => {
      const bought = new Set<number>()
      for (const purchase of purchases) {
        const { day, minor } = purchase
        if (day === null || day > today) continue
        const month = monthOf(day)
        bought.add(month)
        if (month === present && cleared.size > 0) clear(purchase)
        const open = months[month - earliest]
        if (open === undefined) continue
        if (minor === null) open.unknown += 1
        else open.minor += minor
      }
      const first = Math.min(...bought)
      for (const month of bought) {
        const open = months[month - earliest]
        if (open === undefined) continue
        open.buyers += 1
        if (month === first) open.fresh += 1
      }
    },
    finish: () => ({
      months: months.filter(({ buyers }) => buyers > 0),
      cleared: clearing.map((product) => ({
        product,
        pieces: cleared.get(plainSpelling(product)) ?? 0,
      })),
    }),
  }
}
