import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import { isPaidFor } from './paid-for'
import { toTierEntry, tierOf } from './tier'
import type { TierId, TierRules } from './tier-rules'

/** Customers who go from one tier to another; null: no tier. */
export interface TierMove {
  readonly from: TierId | null
  readonly to: TierId | null
  readonly customers: number
}

/** What a change of the rules would do. */
export interface TierMoves {
  readonly customers: number
  readonly moved: number
  /** The largest first. */
  readonly moves: readonly TierMove[]
}

/** Compares two sets of rules, customer by customer; who never bought anything is none. */
export interface TierMoveCount {
  add(orders: readonly OrderFacts[]): void
  finish(): TierMoves
}

/** Builds the preview of a change of a shop's rules; `now` in epoch ms. */
export function createTierMoves({
  before,
  after,
  platform,
  now,
}: {
  readonly before: TierRules
  readonly after: TierRules
  readonly platform: PlatformId
  readonly now: number
}): TierMoveCount {
  const moves = new Map<string, TierMove>()
  let customers = 0
  return {
    add(orders) {
      const entries = orders.map((facts) => toTierEntry(facts, platform))
      if (!entries.some(isPaidFor)) return
      customers += 1
      const [from, to] = [tierOf(entries, before, now), tierOf(entries, after, now)]
      if (from === to) return
      const key = `${from} ${to}`
      moves.set(key, { from, to, customers: (moves.get(key)?.customers ?? 0) + 1 })
    },
    finish() {
      const sorted = [...moves]
        .toSorted(([a, { customers: many }], [b, { customers: few }]) =>
          many === few ? (a < b ? -1 : 1) : few - many,
        )
        .map(([, move]) => move)
      return {
        customers,
        moved: sorted.reduce((sum, move) => sum + move.customers, 0),
        moves: sorted,
      }
    },
  }
}
