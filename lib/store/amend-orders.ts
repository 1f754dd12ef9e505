import { groupBy } from '@/lib/shared/group-by'

import { claimsOn } from './claims'
import { attachOrders, detachOrders } from './customer-runs'
import type { Database } from './database'
import { packAt, slotAt } from './directory'
import { findInSegments, joinFound, segmentsOf, type FoundOrder } from './find-orders'
import { joinLines, splitLines } from './lines'
import { HOLE, packOrder } from './pack-order'
import type { ClaimRow, Order } from './rows'
import { counterEffect, moveCounters, standingOf, type Standing } from './standing'

/** What a person makes of an order that is wrong: what each arrival says of it, or null where it goes. */
export interface Amendment {
  readonly number: string
  readonly change: (order: Order) => Order | null
  /** What becomes of the claim on it; as it is where this is left out. */
  readonly claim?: (claim: ClaimRow) => ClaimRow
}

/** A line of a pack as it was. */
export interface AmendedPlace {
  readonly segmentId: string
  readonly position: number
  readonly line: string
}

/** What brings amended orders back to how they were. */
export interface AmendedOrders {
  readonly shopId: string
  readonly numbers: readonly string[]
  readonly places: readonly AmendedPlace[]
}

/** Orders of the shop are on their way in or out: nothing is amended meanwhile. */
export class ShopBusyError extends Error {
  override readonly name = 'ShopBusyError'
}

/** Orders a transaction. */
const SLICE = 50

interface Reading {
  readonly found: readonly FoundOrder[]
  readonly known: ReadonlyMap<string, Order>
  readonly claims: ReadonlyMap<string, ClaimRow>
}

async function read(db: Database, shopId: string, numbers: readonly string[]): Promise<Reading> {
  const segments = await segmentsOf(db, shopId)
  if (segments.some(({ state }) => state !== 'done')) throw new ShopBusyError(shopId)
  const found = await findInSegments(db, segments, numbers)
  return { found, known: joinFound(found), claims: await claimsOn(db, shopId, numbers) }
}

const standing = ({ known, claims }: Reading, number: string): Standing =>
  standingOf(known.get(number), claims.get(number))

/** Puts lines at their places; gives what stood there. */
async function putLines(db: Database, places: readonly AmendedPlace[]): Promise<AmendedPlace[]> {
  const before: AmendedPlace[] = []
  const packs = groupBy(places, ({ segmentId, position }) => `${segmentId} ${packAt(position)}`)
  for (const own of packs.values()) {
    const [first] = own
    if (first === undefined) continue
    const row = await db.packs.get([first.segmentId, packAt(first.position)])
    if (row === undefined) continue
    const lines = splitLines(row.lines)
    for (const { segmentId, position, line } of own) {
      before.push({ segmentId, position, line: lines[slotAt(position)] ?? HOLE })
      lines[slotAt(position)] = line
    }
    await db.packs.put({ ...row, lines: joinLines(lines) })
  }
  return before
}

/** Puts the claims that change. */
async function putClaims(
  db: Database,
  { claims }: Reading,
  slice: readonly Amendment[],
): Promise<void> {
  const changed = slice.flatMap(({ number, claim: change }) => {
    const claim = claims.get(number)
    return change === undefined || claim === undefined ? [] : [change(claim)]
  })
  await db.claims.bulkPut(changed)
}

/** Makes anew what customers hold of these orders, and settles the shop's counters. */
async function settle(
  db: Database,
  shopId: string,
  numbers: readonly string[],
  before: Reading,
): Promise<void> {
  const after = await read(db, shopId, numbers)
  const moves = numbers.map((number) => ({
    number,
    before: standing(before, number),
    after: standing(after, number),
  }))
  for (const { number, before: was, after: is } of moves) {
    if (was.owner !== undefined) await detachOrders(db, shopId, was.owner, new Set([number]))
    if (is.owner !== undefined && is.order !== undefined)
      await attachOrders(db, shopId, is.owner, [packOrder(is.order)])
  }
  const shop = await db.shops.get(shopId)
  if (shop === undefined) return
  await db.shops.put({ ...shop, counters: moveCounters(shop.counters, counterEffect(moves)) })
}

const tablesOf = (db: Database) => [
  db.shops,
  db.segments,
  db.packs,
  db.directories,
  db.claims,
  db.customers,
]

const slices = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, at) =>
    rows.slice(at * SLICE, (at + 1) * SLICE),
  )

/**
 * Amends orders of a shop at every place where they lie, in slices; gives what brings each slice back as it is done.
 * Throws `ShopBusyError` while orders of the shop come in or go out.
 */
export async function* amendOrders(
  db: Database,
  shopId: string,
  amendments: readonly Amendment[],
): AsyncGenerator<AmendedOrders> {
  for (const slice of slices(amendments)) {
    const changes = new Map(slice.map(({ number, change }) => [number, change]))
    const numbers = [...changes.keys()]
    yield await db.transaction('rw', tablesOf(db), async () => {
      const before = await read(db, shopId, numbers)
      const places = before.found.map(({ segmentId, position, order }): AmendedPlace => {
        const next = changes.get(order.number)?.(order) ?? null
        return { segmentId, position, line: next === null ? HOLE : packOrder(next) }
      })
      const was = await putLines(db, places)
      await putClaims(db, before, slice)
      await settle(db, shopId, numbers, before)
      return { shopId, numbers, places: was }
    })
  }
}

/** Brings amended orders back to how they were. */
export async function restoreAmended(
  db: Database,
  { shopId, numbers, places }: AmendedOrders,
): Promise<void> {
  await db.transaction('rw', tablesOf(db), async () => {
    const before = await read(db, shopId, numbers)
    await putLines(db, places)
    await settle(db, shopId, numbers, before)
  })
}
