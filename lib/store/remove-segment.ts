import { Dexie } from 'dexie'

import { attachOrders, detachOrders } from './customer-runs'
import type { Database } from './database'
import { findInSegments, joinFound, segmentsOf } from './find-orders'
import { unpackOrder } from './order'
import type { Order, SegmentRow } from './rows'
import { counterEffect, standingOf } from './standing'

/** Packs a transaction. */
const PACK_SLICE = 5

/** Takes one slice of packs out: counters move back, and what other arrivals say of these orders holds again. */
async function removePacks(db: Database, segment: SegmentRow, packs: readonly number[]) {
  const { id, shopId } = segment
  const keys = packs.map((n): [string, number] => [id, n])
  const rows = await db.packs.bulkGet(keys)
  const here = rows.flatMap((row) => row?.lines.map(unpackOrder) ?? [])
  const others = (await segmentsOf(db, shopId)).filter((each) => each.id !== id)
  const left = joinFound(
    await findInSegments(
      db,
      others,
      here.map(({ number }) => number),
    ),
  )
  const claimKeys = here.map(({ number }): [string, string] => [shopId, number])
  const claims = await db.claims.bulkGet(claimKeys)
  const counters = { orders: 0, unclaimed: 0 }
  for (const [index, order] of here.entries()) {
    const claim = claims[index]
    const rest: Order | undefined = left.get(order.number)
    const [before, after] = [standingOf(order, claim), standingOf(rest, claim)]
    const effect = counterEffect(before, after)
    counters.orders += effect.orders
    counters.unclaimed += effect.unclaimed
    // Without a claim and unknown elsewhere the order lies in this segment's own runs only, and they go as a whole.
    if (claim === undefined && rest === undefined) continue
    if (before.owner !== undefined)
      await detachOrders(db, shopId, before.owner, new Set([order.number]))
    if (after.owner !== undefined && rest !== undefined)
      await attachOrders(db, shopId, after.owner, [rest])
  }
  await db.packs.bulkDelete(keys)
  const shop = await db.shops.get(shopId)
  if (shop === undefined) return
  await db.shops.put({
    ...shop,
    counters: {
      orders: shop.counters.orders + counters.orders,
      unclaimed: shop.counters.unclaimed + counters.unclaimed,
    },
  })
}

/** Takes an unfinished segment out again, in slices; broken off in the middle, it can be called anew. */
export async function removeSegment({ db }: { readonly db: Database }, id: string): Promise<void> {
  const segment = await db.transaction('rw', db.segments, async () => {
    const row = await db.segments.get(id)
    if (row === undefined || row.state === 'done') return undefined
    await db.segments.put({ ...row, state: 'removing' })
    return row
  })
  if (segment === undefined) return
  await Promise.all([
    db.customers.where('segmentId').equals(id).delete(),
    db.contacts.where('segmentId').equals(id).delete(),
    db.finders.where('segmentId').equals(id).delete(),
  ])
  const tables = [db.shops, db.segments, db.packs, db.directories, db.claims, db.customers]
  for (let start = 0; start < segment.packs; start += PACK_SLICE) {
    const packs = Array.from({ length: PACK_SLICE }, (_, index) => start + index)
    // Dexie keeps the transaction over `await` only in functions that are written as async themselves.
    await db.transaction('rw', tables, async () => {
      await removePacks(db, segment, packs)
    })
  }
  await db.transaction('rw', db.segments, db.directories, async () => {
    await db.directories
      .where('[segmentId+page]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .delete()
    await db.segments.delete(id)
  })
}
