import type { Table } from 'dexie'

import { groupBy } from '@/lib/shared/group-by'

import type { Database } from './database'
import { baseBucketOf, bucketsOf, bucketsUnder, hash32 } from './hash'
import { joinCustomers, linesOfCustomer, splitCustomers, type CustomerLines } from './lines'
import { isTold, mergeOrders } from './order'
import { mergeLines, unpackOrder } from './pack-order'
import { BASE_LEVEL, BASE_RUN, GATHERED_LEVEL, type CustomerRow, type Order } from './rows'

/** Tables of rows that lie in buckets, by run. */
type RunTable<Row> = Table<Row, [string, number, string]>

/** All runs of the buckets from `first` to before `end`. */
const readBuckets = <Row>(
  table: RunTable<Row>,
  shopId: string,
  [first, end]: readonly [first: number, end: number],
): Promise<Row[]> =>
  table
    .where('[shopId+bucket+run]')
    .between([shopId, first, BASE_RUN], [shopId, end, BASE_RUN], true, false)
    .toArray()

/** Reads at one instant: what is gathered between two reads would be missed by both. */
const readAtOnce = <Row>(
  table: RunTable<Row>,
  shopId: string,
  ranges: readonly (readonly [first: number, end: number])[],
): Promise<Row[]> =>
  table.db.transaction('r', table, async () => {
    const rows = await Promise.all(ranges.map((range) => readBuckets(table, shopId, range)))
    return rows.flat()
  })

/** Rows of all runs, of a bucket of each level, in which something with one of these hashes may lie; each once. */
export const readRuns = <Row>(
  table: RunTable<Row>,
  shopId: string,
  hashes: readonly number[],
): Promise<Row[]> => {
  const buckets = new Set(hashes.flatMap(bucketsOf))
  return readAtOnce(
    table,
    shopId,
    Array.from(buckets, (bucket) => [bucket, bucket + 1] as const),
  )
}

/** All that was laid into a bucket: its rows, and those under it to which they were gathered. */
export const readLaidIn = <Row>(
  table: RunTable<Row>,
  shopId: string,
  bucket: number,
): Promise<Row[]> =>
  readAtOnce(table, shopId, [[bucket, bucket + 1], bucketsUnder(bucket, GATHERED_LEVEL)])

const runsOf = (db: Database, shopId: string, customerId: string): Promise<CustomerRow[]> =>
  readRuns(db.customers, shopId, [hash32(customerId)])

/** What some runs say of a customer's orders, joined; what only statements name is no order yet. */
function joinOrders(runs: readonly CustomerRow[], customerId: string): Order[] {
  const orders = new Map<string, Order>()
  for (const run of runs)
    for (const line of linesOfCustomer(run.orders, customerId)) {
      const order = unpackOrder(line)
      const known = orders.get(order.number)
      orders.set(order.number, known === undefined ? order : mergeOrders(known, order))
    }
  return [...orders.values()].filter(isTold)
}

/** Orders of one customer, joined over all runs of the bucket. */
export const readCustomerOrders = async (
  db: Database,
  shopId: string,
  customerId: string,
): Promise<Order[]> => joinOrders(await runsOf(db, shopId, customerId), customerId)

/** Orders of several customers of a shop, by customer id, all read at one instant. */
export async function readOrdersOfAll(
  db: Database,
  shopId: string,
  customerIds: readonly string[],
): Promise<Map<string, Order[]>> {
  const buckets = [...new Set(customerIds.flatMap((id) => bucketsOf(hash32(id))))]
  const rows = await readAtOnce<CustomerRow>(
    db.customers,
    shopId,
    buckets.map((bucket) => [bucket, bucket + 1]),
  )
  const runs = groupBy(rows, ({ bucket }) => bucket)
  return new Map(
    customerIds.map((id) => {
      const own = bucketsOf(hash32(id)).flatMap((bucket) => runs.get(bucket) ?? [])
      return [id, joinOrders(own, id)]
    }),
  )
}

