import { groupBy } from '@/lib/shared/group-by'

import type { Contacts } from './contacts'
import type { Database } from './database'
import { findInSegments, joinFound, segmentsOf } from './find-orders'
import type { Imports } from './imports'
import { splitLines } from './lines'
import { mergeClaims } from './merge-rules'
import { addCounts, judgeRow, NO_ROWS, type MergeCounts, type MergePair } from './merge-tables'
import { addsNothing, mergeOrders } from './order'
import type { Orders } from './orders'
import { unpackOrders } from './pack-order'
import { slicesOf } from './row-key'
import type { ClaimRow, Order, SegmentRow } from './rows'
import type { ImportRow } from './rows-facts'
import type { Shops } from './shops'
import { STRIPES } from './stripes'

/** Where orders and buyers of another database come in. */
export interface MergeTarget {
  readonly orders: Pick<Orders, 'openArrival' | 'takeClaims'>
  readonly shops: Pick<Shops, 'note' | 'widenCoverage'>
  readonly contacts: Contacts
  readonly imports: Pick<Imports, 'put' | 'update'>
  readonly newId: () => string
}

/** What came with one merge, as the list of imports shows it. */
export interface MergeLabel {
  readonly fileName: string
  /** Epoch ms. */
  readonly now: number
}

/** Packs a write: some thousands of orders. */
const PACKS = 25

/**
 * Arrivals whose orders have to be looked at: not those that are here whole, as no file changes once it is in, nor those
 * that somebody has taken out here.
 */
async function arrivalsToTake({ there, here }: MergePair, shopId: string): Promise<SegmentRow[]> {
  const [segments, known, imports] = await Promise.all([
    segmentsOf(there, shopId),
    segmentsOf(here, shopId),
    here.imports.where('shopId').equals(shopId).toArray(),
  ])
  const whole = new Set(
    known.flatMap(({ id, source, state }) => (source !== 'pages' && state === 'done' ? [id] : [])),
  )
  const undone = new Set(
    imports.flatMap(({ status, segmentIds }) => (status === 'undone' ? segmentIds : [])),
  )
  return segments.filter(
    ({ id, state }) => state !== 'removing' && !whole.has(id) && !undone.has(id),
  )
}

/** Orders of one arrival, some thousands at a time. */
async function* ordersOf(db: Database, { id, packs }: SegmentRow): AsyncGenerator<Order[]> {
  for (let n = 0; n < packs; n += PACKS) {
    const rows = await db.packs
      .where('[segmentId+n]')
      .between([id, n], [id, n + PACKS], true, false)
      .toArray()
    yield rows.flatMap(({ lines }) => unpackOrders(splitLines(lines)))
  }
}

/** What each order that comes in is to the one that is here. */
async function judgeOrders(
  { here }: MergePair,
  shopId: string,
  orders: readonly Order[],
): Promise<MergeCounts> {
  const segments = await segmentsOf(here, shopId)
  const numbers = orders.map(({ number }) => number)
  const known = joinFound(await findInSegments(here, segments, numbers))
  const counts = { ...NO_ROWS }
  for (const order of orders) {
    const before = known.get(order.number)
    const isNews = before !== undefined && !addsNothing(before, order)
    const merged = before === undefined ? order : isNews ? mergeOrders(before, order) : before
    counts[judgeRow(before, order, merged)] += 1
  }
  return counts
}

const importRow = (
  { fileName, now }: MergeLabel,
  about: Pick<ImportRow, 'id' | 'shopId' | 'segmentIds'>,
): ImportRow => ({
  ...about,
  source: 'file',
  fileName,
  format: 'backup',
  status: 'running',
  startedAt: now,
  counts: { added: 0, updated: 0, unchanged: 0, claimed: 0, unclaimed: 0, rejected: 0 },
  rejected: [],
  from: null,
  to: null,
})

