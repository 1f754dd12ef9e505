import { Dexie, type EntityTable } from 'dexie'

import { bindStore } from '@/lib/files/bind-store'
import { writeOrders, type Arrival } from '@/lib/files/write-orders'
import type { IncomingOrder } from '@/lib/intake/order-import'
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

/** Gives orders in batches and notes how long making them took, ms, which is nobody's writing. */
function createBatches(source: Source) {
  const orders: Iterable<IncomingOrder> = 'now' in source ? makeOrders(source) : source
  const made = { orders: 0, ms: 0 }
  function* give(): Generator<IncomingOrder[]> {
    const iterator = orders[Symbol.iterator]()
    for (;;) {
      const start = performance.now()
      const batch: IncomingOrder[] = []
      for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
        batch.push(next.value)
        if (batch.length === BATCH) break
      }
      made.ms += performance.now() - start
      made.orders += batch.length
      if (batch.length === 0) return
      yield batch
    }
  }
  return { give, made }
}

/** Runs a job; `lateMs` tells how late a beat came at worst meanwhile. */
async function timeJob(source: Source, job: (batches: Iterable<IncomingOrder[]>) => Promise<void>) {
  const { give, made } = createBatches(source)
  const start = performance.now()
  let [due, lateMs] = [start + BEAT_MS, 0]
  const beat = setInterval(() => {
    const now = performance.now()
    lateMs = Math.max(lateMs, now - due)
    due = now + BEAT_MS
  }, BEAT_MS)
  await job(give())
  clearInterval(beat)
  return { orders: made.orders, ms: performance.now() - start - made.ms, lateMs }
}

/** Brings orders in through the import that files take. */
export async function timeImport(shop: Shop, source: Source): Promise<Timed> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const now = Date.now()
  const writer = await bindStore(store).startImport({
    shop: { platform: 'pinduoduo', ...shop },
    source: 'file',
    importId: crypto.randomUUID(),
    format: 'bench',
    fileName: 'bench',
    now,
  })
  const about = {
    signal: new AbortController().signal,
    clock: () => Date.now(),
    startedAt: now,
    watch: () => undefined,
  }
  const timed = await timeJob(source, async (batches) => {
    await writeOrders(writer, arrive(batches), about)
  })
  store.close()
  return timed
}

function* arrive(batches: Iterable<IncomingOrder[]>): Generator<Arrival> {
  let rowsDone = 0
  for (const orders of batches) {
    rowsDone += orders.length
    yield { orders, share: 0, rowsDone }
  }
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
  const timed = await timeJob(source, async (batches) => {
    for (const batch of batches) await table.bulkPut(batch.map(asPlainRow))
  })
  await db.delete()
  return timed
}

const asPlainRow = ({ facts, observedAt, buyer }: IncomingOrder) => ({
  ...facts,
  placedAt: facts.placedAt ?? 0,
  state: facts.state ?? '',
  observedAt,
  customerId: buyer?.nativeId ?? '',
})
