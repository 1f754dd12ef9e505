import { Dexie } from 'dexie'

import { applyChanges, type AppliedChange, type Carried, type OrderChange } from './apply-changes'
import { claimsOn } from './claims'
import type { Database } from './database'
import { endWith } from './end-with'
import { pageBitsFor, splitPages, type HashRun } from './directory'
import { createKnownOrders, type KnownOrders } from './known-orders'
import { joinFound } from './find-orders'
import { cutLines, readLine, type Bytes } from './lines'
import { mergeOrders } from './order'
import { HOLE, packOrder, unpackOrder } from './pack-order'
import { createPendingBuckets, type BucketTools, type PendingBuckets } from './pending-buckets'
import { removeSegment } from './remove-segment'
import type { Contact, DirectoryRow, Order, SegmentRow } from './rows'
import { counterEffect, moveCounters, NO_EFFECT, ownerOf, withArrived } from './standing'
import { settleWithdrawn } from './withdrawn'
import { addCounts, createWriteTally, NOTHING_WRITTEN, type WriteCounts } from './write-counts'

/** An order of an import, with the name of its buyer where the export gives one. */
export interface NewOrder {
  readonly order: Order
  /** Its line of `packOrder`, where that was made ahead: nobody then waits for it while the tables are held. */
  readonly line?: Bytes | undefined
  readonly contact?: Contact | undefined
  /** It comes from a statement of somebody's own purse: kept only where its order is known already. */
  readonly onlyKnown?: boolean | undefined
}

/** Brings the orders of one arrival in, slice by slice. */
export interface SegmentWriter {
  readonly segmentId: string
  readonly write: (orders: readonly NewOrder[]) => Promise<WriteCounts>
  /** Notes whom orders name that the shop holds already: an arrival that was cut off had yet to lay their names. */
  readonly noteBuyers: (orders: readonly NewOrder[]) => Promise<void>
  /** Makes the arrival whole; gives the first and last placing time, epoch ms. */
  readonly finish: () => Promise<Pick<SegmentRow, 'from' | 'to'>>
  /** Takes everything that this writer brought out again. */
  readonly abort: () => Promise<void>
}

/** What writers work with; the connection is the relaxed one, files can be read again. */
export type WriterTools = BucketTools

/** Orders a transaction: about 10 ms on two cores, so that a reader never waits long. */
const SLICE = 2_000
/** Pages of a directory a transaction. */
const PAGE_SLICE = 50

/** The segment belongs to somebody else now: it was healed or taken out because its writer seemed to be gone. */
export class SegmentLostError extends Error {
  override readonly name = 'SegmentLostError'
}

/** Replaces the log of an open segment by sorted pages, closes the segment and settles the shop's counters. */
async function closeSegment(
  { db }: WriterTools,
  segmentId: string,
  directory: HashRun,
): Promise<SegmentRow> {
  const pageBits = pageBitsFor(directory.hashes.length)
  const pages = splitPages(directory, pageBits).map(
    ({ page, hashes, positions }): DirectoryRow => ({ segmentId, page, hashes, positions }),
  )
  for (let start = 0; start < pages.length; start += PAGE_SLICE)
    await db.directories.bulkPut(pages.slice(start, start + PAGE_SLICE))
  return db.transaction('rw', db.shops, db.segments, db.directories, async () => {
    const segment = await db.segments.get(segmentId)
    if (segment?.state !== 'open') throw new SegmentLostError(segmentId)
    const shop = await db.shops.get(segment.shopId)
    if (shop !== undefined) await db.shops.put(withArrived(shop, segment.counters, segment.from))
    const { withdrawn: _withdrawn, taken: _taken, ...whole } = segment
    const closed: SegmentRow = { ...whole, state: 'done', pageBits, counters: NO_EFFECT }
    // A file that brought nothing new leaves no segment behind that every look-up would have to pass.
    await (closed.orders === 0 ? db.segments.delete(segmentId) : db.segments.put(closed))
    await db.directories
      .where('[segmentId+page]')
      .between([segmentId, Dexie.minKey], [segmentId, 0], true, false)
      .delete()
    return closed
  })
}

/** How far the arrival has come after these orders. */
function takenAfter(
  { taken }: Pick<SegmentRow, 'taken'>,
  numbers: readonly string[],
): SegmentRow['taken'] {
  const last = numbers.at(-1) ?? taken?.last
  if (last === undefined) return taken
  return { orders: (taken?.orders ?? 0) + numbers.length, last }
}

/** Writes one slice in one transaction: facts, directory and what the segment does to the shop's counters. */
function writeSlice(
  db: Database,
  { id, shopId }: Pick<SegmentRow, 'id' | 'shopId'>,
  known: KnownOrders,
  orders: readonly NewOrder[],
): Promise<Carried> {
  const numbers = orders.map(({ order }) => order.number)
  const tables = [db.segments, db.packs, db.directories, db.claims]
  return db.transaction('rw', tables, async (transaction) => {
    const [segment, claims] = await Promise.all([
      db.segments.get(id),
      claimsOn(db, shopId, numbers),
      known.refresh(),
    ])
    if (segment?.state !== 'open') throw new SegmentLostError(id)
    const found = await known.find(numbers)
    const changes = orders.map(({ order, line, onlyKnown }): OrderChange => {
      const { number } = order
      const claim = claims.get(number)
      return { number, incoming: order, line, onlyKnown, claimBefore: claim, claimAfter: claim }
    })
    const carried = await applyChanges(db, segment, found, changes)
    const counters = moveCounters(segment.counters, counterEffect(carried.applied))
    const put = db.segments.put({
      ...carried.segment,
      counters,
      taken: takenAfter(segment, numbers),
    })
    await endWith(transaction, Promise.all([carried.saved, put]))
    return carried
  })
}

