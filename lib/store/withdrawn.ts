import { claimsOn } from './claims'
import { attachOrders, detachOrders } from './customer-runs'
import type { Database } from './database'
import { findInSegments, joinFound, segmentsOf, type FoundOrder } from './find-orders'
import { packOrder } from './pack-order'
import type { SegmentRow, Withdrawal } from './rows'
import { ownerOf } from './standing'

/** Withdrawals a transaction. */
const SETTLE_SLICE = 100

/**
 * An arrival under way holds back what it has yet to lay at customers, out of reach of whoever takes an order away from
 * one of them meanwhile: that is noted at the arrival. The caller's transaction spans `segments`.
 */
export async function noteWithdrawn(
  db: Database,
  segments: readonly SegmentRow[],
  found: readonly FoundOrder[],
  lost: readonly Withdrawal[],
): Promise<void> {
  for (const segment of segments.filter(({ state }) => state === 'open')) {
    const here = found.filter(({ segmentId }) => segmentId === segment.id)
    const numbers = new Set(here.map(({ order }) => order.number))
    const held = lost.filter(({ number }) => numbers.has(number))
    if (held.length > 0)
      await db.segments.put({ ...segment, withdrawn: [...(segment.withdrawn ?? []), ...held] })
  }
}

/** Makes what customers hold of some withdrawn orders anew from the facts of this moment. */
async function settle(
  db: Database,
  shopId: string,
  withdrawn: readonly Withdrawal[],
): Promise<void> {
  const numbers = withdrawn.map(({ number }) => number)
  const known = joinFound(await findInSegments(db, await segmentsOf(db, shopId), numbers))
  const claims = await claimsOn(db, shopId, numbers)
  for (const { customerId, number } of withdrawn) {
    await detachOrders(db, shopId, customerId, new Set([number]))
    const order = known.get(number)
    const owner = ownerOf(order, claims.get(number))
    if (order !== undefined && owner !== undefined)
      await attachOrders(db, shopId, owner, [packOrder(order)])
  }
}

/** Settles what was withdrawn while an arrival held it back; belongs after each time that it was laid. */
export async function settleWithdrawn(db: Database, segmentId: string): Promise<void> {
  const segment = await db.segments.get(segmentId)
  const { shopId, withdrawn = [] } = segment ?? {}
  if (shopId === undefined) return
  const tables = [db.segments, db.packs, db.directories, db.claims, db.customers]
  for (let start = 0; start < withdrawn.length; start += SETTLE_SLICE)
    await db.transaction('rw', tables, async () =>
      settle(db, shopId, withdrawn.slice(start, start + SETTLE_SLICE)),
    )
}
