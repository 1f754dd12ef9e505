import fc from 'fast-check'

import type { Basket } from '@/lib/offers/mining/basket-log'
import { codesOf, itemsetCount } from '@/lib/offers/mining/itemsets'
import type { Mined } from '@/lib/offers/mining/mine'

/** Small random shops: up to eight products, so that chance makes frequent sets of every size. */
export const basketsArbitrary = (most = 30): fc.Arbitrary<Basket[]> =>
  fc.array(
    fc.record({
      items: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 7 }),
      at: fc.option(fc.integer({ min: 1_700_000_000_000, max: 1_760_000_000_000 })),
    }),
    { maxLength: most },
  )

/** A set's products in one order. */
export const keyOf = (items: Iterable<string>): string => [...items].toSorted().join(' ')

/** Counts of what was mined, by products. */
export function minedCounts({ log, itemsets }: Mined): Map<string, number> {
  const counts = new Map<string, number>()
  for (let set = 0; set < itemsetCount(itemsets); set += 1) {
    const items = Array.from(codesOf(itemsets, set), (code) => log.names[code] ?? '')
    counts.set(keyOf(items), itemsets.counts[set] ?? 0)
  }
  return counts
}

/** Every set that stands in a basket, with the baskets that hold it: by looking at all subsets. */
export function holdersBySet(baskets: readonly Basket[]): Map<string, Basket[]> {
  const holders = new Map<string, Basket[]>()
  for (const basket of baskets) {
    const items = [...new Set(basket.items)]
    for (let mask = 1; mask < 2 ** items.length; mask += 1) {
      const key = keyOf(items.filter((_, at) => (mask >> at) & 1))
      holders.set(key, [...(holders.get(key) ?? []), basket])
    }
  }
  return holders
}
