import { Dexie, type EntityTable } from 'dexie'

import { startOrderImport, type IncomingOrder } from '@/lib/intake/order-import'
import { STORE_NAME } from '@/lib/store/name'
import { openStore } from '@/lib/store/store'

import { makeOrders, type OrderPlan } from './make-orders'

/** Runs in a page of the extension: times an import and plain rows of the same orders. */
type Source = OrderPlan | readonly IncomingOrder[]

interface Shop {
  readonly nativeId: string
  readonly name: string
}

/** How long writing took, ms; `lateMs`: the longest that the thread was kept from anything else. */
interface Timed {
  readonly orders: number
  readonly ms: number
  readonly lateMs: number
}

const BATCH = 5_000
/** How often the thread is asked whether it is free, ms. */
const BEAT_MS = 10

function* batches(source: Source): Generator<IncomingOrder[]> {
  let batch: IncomingOrder[] = []
  for (const order of 'now' in source ? makeOrders(source) : source) {
    batch.push(order)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Notes how late a beat came at worst; the clock runs only while `during` does. */
function watchThread() {
  let lateMs = 0
  return {
    worst: () => lateMs,
    during: async (write: () => Promise<unknown>): Promise<number> => {
      const start = performance.now()
      let due = start + BEAT_MS
      const beat = setInterval(() => {
        const now = performance.now()
        lateMs = Math.max(lateMs, now - due)
        due = now + BEAT_MS
      }, BEAT_MS)
      await write()
      clearInterval(beat)
      return performance.now() - start
    },
  }
}

/** Brings orders in through the import that files take. */
export async function timeImport(shop: Shop, source: Source): Promise<Timed> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const job = await startOrderImport(store, {
    shop: { platform: 'pinduoduo', ...shop },
    source: 'file',
    importId: crypto.randomUUID(),
    format: 'bench',
    fileName: 'bench',
    now: Date.now(),
  })
  const thread = watchThread()
  let [orders, ms] = [0, 0]
  for (const batch of batches(source)) {
    ms += await thread.during(() => job.write(batch))
    orders += batch.length
  }
  ms += await thread.during(() => job.finish())
  store.close()
  return { orders, ms, lateMs: thread.worst() }
}

/** One row an order, with three indexes: what a program writes that thinks of nothing. */
interface PlainRow {
  readonly number: string
  readonly customerId: string
  readonly placedAt: number
  readonly state: string
}

/** Puts the same orders as plain rows into a database of their own, which goes afterwards. */
export async function timePlainRows(source: Source): Promise<Timed> {
  const db = new Dexie('bench-plain-rows', { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ orders: 'number, customerId, placedAt, state' })
  await db.open()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table was declared two lines above
  const table = db.table('orders') as EntityTable<PlainRow, 'number'>
  const thread = watchThread()
  let [orders, ms] = [0, 0]
  for (const batch of batches(source)) {
    const rows = batch.map(({ facts, observedAt, buyer }) => ({
      ...facts,
      placedAt: facts.placedAt ?? 0,
      state: facts.state ?? '',
      observedAt,
      customerId: buyer?.nativeId ?? '',
    }))
    ms += await thread.during(() => table.bulkPut(rows))
    orders += batch.length
  }
  await db.delete()
  return { orders, ms, lateMs: thread.worst() }
}
