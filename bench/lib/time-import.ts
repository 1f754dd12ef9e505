import { Dexie, type EntityTable } from 'dexie'

import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { importFile } from '@/lib/files/import-file'
import { openFile } from '@/lib/files/open-file'
import type { WorkStore } from '@/lib/files/work-store'
import { writeOrders, type Arrival, type JobAbout } from '@/lib/files/write-orders'
import type { IncomingOrder } from '@/lib/intake/order-import'
import type { PlatformId } from '@/lib/shared/platforms'
import { STORE_NAME } from '@/lib/store/name'
import { openStore } from '@/lib/store/store'

import { makeOrders, type OrderPlan } from './make-orders'

/** Runs in a page of the extension: times an import and plain rows of the same orders. */
type Source =
  | OrderPlan
  | readonly IncomingOrder[]
  /** An export file that lies in this file input of the page. */
  | { readonly input: string }

interface Shop {
  readonly platform: PlatformId
  readonly nativeId: string
  readonly name: string
}

/** How long writing took, ms; `lateMs`: the longest that the thread was kept from anything else. */
interface Timed {
  readonly rows: number
  readonly orders: number
  readonly ms: number
  readonly lateMs: number
}

const BATCH = 5_000
/** How often the thread is asked whether it is free, ms. */
const BEAT_MS = 10

function fileIn(input: string): File {
  const element = document.querySelector(input)
  const file = element instanceof HTMLInputElement ? element.files?.[0] : undefined
  if (file === undefined) throw new Error(`no file in ${input}`)
  return file
}

async function* readFile(file: File, now: number): AsyncGenerator<IncomingOrder[]> {
  const opened = await openFile(file, { formats: Object.values(IMPORT_FORMATS), now })
  if (!opened.ok) throw new Error(`this file is not taken: ${opened.error.why}`)
  for await (const { orders } of opened.value.batches())
    yield orders.map(({ facts, buyer }): IncomingOrder =>
      buyer === undefined ? { facts, observedAt: now } : { facts, observedAt: now, buyer },
    )
}

function* inBatches(orders: Iterable<IncomingOrder>): Generator<IncomingOrder[]> {
  let batch: IncomingOrder[] = []
  for (const order of orders) {
    batch.push(order)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const read = (source: Source) =>
  'input' in source
    ? readFile(fileIn(source.input), Date.now())
    : inBatches('now' in source ? makeOrders(source) : source)

/** Hands batches on and notes how long making them took, ms. */
async function* noteMaking(
  batches: Iterable<IncomingOrder[]> | AsyncIterable<IncomingOrder[]>,
  made: { orders: number; ms: number },
): AsyncGenerator<IncomingOrder[]> {
  let since = performance.now()
  for await (const batch of batches) {
    made.ms += performance.now() - since
    made.orders += batch.length
    yield batch
    since = performance.now()
  }
}

/** Notes how late a beat came at worst. */
function watchThread() {
  let [due, lateMs] = [performance.now() + BEAT_MS, 0]
  const beat = setInterval(() => {
    const now = performance.now()
    lateMs = Math.max(lateMs, now - due)
    due = now + BEAT_MS
  }, BEAT_MS)
  return () => {
    clearInterval(beat)
    return lateMs
  }
}

async function* arrive(batches: AsyncIterable<IncomingOrder[]>): AsyncGenerator<Arrival> {
  let rowsDone = 0
  for await (const orders of batches) {
    rowsDone += orders.length
    yield { orders, share: 0, rowsDone }
  }
}

async function importMade(store: WorkStore, shop: Shop, source: Source, about: JobAbout) {
  const made = { orders: 0, ms: 0 }
  const writer = await store.startImport({
    shop,
    source: 'file',
    importId: crypto.randomUUID(),
    format: 'bench',
    fileName: 'bench',
    now: about.startedAt,
  })
  await writeOrders(writer, arrive(noteMaking(read(source), made)), about)
  return made
}

/** A file is timed from its first byte on: reading it is part of the import. */
async function importGiven(store: WorkStore, shop: Shop, input: string, about: JobAbout) {
  const asked = {
    file: fileIn(input),
    fileName: 'bench',
    shop,
    importId: crypto.randomUUID(),
    savedAt: undefined,
  }
  const end = await importFile(store, Object.values(IMPORT_FORMATS), asked, about)
  if (end.how !== 'done') throw new Error(`the import ended as ${end.how}`)
  const { added, updated, unchanged } = end.value
  return { orders: added + updated + unchanged, ms: 0 }
}

/** Brings orders in through the import of the workbench. */
export async function timeImport(shop: Shop, source: Source): Promise<Timed> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  let rows = 0
  const about: JobAbout = {
    signal: new AbortController().signal,
    clock: () => Date.now(),
    startedAt: Date.now(),
    watch: ({ rowsDone }) => {
      rows = rowsDone
    },
  }
  const stop = watchThread()
  const start = performance.now()
  const { orders, ms } = await ('input' in source
    ? importGiven(bindStore(store), shop, source.input, about)
    : importMade(bindStore(store), shop, source, about))
  const took = performance.now() - start - ms
  store.close()
  return { rows, orders, ms: took, lateMs: stop() }
}

/** One row an order, with three indexes: what a program writes that thinks of nothing. */
interface PlainRow {
  readonly number: string
  readonly customerId: string
  readonly placedAt: number
  readonly state: string
}

const asPlainRow = ({ facts, observedAt, buyer }: IncomingOrder) => ({
  ...facts,
  placedAt: facts.placedAt ?? 0,
  state: facts.state ?? '',
  observedAt,
  customerId: buyer?.nativeId ?? '',
})

/** Puts the same orders as plain rows into a database of their own, which goes afterwards; reading a file is not timed. */
export async function timePlainRows(source: Source): Promise<Timed> {
  const db = new Dexie('bench-plain-rows', { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ orders: 'number, customerId, placedAt, state' })
  await db.open()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table was declared two lines above
  const table = db.table('orders') as EntityTable<PlainRow, 'number'>
  const made = { orders: 0, ms: 0 }
  const stop = watchThread()
  const start = performance.now()
  for await (const batch of noteMaking(read(source), made))
    await table.bulkPut(batch.map(asPlainRow))
  const took = performance.now() - start - made.ms
  await db.delete()
  return { rows: made.orders, orders: made.orders, ms: took, lateMs: stop() }
}
