import { Dexie, type EntityTable } from 'dexie'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import type { FileOrder } from '@/lib/files/import-format'
import { openFile } from '@/lib/files/open-file'

/**
 * Runs in a worker of the extension: what a program does that thinks of nothing. The file is read as Tillside reads it, and
 * each order is put as one row with three indexes, in slices, with relaxed durability.
 */
export interface PlainTimed {
  readonly orders: number
  /** From the first byte of the file to the last row, ms. */
  readonly ms: number
  /** Of them in `bulkPut`. */
  readonly putMs: number
}

interface PlainRow {
  readonly number: string
  readonly customerId: string
  readonly placedAt: number
  readonly state: string
}

/** Orders a `bulkPut`. */
const SLICE = 5_000

const asPlainRow = ({ facts, buyer }: FileOrder, observedAt: number): PlainRow =>
  ({
    ...facts,
    placedAt: facts.placedAt ?? 0,
    state: facts.state ?? '',
    observedAt,
    customerId: buyer?.nativeId ?? '',
    nick: buyer?.nick,
  }) as PlainRow

async function openTable() {
  const db = new Dexie('bench-plain-rows', { chromeTransactionDurability: 'relaxed' })
  db.version(1).stores({ orders: 'number, customerId, placedAt, state' })
  await db.open()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table was declared two lines above
  return { db, table: db.table('orders') as EntityTable<PlainRow, 'number'> }
}

/** Reads a file and puts its orders as plain rows. */
export async function timePlainRows(file: Blob): Promise<PlainTimed> {
  const { db, table } = await openTable()
  const start = performance.now()
  const now = Date.now()
  const opened = await openFile(file, { formats: Object.values(IMPORT_FORMATS), now })
  if (!opened.ok) throw new Error(`this file is not taken: ${opened.error.why}`)
  let [orders, putMs] = [0, 0]
  for await (const batch of opened.value.batches()) {
    const rows = batch.orders.map((order) => asPlainRow(order, now))
    orders += rows.length
    const since = performance.now()
    for (let from = 0; from < rows.length; from += SLICE)
      await table.bulkPut(rows.slice(from, from + SLICE))
    putMs += performance.now() - since
  }
  const ms = performance.now() - start
  await db.delete()
  return { orders, ms, putMs }
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void timePlainRows(data).then((timed) => postMessage(timed))
})