/** Hands an order that a slice has written to its customer. */
function project(
  pending: PendingBuckets,
  { before, after, line }: AppliedChange,
  contact: Contact | undefined,
): void {
  if (after.owner === undefined) return
  if (line !== undefined) pending.addOrder(after.owner, line)
  if (before.order !== undefined && before.owner === undefined)
    pending.adopt(after.owner, packOrder(before.order))
  if (contact !== undefined && after.owner === after.order?.buyer)
    pending.addContact(after.owner, contact)
}

/** Hands on whom orders name, unless somebody else has claimed them. */
async function addContacts(
  db: Database,
  shopId: string,
  orders: readonly NewOrder[],
  pending: PendingBuckets,
): Promise<void> {
  const numbers = orders.map(({ order }) => order.number)
  const claims = await claimsOn(db, shopId, numbers)
  for (const { order, contact } of orders) {
    const { buyer, number } = order
    if (contact === undefined || buyer === undefined) continue
    if (ownerOf(order, claims.get(number)) === buyer) pending.addContact(buyer, contact)
  }
}

/** Writes into a segment that has just been opened. */
export function createSegmentWriter(
  tools: WriterTools,
  segment: Pick<SegmentRow, 'id' | 'shopId'>,
): SegmentWriter {
  const { db } = tools
  const { id, shopId } = segment
  const known = createKnownOrders(db, shopId)
  const pending = createPendingBuckets(tools, { shopId, segmentId: id })
  const tally = createWriteTally()
  /** Buckets go to tables that slices leave alone, so that both are written at once. */
  let laying: Promise<void> = Promise.resolve()
  const lay = async (isLast: boolean): Promise<void> => {
    await pending.flush(isLast)
    await settleWithdrawn(db, id)
  }
  const layFull = async (): Promise<void> => {
    await laying
    laying = lay(false)
    // Whoever waits for it next is told; until then it must not count as nobody's.
    laying.catch(() => undefined)
  }

  return {
    segmentId: id,
    write: async (orders) => {
      let counts = NOTHING_WRITTEN
      for (let start = 0; start < orders.length; start += SLICE) {
        const slice = orders.slice(start, start + SLICE)
        const { applied, run } = await writeSlice(db, segment, known, slice)
        known.add(id, run)
        const changes = applied.map((change, index) => ({ change, told: slice[index] }))
        for (const { change, told } of changes) project(pending, change, told?.contact)
        counts = addCounts(counts, tally(changes))
        if (pending.isFull()) await layFull()
      }
      return counts
    },
    noteBuyers: async (orders) => {
      await addContacts(db, shopId, orders, pending)
      if (pending.isFull()) await layFull()
    },
    finish: async () => {
      await laying
      await lay(true)
      const { from, to } = await closeSegment(tools, id, known.directoryOf(id))
      return { from, to }
    },
    abort: async () => {
      await laying.catch(() => undefined)
      await removeSegment(tools, id)
    },
  }
}

/** Finishes a segment whose writer is gone: what had arrived stays, its customers are projected again. */
export async function resumeSegment(tools: WriterTools, segment: SegmentRow): Promise<void> {
  const { db } = tools
  const { id, shopId } = segment
  const known = createKnownOrders(db, shopId)
  await known.refresh()
  await db.customers.where('segmentId').equals(id).delete()
  await projectSegment(tools, segment)
  await settleWithdrawn(db, id)
  await closeSegment(tools, id, known.directoryOf(id))
}

/** Projects all orders of a segment to their customers; doing it again changes nothing. */
export async function projectSegment(tools: WriterTools, segment: SegmentRow): Promise<void> {
  const { db } = tools
  const { id, shopId } = segment
  const pending = createPendingBuckets(tools, { shopId, segmentId: id })
  const packs = db.packs.where('[segmentId+n]')
  const others = createKnownOrders(db, shopId, id)
  await others.refresh()
  for (let n = 0; n < segment.packs; n += PAGE_SLICE) {
    const rows = await packs.between([id, n], [id, n + PAGE_SLICE], true, false).toArray()
    const orders = rows
      .flatMap((row) => cutLines(row.lines))
      .flatMap((line) => {
        const text = readLine(line)
        return text === HOLE ? [] : [{ line, order: unpackOrder(text) }]
      })
    const numbers = orders.map(({ order }) => order.number)
    const [claims, found] = await Promise.all([claimsOn(db, shopId, numbers), others.find(numbers)])
    const elsewhere = joinFound(found)
    for (const { line, order } of orders) {
      const rest = elsewhere.get(order.number)
      const owner = ownerOf(
        rest === undefined ? order : mergeOrders(rest, order),
        claims.get(order.number),
      )
      if (owner === undefined) continue
      pending.addOrder(owner, line)
      if (rest !== undefined && rest.buyer === undefined) pending.adopt(owner, packOrder(rest))
    }
    if (pending.isFull()) await pending.flush(false)
  }
  await pending.flush(true)
}
