import type { KnownShop } from '@/lib/files/work-protocol'

/** The shop with most orders first, equals as they come: a view of one shop opens on it. */
export const busiestFirst = (shops: readonly KnownShop[]): KnownShop[] =>
  shops.toSorted((a, b) => b.orders - a.orders)
