import { Dexie } from 'dexie'

import type { Contacts } from './contacts'
import { attachOrders, detachOrders, readCustomerOrders } from './customer-runs'
import type { Database } from './database'
import { deleteAll } from './delete-all'
import { joinFound, segmentsOf } from './find-orders'
import { createKnownOrders, type KnownOrders } from './known-orders'
import { packOrder, unpackOrder } from './order'
import type { ClaimRow, Order, SegmentRow } from './rows'
import { counterEffect, standingOf } from './standing'

/** Packs a transaction. */
const PACK_SLICE = 5

/** What taking segments out works with. */
export interface RemovalTools {
  readonly db: Database
  readonly contacts: Contacts
}

/** A segment on its way out. */
interface Removal {
  readonly segment: SegmentRow
  /** Orders of all other segments of the shop. */
  readonly others: KnownOrders
  /** Its customers lie in the base, among those of others, instead of in runs of its own. */
  readonly isFolded: boolean
}

/** An order that goes out of a segment: as it lies there, and what the others say of it. */
interface Leaving {
  readonly here: Order
  readonly rest: Order | undefined
  readonly claim: ClaimRow | undefined
}

/** Sets a customer's projection right where it does not go with the segment's own runs; gives who may have nothing left. */
async function unproject(
  db: Database,
  { segment, isFolded }: Removal,
  { here, rest, claim }: Leaving,
): Promise<string | undefined> {
  // Claimed orders were laid into the base as they were then, whatever segment they come from.
  if (claim === undefined && !isFolded) return undefined
  const { shopId } = segment
  const before = standingOf(here, claim)
  const after = standingOf(rest, claim)
  if (before.owner !== undefined)
    await detachOrders(db, shopId, before.owner, new Set([here.number]))
  if (after.owner !== undefined && rest !== undefined)
    await attachOrders(db, shopId, after.owner, [packOrder(rest)])
  return before.owner
}

/** Takes one slice of packs out: counters move back, and what other arrivals say of these orders holds again. */
async function removePacks(
  db: Database,
  removal: Removal,
  packs: readonly number[],
): Promise<string[]> {
  const { segment, others } = removal
  const { id, shopId } = segment
  const keys = packs.map((n): [string, number] => [id, n])
  const rows = await db.packs.bulkGet(keys)
  const orders = rows.flatMap((row) => row?.lines.map(unpackOrder) ?? [])
  const numbers = orders.map(({ number }) => number)
  await others.refresh()
  const left = joinFound(await others.find(numbers))
  const claims = await db.claims.bulkGet(
    numbers.map((number): [string, string] => [shopId, number]),
  )
  const counters = { orders: 0, unclaimed: 0 }
  const owners: string[] = []
  for (const [index, here] of orders.entries()) {
    const leaving = { here, rest: left.get(here.number), claim: claims[index] }
    const effect = counterEffect(
      standingOf(here, leaving.claim),
      standingOf(leaving.rest, leaving.claim),
    )
    counters.orders += effect.orders
    counters.unclaimed += effect.unclaimed
    const owner = await unproject(db, removal, leaving)
    if (owner !== undefined) owners.push(owner)
  }
  await db.packs.bulkDelete(keys)
  const shop = await db.shops.get(shopId)
  if (shop === undefined) return owners
  await db.shops.put({
    ...shop,
    counters: {
      orders: shop.counters.orders + counters.orders,
      unclaimed: shop.counters.unclaimed + counters.unclaimed,
    },
  })
  return owners
}

/** Names that came with a small import go with it, where nothing else is known of the customer. */
async function forgetNames(
  { db, contacts }: RemovalTools,
  shopId: string,
  owners: ReadonlySet<string>,
): Promise<void> {
  const gone: string[] = []
  for (const owner of owners)
    if ((await readCustomerOrders(db, shopId, owner)).length === 0) gone.push(owner)
  if (gone.length > 0) await contacts.forget(shopId, gone)
}

/** Deletes the segment's own runs; gives whether it had none, as a small import or one that named nobody. */
async function deleteRuns(db: Database, id: string): Promise<boolean> {
  const tables = [db.customers, db.contacts, db.finders]
  const held = await db.customers.where('segmentId').equals(id).limit(1).primaryKeys()
  for (const table of tables) await deleteAll(table, () => table.where('segmentId').equals(id))
  return held.length === 0
}

/** Deletes the emptied segment; the shop's earliest order is then that of another. */
async function deleteSegment(db: Database, { id, shopId }: SegmentRow): Promise<void> {
  await db.transaction('rw', db.shops, db.segments, db.directories, async () => {
    await db.directories
      .where('[segmentId+page]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .delete()
    await db.segments.delete(id)
    const [shop, rest] = await Promise.all([db.shops.get(shopId), segmentsOf(db, shopId)])
    if (shop === undefined) return
    const starts = rest.flatMap(({ from }) => (from === null ? [] : [from]))
    const firstOrderAt = starts.length === 0 ? null : Math.min(...starts)
    await db.shops.put({ ...shop, firstOrderAt })
  })
}

/**
 * Takes a segment out again, in slices; broken off in the middle, it can be called anew. `watch` is told the share done,
 * 0 to 1.
 */
export async function removeSegment(
  tools: RemovalTools,
  id: string,
  watch: (share: number) => void = () => undefined,
): Promise<void> {
  const { db } = tools
  const segment = await db.transaction('rw', db.segments, async () => {
    const row = await db.segments.get(id)
    if (row === undefined) return undefined
    await db.segments.put({ ...row, state: 'removing' })
    return row
  })
  if (segment === undefined) return
  const isFolded = await deleteRuns(db, id)
  const removal = { segment, others: createKnownOrders(db, segment.shopId, id), isFolded }
  const tables = [db.shops, db.segments, db.packs, db.directories, db.claims, db.customers]
  const owners = new Set<string>()
  for (let start = 0; start < segment.packs; start += PACK_SLICE) {
    const packs = Array.from({ length: PACK_SLICE }, (_, index) => start + index)
    // Dexie keeps the transaction over `await` only in functions that are written as async themselves.
    const named = await db.transaction('rw', tables, async () => removePacks(db, removal, packs))
    for (const owner of named) owners.add(owner)
    watch(Math.min(1, (start + PACK_SLICE) / segment.packs))
  }
  await forgetNames(tools, segment.shopId, owners)
  await deleteSegment(db, segment)
}
