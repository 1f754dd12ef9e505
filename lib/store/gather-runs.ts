import type { Table } from 'dexie'

import type { Contacts } from './contacts'
import type { Database } from './database'
import { bucketAt, groupByBucket, hash32, levelOf } from './hash'
import { hasArrived } from './imports'
import { joinCustomers, splitCustomers } from './lines'
import type { LongJob } from './matches'
import { GATHERED_LEVEL, type CustomerRow } from './rows'
import { isSameSealing, type RunPlace } from './sealed-rows'

/** What runs are gathered with. */
export interface GatherTools {
  readonly db: Database
  readonly contacts: Contacts
}

/** Where a row of a run lies. */
type RunKey = [shopId: string, bucket: number, run: string]
/** Rows whose customers are gathered at once. */
type Unit = readonly RunKey[]
/** The run that an arrival is gathered in. */
type Home = Omit<RunPlace, 'bucket'>

const homeOf = (shopId: string, segmentId: string): Home => ({
  shopId,
  run: `${segmentId}|gathered`,
  segmentId,
})

/**
 * Rows of one arrival by the coarsest buckets in which some of them lie: those where something is left to gather. None
 * where the arrival is one run. The keys alone tell what is left, so that nothing is noted down beside the work itself.
 */
async function unitsOf<Row>(table: Table<Row, RunKey>, { run, segmentId }: Home): Promise<Unit[]> {
  const keys = await table
    .where('segmentId')
    .equals(segmentId ?? '')
    .primaryKeys()
  if (new Set(keys.map(([, , each]) => each)).size < 2) return []
  const isLoose = ([, , each]: RunKey): boolean => each !== run
  const coarsest = keys
    .filter(isLoose)
    .reduce((level, [, bucket]) => Math.min(level, levelOf(bucket)), GATHERED_LEVEL)
  const units = groupByBucket(keys, ([, n]) => Math.floor(n / 2 ** (levelOf(n) - coarsest)))
  return [...units.values()].filter((unit) => unit.some(isLoose))
}

/** What several rows hold, as rows of another run. */
function joinRows(home: Home, rows: readonly CustomerRow[]): CustomerRow[] {
  const held = new Map<string, string[]>()
  for (const { orders } of rows)
    for (const [id, lines] of splitCustomers(orders)) {
      const known = held.get(id)
      if (known === undefined) held.set(id, lines)
      else known.push(...lines)
    }
  const buckets = groupByBucket(held, ([id]) => bucketAt(hash32(id), GATHERED_LEVEL))
  return Array.from(buckets, ([bucket, customers]) => ({
    ...home,
    bucket,
    orders: joinCustomers(new Map(customers)),
  }))
}

const gatherOrders = ({ db }: GatherTools, home: Home, unit: Unit): Promise<void> =>
  db.transaction('rw', db.customers, async () => {
    const rows = await db.customers.bulkGet([...unit])
    const gathered = joinRows(
      home,
      rows.filter((row) => row !== undefined),
    )
    await db.customers.bulkDelete([...unit])
    await db.customers.bulkPut(gathered)
  })

/** Sealing cannot wait inside a transaction: what was sealed of rows that are gone meanwhile is dropped, as they were. */
async function gatherContacts({ db, contacts }: GatherTools, home: Home, unit: Unit) {
  const rows = (await db.contacts.bulkGet([...unit])).filter((row) => row !== undefined)
  const gathered = await contacts.resealRows(home, rows)
  await db.transaction('rw', db.contacts, async () => {
    const keys = rows.map(({ shopId, bucket, run }): RunKey => [shopId, bucket, run])
    const now = await db.contacts.bulkGet(keys)
    if (rows.some((row, index) => !isSameSealing(row, now[index]))) return
    await db.contacts.bulkDelete(keys)
    await db.contacts.bulkPut(gathered)
  })
}

/**
 * Gathers the runs of each large arrival of a shop in one, of the finest level: a reader then meets one small row of the
 * arrival instead of one for each time that the import's memory was full. Every step moves the customers of one bucket in
 * one transaction, so that all readers see the same before, between and after; what is broken off goes on when this is
 * called anew. Runs of different arrivals stay apart, each under its own segment: undoing an import still deletes what is
 * its own, and never has to look for it among what others brought. What contacts are found by stays as it is: it names the
 * bucket that they were laid into, and `readLaidIn` knows where they may have gone.
 */
export async function gatherRuns(
  tools: GatherTools,
  shopId: string,
  { watch, signal }: LongJob,
): Promise<void> {
  const { db } = tools
  const imports = await db.imports.where('shopId').equals(shopId).toArray()
  const steps: (() => Promise<void>)[] = []
  // A file that brought names alone has runs and no segment.
  for (const id of imports.filter(hasArrived).flatMap(({ segmentIds }) => segmentIds)) {
    const home = homeOf(shopId, id)
    const [orders, contacts] = [await unitsOf(db.customers, home), await unitsOf(db.contacts, home)]
    for (const unit of orders) steps.push(() => gatherOrders(tools, home, unit))
    for (const unit of contacts) steps.push(() => gatherContacts(tools, home, unit))
  }
  for (const [index, step] of steps.entries()) {
    signal.throwIfAborted()
    await step()
    watch((index + 1) / steps.length)
  }
}
