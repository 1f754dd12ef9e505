import { Dexie } from 'dexie'

import type { Database } from './database'
import { findInRun, packAt, pageOf, slotAt } from './directory'
import { hash32 } from './hash'
import { splitLines } from './lines'
import { isTold, mergeOrders } from './order'
import { unpackOrder } from './pack-order'
import type { DirectoryRow, Order, SegmentRow } from './rows'

/** A place where an order with the wanted hash lies. */
interface Candidate {
  readonly segmentId: string
  readonly position: number
}

const slotId = (segmentId: string, n: number): string => `${segmentId}|${n}`

/** Reads packs by segment and number, each once; packs that are gone are left out. */
export async function readPacks(
  db: Database,
  candidates: readonly Candidate[],
): Promise<(candidate: Candidate) => string | undefined> {
  const keys = new Map<string, [string, number]>()
  for (const { segmentId, position } of candidates) {
    const n = packAt(position)
    keys.set(slotId(segmentId, n), [segmentId, n])
  }
  const rows = keys.size === 0 ? [] : await db.packs.bulkGet([...keys.values()])
  const packs = new Map<string, string[]>()
  for (const row of rows)
    if (row !== undefined) packs.set(slotId(row.segmentId, row.n), splitLines(row.lines))
  return ({ segmentId, position }) =>
    packs.get(slotId(segmentId, packAt(position)))?.[slotAt(position)]
}

/** Directory rows of a segment that can hold one of the hashes: one page each, or the whole log while it is open. */
async function readDirectory(
  db: Database,
  segment: SegmentRow,
  hashes: readonly number[],
): Promise<DirectoryRow[]> {
  const { id, pageBits } = segment
  if (pageBits === null)
    return db.directories
      .where('[segmentId+page]')
      .between([id, Dexie.minKey], [id, 0], true, false)
      .toArray()
  const pages = [...new Set(hashes.map((hash) => pageOf(hash, pageBits)))]
  const rows = await db.directories.bulkGet(pages.map((page): [string, number] => [id, page]))
  return rows.filter((row) => row !== undefined)
}

/** An order in one segment, with the place it lies at. */
export interface FoundOrder extends Candidate {
  readonly order: Order
}

/** Finds orders by number in the given segments; the hash proposes, the full number decides. */
export async function findInSegments(
  db: Database,
  segments: readonly SegmentRow[],
  numbers: readonly string[],
): Promise<FoundOrder[]> {
  const wanted = new Set(numbers)
  const hashes = [...new Set([...wanted].map(hash32))]
  if (hashes.length === 0) return []
  const directories = await Promise.all(
    segments.map((segment) => readDirectory(db, segment, hashes)),
  )
  const candidates = directories
    .flat()
    .flatMap((row) =>
      hashes.flatMap((hash) =>
        findInRun(row, hash).map((position) => ({ segmentId: row.segmentId, position })),
      ),
    )
  const lineAt = await readPacks(db, candidates)
  return candidates.flatMap((candidate) => {
    const line = lineAt(candidate)
    const order = line === undefined ? undefined : unpackOrder(line)
    return order !== undefined && wanted.has(order.number) ? [{ ...candidate, order }] : []
  })
}

/** Joins what all segments say, by number. */
export function joinFound(found: readonly FoundOrder[]): Map<string, Order> {
  const orders = new Map<string, Order>()
  for (const { order } of found) {
    const known = orders.get(order.number)
    orders.set(order.number, known === undefined ? order : mergeOrders(known, order))
  }
  return orders
}

/** Segments of a shop. */
export const segmentsOf = (db: Database, shopId: string): Promise<SegmentRow[]> =>
  db.segments.where('shopId').equals(shopId).toArray()

/** Orders of a shop by number, each joined over all arrivals; numbers that no page or order file told are missing. */
export async function findOrders(
  db: Database,
  shopId: string,
  numbers: readonly string[],
): Promise<Map<string, Order>> {
  const orders = joinFound(await findInSegments(db, await segmentsOf(db, shopId), numbers))
  for (const [number, order] of orders) if (!isTold(order)) orders.delete(number)
  return orders
}
