import type { OrderFacts } from '@/lib/shared/orders'
import { pause } from '@/lib/shared/pause'

import type { Database } from './database'
import type { Joins } from './joins'
import type { LongJob } from './matches'
import { splitCustomers } from './lines'
import { isTold, viewOrder } from './order'
import { mergeLines, unpackOrder } from './pack-order'
import { groupPersons } from './persons'
import { readStripe, STRIPES } from './stripes'

/** One person of a shop: the accounts there that people joined, sorted, and the orders of all of them. */
export interface ShopPerson {
  readonly customerIds: readonly string[]
  readonly orders: readonly OrderFacts[]
}

/** Persons between two pauses: some 10 ms. */
const PAUSE_EVERY = 500

/** Lines of the orders of each customer of one stripe, by customer id. */
export async function linesOf(
  db: Database,
  shopId: string,
  stripe: number,
): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>()
  for await (const rows of readStripe(db.customers, shopId, stripe))
    for (const { orders } of rows)
      for (const [customerId, held] of splitCustomers(orders)) {
        const known = lines.get(customerId)
        if (known === undefined) lines.set(customerId, [...held])
        else known.push(...held)
      }
  return lines
}

const ordersOf = (lines: readonly string[]): OrderFacts[] =>
  mergeLines(lines).map(unpackOrder).filter(isTold).map(viewOrder)

/** Of each account that is joined with another of the same shop: all of them, sorted. */
async function joinedIn(joins: Joins, shopId: string): Promise<Map<string, readonly string[]>> {
  const { groups } = groupPersons(await joins.list())
  const here = groups
    .map((group) => group.filter((ref) => ref.shopId === shopId).map((ref) => ref.customerId))
    .filter(({ length }) => length > 1)
  return new Map(here.flatMap((ids) => ids.map((id) => [id, ids] as const)))
}

/**
 * Goes through the persons of a shop who have orders, each once; joined accounts come as one person, at the end. Holds a
 * 32nd of the shop at a time.
 */
export async function eachPerson(
  { db, joins }: { readonly db: Database; readonly joins: Joins },
  shopId: string,
  visit: (person: ShopPerson) => void | Promise<void>,
  { watch, signal }: LongJob,
): Promise<void> {
  const joined = await joinedIn(joins, shopId)
  const together = new Map<readonly string[], OrderFacts[]>()
  let visited = 0
  for (let stripe = 0; stripe < STRIPES; stripe += 1) {
    for (const [customerId, lines] of await linesOf(db, shopId, stripe)) {
      if (lines.length === 0) continue
      const ids = joined.get(customerId)
      if (ids === undefined) await visit({ customerIds: [customerId], orders: ordersOf(lines) })
      else together.set(ids, [...(together.get(ids) ?? []), ...ordersOf(lines)])
      visited += 1
      if (visited % PAUSE_EVERY === 0) await pause()
      signal.throwIfAborted()
    }
    watch((stripe + 1) / STRIPES)
  }
  for (const [customerIds, orders] of together) await visit({ customerIds, orders })
}
