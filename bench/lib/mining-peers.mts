import { FPGrowth } from 'node-fpgrowth'

import { codesOf, itemsetCount } from '@/lib/offers/mining/itemsets'
import type { Mined } from '@/lib/offers/mining/mine'

/** Counts by itemset, as both sides are compared: the products of a set in one order. */
type Counts = ReadonlyMap<string, number>

const keyOf = (items: readonly string[]): string => items.toSorted().join('\u0000')

function countsOf({ log, itemsets }: Mined): Counts {
  const counts = new Map<string, number>()
  for (let set = 0; set < itemsetCount(itemsets); set += 1) {
    const items = [...codesOf(itemsets, set)].map((code) => log.names[code] ?? '')
    counts.set(keyOf(items), itemsets.counts[set] ?? 0)
  }
  return counts
}

/** What node-fpgrowth found. */
export type PeerItemsets = readonly { readonly items: string[]; readonly support: number }[]

/**
 * Mines with node-fpgrowth. It takes a share and rounds share times baskets up: half a basket less than the least count gives
 * exactly that count, where the plain quotient may be rounded to one more.
 */
export const minePeer = async (baskets: string[][], minCount: number): Promise<PeerItemsets> =>
  new FPGrowth<string>((minCount - 0.5) / baskets.length).exec(baskets)

/** How far a peer's itemsets are the same. */
export interface Agreement {
  readonly itemsets: number
  readonly identical: boolean
  /** Sets of ours that it lacks, sets that it has beyond ours, and sets that it counts otherwise. */
  readonly missing: number
  readonly extra: number
  readonly miscounted: number
}

/** Compares a peer's itemsets, up to a length, with ours. */
export function compareItemsets(ours: Mined, theirs: PeerItemsets): Agreement {
  const counts = countsOf(ours)
  const kept = theirs.filter(({ items }) => items.length <= ours.terms.maxLength)
  const known = kept.filter(({ items }) => counts.has(keyOf(items)))
  const miscounted = known.filter(({ items, support }) => counts.get(keyOf(items)) !== support)
  const missing = counts.size - known.length
  const extra = kept.length - known.length
  return {
    itemsets: kept.length,
    identical: missing === 0 && extra === 0 && miscounted.length === 0,
    missing,
    extra,
    miscounted: miscounted.length,
  }
}
