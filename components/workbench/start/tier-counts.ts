import type { ShopSurvey } from '@/lib/customers/survey'
import type { TierMoves } from '@/lib/customers/tier-moves'

type TierCounts = ShopSurvey['tiers']

/** Customers by tier once those who would move have moved. */
export function tierCountsAfter(now: TierCounts, { moves }: Pick<TierMoves, 'moves'>): TierCounts {
  const after = { ...now }
  for (const { from, to, customers } of moves) {
    after[from ?? 'none'] -= customers
    after[to ?? 'none'] += customers
  }
  return after
}
