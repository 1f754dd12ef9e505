import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { DAY_MS } from '@/lib/shared/time'

import type { Coverage, OrderLine, TierGap, TierVerdict } from './card'
import { isPaidFor, paidOf } from './paid-for'
import { TIERS, type TierId, type TierRules } from './tier-rules'

/** An order as the tier judges it. */
export type TierEntry = Pick<OrderLine, 'number' | 'state' | 'placedAt' | 'paid'>

/** Reads an order for the tier; where a source names no currency it is the platform's. */
export const toTierEntry = (facts: OrderFacts, platform: PlatformId): TierEntry => ({
  number: facts.number,
  state: facts.state ?? null,
  placedAt: facts.placedAt ?? null,
  paid: paidOf(facts, platform),
})

/** A tier with the numbers of the orders that made it. */
export interface TierJudgement {
  readonly verdict: TierVerdict
  readonly counted: ReadonlySet<string>
}

/** What was bought inside the window: minor units of the rules' currency, and orders. */
interface Bought {
  readonly minor: number
  readonly orders: number
}

/** Epoch ms of the window's start; days are of 24 hours, as none of the platforms' zones changes its clocks. */
const windowStartOf = ({ windowDays }: TierRules, now: number): number | null =>
  windowDays === null ? null : now - windowDays * DAY_MS

/** Amount or orders reach the threshold: either alone is enough. */
const reaches = ({ minor, orders }: Bought, tier: TierId, { thresholds }: TierRules): boolean =>
  minor >= thresholds[tier].minor || orders >= thresholds[tier].orders

function gapTo(tier: TierId, bought: Bought, rules: TierRules): TierGap {
  const threshold = rules.thresholds[tier]
  return {
    tier,
    missing: { minor: threshold.minor - bought.minor, currency: rules.currency },
    missingOrders: threshold.orders - bought.orders,
  }
}

function progressTo(tier: TierId, bought: Bought, { thresholds }: TierRules): number {
  const { minor, orders } = thresholds[tier]
  return Math.max(0, bought.minor / minor, bought.orders / orders)
}

interface Counted {
  /** Every order in the rules' currency that was paid for, at whatever time. */
  readonly bought: readonly TierEntry[]
  readonly counts: readonly TierEntry[]
  readonly sum: Bought
}

function countBought(entries: readonly TierEntry[], rules: TierRules, now: number): Counted {
  const windowStart = windowStartOf(rules, now)
  const bought = entries.filter(
    (entry) => isPaidFor(entry) && (entry.paid === null || entry.paid.currency === rules.currency),
  )
  const counts = bought.filter(
    ({ placedAt }) => windowStart === null || (placedAt !== null && placedAt >= windowStart),
  )
  const minor = counts.reduce((total, { paid }) => total + (paid?.minor ?? 0), 0)
  return { bought, counts, sum: { minor, orders: counts.length } }
}

const highestFor = (sum: Bought, rules: TierRules): TierId | null =>
  TIERS.findLast((each) => reaches(sum, each, rules)) ?? null

/** The tier alone, without its reasons; null: no tier yet. */
export const tierOf = (
  entries: readonly TierEntry[],
  rules: TierRules,
  now: number,
): TierId | null => highestFor(countBought(entries, rules, now).sum, rules)

/**
 * Judges a customer's tier: amount or number of orders paid for inside the window, in the rules' currency. An order whose
 * time no source told counts only where the whole life does. `counted` says which orders made it; `verdict.atLeast` that
 * there may be more than the cache knows: it begins after the window, it holds only what pages showed, orders of the shop
 * still have no buyer, or an order has no time.
 */
export function judgeTier(
  entries: readonly TierEntry[],
  rules: TierRules,
  coverage: Coverage,
  now: number,
): TierJudgement {
  const windowStart = windowStartOf(rules, now)
  const { bought, counts, sum } = countBought(entries, rules, now)
  const tier = highestFor(sum, rules)
  const next = TIERS[tier === null ? 0 : TIERS.indexOf(tier) + 1]
  const isCovered =
    coverage.source === 'file' &&
    coverage.unclaimedOrders === 0 &&
    coverage.from !== null &&
    windowStart !== null &&
    coverage.from <= windowStart &&
    bought.every(({ placedAt }) => placedAt !== null)
  return {
    counted: new Set(counts.map(({ number }) => number)),
    verdict: {
      tier,
      atLeast: next !== undefined && !isCovered,
      amount: { minor: sum.minor, currency: rules.currency },
      orders: sum.orders,
      windowStart,
      next: next === undefined ? null : gapTo(next, sum, rules),
      progress: next === undefined ? 1 : progressTo(next, sum, rules),
      thresholds: TIERS.map((each) => ({
        tier: each,
        amount: { minor: rules.thresholds[each].minor, currency: rules.currency },
        orders: rules.thresholds[each].orders,
      })),
    },
  }
}
