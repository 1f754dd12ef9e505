import { groupBy } from '@/lib/shared/group-by'
import type { OrderFacts } from '@/lib/shared/orders'
import { pause } from '@/lib/shared/pause'

import { claimsOn } from './claims'
import type { Database } from './database'
import { segmentsOf } from './find-orders'
import { createKnownOrders } from './known-orders'
import { splitLines } from './lines'
import type { LongJob } from './matches'
import { isTold, mergeOrders, viewOrder } from './order'
import { unpackOrders } from './pack-order'
import type { Order } from './rows'
import { ownerOf } from './standing'

/** One arrival of orders. */
export interface ArrivedOrders {
  readonly id: string
  readonly orders: number
  /** Epoch ms of its last order; null where no time is known. */
  readonly to: number | null
  /** Nothing of it changes any more, unless it is taken out whole. */
  readonly isClosed: boolean
}

/** Arrivals of a shop that are whole, those of pages, which go on, among them. */
export async function listArrivals(db: Database, shopId: string): Promise<ArrivedOrders[]> {
  const segments = await segmentsOf(db, shopId)
  return segments
    .filter(({ state }) => state === 'done')
    .map(({ id, orders, to, source }) => ({ id, orders, to, isClosed: source !== 'pages' }))
}

/** Packs between two pauses: some 20 ms. */
const PACKS = 25

/** Goes through the orders that lie in some arrivals in batches, each order once, as all arrivals together tell it. */
async function eachBatch(
  db: Database,
  { shopId, arrivals }: { readonly shopId: string; readonly arrivals: readonly string[] },
  visit: (orders: readonly Order[]) => void | Promise<void>,
  { watch, signal }: LongJob,
): Promise<void> {
  const all = await segmentsOf(db, shopId)
  const wanted = new Set(arrivals)
  const segments = all.filter(({ id }) => wanted.has(id))
  // Of a shop with one arrival no order lies elsewhere.
  const known = createKnownOrders(db, shopId, all.length === 1 ? all[0]?.id : undefined)
  await known.refresh()
  const total = segments.reduce((sum, { packs }) => sum + packs, 0)
  const visited = new Set<string>()
  const packs = db.packs.where('[segmentId+n]')
  let done = 0
  for (const segment of segments) {
    for (let n = 0; n < segment.packs; n += PACKS) {
      const rows = await packs
        .between([segment.id, n], [segment.id, n + PACKS], true, false)
        .toArray()
      const orders = rows.flatMap(({ lines }) => unpackOrders(splitLines(lines)))
      const found = await known.find(
        orders.map(({ number }) => number),
        segment.id,
      )
      const elsewhere = groupBy(found, ({ order }) => order.number)
      const fresh = orders.flatMap((order) => {
        const others = elsewhere.get(order.number) ?? []
        if (others.some(({ segmentId }) => visited.has(segmentId))) return []
        const whole = others.reduce((sum, other) => mergeOrders(sum, other.order), order)
        return isTold(whole) ? [whole] : []
      })
      await visit(fresh)
      signal.throwIfAborted()
      done += Math.min(PACKS, segment.packs - n)
      watch(done / total)
      await pause()
    }
    visited.add(segment.id)
  }
}

/**
 * Goes through the orders that lie in some arrivals of a shop, claimed or not, each once and as all arrivals together tell
 * it. Throws the signal's reason once it is aborted.
 */
export const eachOrder = (
  db: Database,
  about: { readonly shopId: string; readonly arrivals: readonly string[] },
  visit: (order: OrderFacts) => void,
  job: LongJob,
): Promise<void> =>
  eachBatch(
    db,
    about,
    (orders) => {
      for (const order of orders) visit(viewOrder(order))
    },
    job,
  )

/** An order as it is shown, and whose it is, as far as that is known. */
export interface OwnedOrder {
  readonly facts: OrderFacts
  readonly owner: string | undefined
}

/** Goes through all orders of a shop in batches of some thousands, each with its owner. Throws the signal's reason once it is aborted. */
export async function eachOwned(
  db: Database,
  shopId: string,
  visit: (orders: readonly OwnedOrder[]) => void | Promise<void>,
  job: LongJob,
): Promise<void> {
  const arrivals = (await listArrivals(db, shopId)).map(({ id }) => id)
  await eachBatch(
    db,
    { shopId, arrivals },
    async (orders) => {
      const numbers = orders.map(({ number }) => number)
      const claims = await claimsOn(db, shopId, numbers)
      await visit(
        orders.map((order) => ({
          facts: viewOrder(order),
          owner: ownerOf(order, claims.get(order.number)),
        })),
      )
    },
    job,
  )
}