/** Brings the orders of one shop in as one arrival, which the list of imports shows and can undo. */
async function takeOrders(
  pair: MergePair,
  { orders, imports, newId }: MergeTarget,
  shopId: string,
  label: MergeLabel,
): Promise<void> {
  const arrivals = await arrivalsToTake(pair, shopId)
  if (arrivals.length === 0) return
  const importId = newId()
  const arrival = await orders.openArrival({ shopId, importId, source: 'file' })
  try {
    const row = importRow(label, { id: importId, shopId, segmentIds: [arrival.segmentId] })
    await imports.put(row)
    const counts = { ...row.counts }
    for (const segment of arrivals)
      for await (const batch of ordersOf(pair.there, segment)) {
        pair.signal.throwIfAborted()
        const written = await arrival.write(batch.map((order) => ({ order })))
        counts.added += written.added
        counts.updated += written.updated
        counts.unchanged += written.unchanged
        counts.claimed += written.claimed
        counts.unclaimed += written.unclaimed
      }
    const span = await arrival.finish()
    await imports.update(importId, { ...span, status: 'done', counts })
  } catch (error) {
    await arrival.abort().catch(() => undefined)
    await imports.update(importId, { status: 'cancelled' })
    throw error
  }
}

async function countOrders(pair: MergePair, shopId: string): Promise<MergeCounts> {
  const [segments, taken] = await Promise.all([
    segmentsOf(pair.there, shopId),
    arrivalsToTake(pair, shopId),
  ])
  const held = segments.reduce((sum, { orders }) => sum + orders, 0)
  const looked = taken.reduce((sum, { orders }) => sum + orders, 0)
  // What is not looked at is here as it is there, or stays out.
  let counts: MergeCounts = { ...NO_ROWS, same: held - looked }
  for (const segment of taken)
    for await (const batch of ordersOf(pair.there, segment)) {
      pair.signal.throwIfAborted()
      counts = addCounts(counts, await judgeOrders(pair, shopId, batch))
    }
  return counts
}

async function judgeClaims({ here }: MergePair, rows: readonly ClaimRow[]): Promise<MergeCounts> {
  const known = await here.claims.bulkGet(
    rows.map(({ shopId, number }): [string, string] => [shopId, number]),
  )
  const counts = { ...NO_ROWS }
  for (const [index, row] of rows.entries()) {
    const before = known[index]
    counts[judgeRow(before, row, before === undefined ? row : mergeClaims(before, row))] += 1
  }
  return counts
}

/** Shops with their orders, the words on whose they are, and their buyers. */
export async function mergeShops(
  pair: MergePair,
  source: { readonly contacts: Pick<Contacts, 'readStripe'> },
  target: MergeTarget,
  label: MergeLabel,
): Promise<Readonly<Record<'shops' | 'orders' | 'claims', MergeCounts>>> {
  const { there, here, isDry, signal } = pair
  let [shops, orders, claims] = [NO_ROWS, NO_ROWS, NO_ROWS]
  for (const shop of await there.shops.toArray()) {
    const isKnown = (await here.shops.get(shop.id)) !== undefined
    shops = addCounts(shops, { ...NO_ROWS, ...(isKnown ? { same: 1 } : { added: 1 }) })
    const { id, platform, nativeId, name, coverage } = shop
    orders = addCounts(orders, await countOrders(pair, id))
    if (isDry) continue
    // A name that is known here stays.
    await target.shops.note({ id, platform, nativeId, name: isKnown ? null : name })
    if (coverage !== null) await target.shops.widenCoverage(id, coverage.from, coverage.to)
    await takeOrders(pair, target, id, label)
    for (let stripe = 0; stripe < STRIPES; stripe += 1) {
      signal.throwIfAborted()
      await target.contacts.note(id, await source.contacts.readStripe(id, stripe))
    }
  }
  for await (const rows of slicesOf(there.claims)) {
    claims = addCounts(claims, await judgeClaims(pair, rows))
    if (isDry) continue
    for (const [shopId, own] of groupBy(rows, (row) => row.shopId))
      await target.orders.takeClaims(shopId, own)
  }
  return { shops, orders, claims }
}