/** Lays orders into the base runs of their buckets; the caller's transaction spans `customers`. */
export async function foldIntoBase(
  db: Database,
  shopId: string,
  buckets: ReadonlyMap<number, CustomerLines>,
): Promise<void> {
  const keys = [...buckets.keys()].map((n): [string, number, string] => [shopId, n, BASE_RUN])
  const known = await db.customers.bulkGet(keys)
  const rows = [...buckets].map(([bucket, orders], index): CustomerRow => {
    const before = known[index]
    const merged =
      before === undefined ? new Map<string, string[]>() : splitCustomers(before.orders)
    for (const [customerId, lines] of orders)
      merged.set(customerId, mergeLines([...(merged.get(customerId) ?? []), ...lines]))
    return { shopId, bucket, run: BASE_RUN, orders: joinCustomers(merged) }
  })
  await db.customers.bulkPut(rows)
}

/** Gives orders, as lines, to a customer; the caller's transaction spans `customers`. */
export function attachOrders(
  db: Database,
  shopId: string,
  customerId: string,
  lines: readonly string[],
): Promise<void> {
  return foldIntoBase(
    db,
    shopId,
    new Map([[baseBucketOf(customerId), new Map([[customerId, lines]])]]),
  )
}

/** The rows that change when a customer loses orders. */
const without = (
  rows: readonly CustomerRow[],
  customerId: string,
  numbers: ReadonlySet<string>,
): CustomerRow[] =>
  rows.flatMap((run) => {
    const orders = splitCustomers(run.orders)
    const before = orders.get(customerId) ?? []
    const kept = before.filter((line) => !numbers.has(unpackOrder(line).number))
    if (kept.length === before.length) return []
    if (kept.length === 0) orders.delete(customerId)
    else orders.set(customerId, kept)
    return [{ ...run, orders: joinCustomers(orders) }]
  })

/** Takes orders away from a customer in every run; the caller's transaction spans `customers`. */
export async function detachOrders(
  db: Database,
  shopId: string,
  customerId: string,
  numbers: ReadonlySet<string>,
): Promise<void> {
  await db.customers.bulkPut(without(await runsOf(db, shopId, customerId), customerId, numbers))
}

/** Forgets whatever runs still hold under some customers whose orders went elsewhere. */
export const forgetCustomers = (
  db: Database,
  shopId: string,
  customerIds: readonly string[],
): Promise<void> =>
  db.transaction('rw', db.customers, async () => {
    const rows = await readRuns(db.customers, shopId, customerIds.map(hash32))
    const changed = rows.flatMap((row) => {
      const orders = splitCustomers(row.orders)
      const before = orders.size
      for (const id of customerIds) orders.delete(id)
      return orders.size === before ? [] : [{ ...row, orders: joinCustomers(orders) }]
    })
    await db.customers.bulkPut(changed)
  })

const baseKey = (shopId: string, customerId: string): [string, number, string] => [
  shopId,
  baseBucketOf(customerId),
  BASE_RUN,
]

/** Buckets of which there is a base; the keys alone are read. */
async function baseBuckets(db: Database, shopId: string): Promise<ReadonlySet<number>> {
  const first = 2 ** BASE_LEVEL
  const keys = await db.customers
    .where('[shopId+bucket+run]')
    .between([shopId, first], [shopId, 2 * first])
    .primaryKeys()
  return new Set(keys.flatMap(([, bucket, run]) => (run === BASE_RUN ? [bucket] : [])))
}

/** Numbers of the orders that the base holds of some customers. */
export async function baseNumbers(
  db: Database,
  shopId: string,
  customerIds: readonly string[],
): Promise<(customerId: string) => ReadonlySet<string>> {
  const present = await baseBuckets(db, shopId)
  const ids = [...new Set(customerIds)].filter((id) => present.has(baseBucketOf(id)))
  const rows = await db.customers.bulkGet(ids.map((id) => baseKey(shopId, id)))
  const held = new Map(
    ids.map((id, index) => {
      const row = rows[index]
      const lines = row === undefined ? [] : linesOfCustomer(row.orders, id)
      return [id, new Set(lines.map((line) => unpackOrder(line).number))] as const
    }),
  )
  return (customerId) => held.get(customerId) ?? new Set()
}

/** Takes an order away from a customer in the base; the caller's transaction spans `customers`. */
export async function detachFromBase(
  db: Database,
  shopId: string,
  customerId: string,
  number: string,
): Promise<void> {
  const row = await db.customers.get(baseKey(shopId, customerId))
  if (row !== undefined) await db.customers.bulkPut(without([row], customerId, new Set([number])))
}
