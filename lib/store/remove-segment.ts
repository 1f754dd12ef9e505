import { Dexie } from 'dexie'

import { claimsOn } from './claims'
import type { Contacts } from './contacts'
import { attachOrders, baseNumbers, detachFromBase, readCustomerOrders } from './customer-runs'
import type { Database } from './database'
import { deleteAll } from './delete-all'
import { joinFound, segmentsOf } from './find-orders'
import { createKnownOrders, type KnownOrders } from './known-orders'
import { splitLines } from './lines'
import { mergeOrders } from './order'
import { packOrder, unpackOrders } from './pack-order'
import type { ClaimRow, Order, SegmentRow } from './rows'
import { counterEffect, moveCounters, standingOf, type Standing } from './standing'
import { noteWithdrawn } from './withdrawn'

/** Packs a transaction. */
const PACK_SLICE = 20

/** What taking segments out works with. */
export interface RemovalTools {
  readonly db: Database
  readonly contacts: Contacts
}

/** An order that goes out of a segment: as it lies there, and what all others say of it. */
interface Leaving {
  readonly here: Order
  readonly rest: Order | undefined
  readonly claim: ClaimRow | undefined
}

/** An order that leaves, before and after. */
interface Left {
  readonly number: string
  readonly before: Standing
  readonly after: Standing
}

const leave = ({ here, rest, claim }: Leaving): Left => ({
  number: here.number,
  before: standingOf(rest === undefined ? here : mergeOrders(rest, here), claim),
  after: standingOf(rest, claim),
})

/**
 * Runs beside the base hold what their own segment brought and go with it. The base may hold anything of an order, so what
 * it holds of these orders is made anew. Gives the customers whose base has changed.
 */
async function unproject(db: Database, shopId: string, orders: readonly Left[]): Promise<string[]> {
  const held = await baseNumbers(
    db,
    shopId,
    orders.flatMap(({ before }) => before.owner ?? []),
  )
  const changed = orders.filter(
    ({ number, before }) => before.owner !== undefined && held(before.owner).has(number),
  )
  for (const { number, before, after } of changed) {
    if (before.owner !== undefined) await detachFromBase(db, shopId, before.owner, number)
    if (after.owner !== undefined && after.order !== undefined)
      await attachOrders(db, shopId, after.owner, [packOrder(after.order)])
  }
  return changed.flatMap(({ before }) => before.owner ?? [])
}

/** Takes one slice of packs out: what other arrivals say of these orders holds again. */
async function removePacks(
  db: Database,
  { id, shopId }: SegmentRow,
  others: KnownOrders,
  packs: readonly number[],
): Promise<string[]> {
  const keys = packs.map((n): [string, number] => [id, n])
  const rows = await db.packs.bulkGet(keys)
  const orders = rows.flatMap((row) =>
    row === undefined ? [] : unpackOrders(splitLines(row.lines)),
  )
  const numbers = orders.map(({ number }) => number)
  await others.refresh()
  const found = await others.find(numbers)
  const rest = joinFound(found)
  const claims = await claimsOn(db, shopId, numbers)
  const left = orders.map((here) =>
    leave({ here, rest: rest.get(here.number), claim: claims.get(here.number) }),
  )
  const owners = await unproject(db, shopId, left)
  const lost = left.flatMap(({ number, before: { owner } }) =>
    owner === undefined ? [] : [{ number, customerId: owner }],
  )
  await noteWithdrawn(db, await segmentsOf(db, shopId), found, lost)
  await db.packs.bulkDelete(keys)
  const segment = await db.segments.get(id)
  if (segment !== undefined)
    await db.segments.put({
      ...segment,
      counters: moveCounters(segment.counters, counterEffect(left)),
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

/** Deletes the segment's own runs. */
async function deleteRuns(db: Database, id: string): Promise<void> {
  for (const table of [db.customers, db.contacts, db.finders])
    await deleteAll(table, () => table.where('segmentId').equals(id))
}

/** Deletes the emptied segment and settles the shop's counters; its earliest order is then that of another. */
async function deleteSegment(db: Database, { id, shopId }: SegmentRow): Promise<void> {
  await db.transaction('rw', db.shops, db.segments, db.directories, async () => {
    await db.directories
      .where('[segmentId+page]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .delete()
    const segment = await db.segments.get(id)
    await db.segments.delete(id)
    const [shop, rest] = await Promise.all([db.shops.get(shopId), segmentsOf(db, shopId)])
    if (shop === undefined || segment === undefined) return
    const starts = rest.flatMap(({ from }) => (from === null ? [] : [from]))
    const firstOrderAt = starts.length === 0 ? null : Math.min(...starts)
    const counters = moveCounters(shop.counters, segment.counters)
    await db.shops.put({ ...shop, counters, firstOrderAt })
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
  // One that brought names alone is gone itself, and its runs are not.
  await deleteRuns(db, id)
  if (segment === undefined) return
  const others = createKnownOrders(db, segment.shopId, id)
  const tables = [db.segments, db.packs, db.directories, db.claims, db.customers]
  const owners = new Set<string>()
  for (let start = 0; start < segment.packs; start += PACK_SLICE) {
    const packs = Array.from({ length: PACK_SLICE }, (_, index) => start + index)
    // Dexie keeps the transaction over `await` only in functions that are written as async themselves.
    const named = await db.transaction('rw', tables, async () =>
      removePacks(db, segment, others, packs),
    )
    for (const owner of named) owners.add(owner)
    watch(Math.min(1, (start + PACK_SLICE) / segment.packs))
  }
  await forgetNames(tools, segment.shopId, owners)
  await deleteSegment(db, segment)
}
