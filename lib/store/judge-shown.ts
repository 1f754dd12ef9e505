import type { FoundOrder } from './find-orders'
import { addsNothing } from './order'
import type { ClaimRow, Order, SegmentRow } from './rows'
import { ownerOf } from './standing'

/** Orders that a page shows, and whose they are where the marketplace itself put them beside a buyer. */
export interface ShownOrders {
  readonly shopId: string
  readonly orders: readonly { readonly order: Order; readonly customerId: string | null }[]
}

/** What the store knows of some orders. */
export interface Reading {
  readonly segments: readonly SegmentRow[]
  readonly found: readonly FoundOrder[]
  readonly known: ReadonlyMap<string, Order>
  readonly claims: ReadonlyMap<string, ClaimRow>
}

/** The shown orders that say something new, and the customer that each proves to be its buyer. */
export interface Judgement {
  readonly news: readonly { readonly order: Order; readonly claimedFor: string | null }[]
  readonly conflicts: readonly string[]
}

/** Weighs what a page shows against what is known; where the marketplace named another buyer before, the first one holds. */
export function judgeShown({ orders }: ShownOrders, { known, claims }: Reading): Judgement {
  const news: { order: Order; claimedFor: string | null }[] = []
  const conflicts = new Set<string>()
  const claimed = new Map<string, string>()
  for (const { order, customerId } of orders) {
    const { number } = order
    const before = known.get(number)
    const owner = claimed.get(number) ?? ownerOf(before, claims.get(number))
    const claimedFor = owner === undefined ? customerId : null
    if (claimedFor !== null) claimed.set(number, claimedFor)
    else if (customerId !== null && owner !== customerId) conflicts.add(number)
    if (claimedFor !== null || before === undefined || !addsNothing(before, order))
      news.push({ order, claimedFor })
  }
  return { news, conflicts: [...conflicts] }
}
