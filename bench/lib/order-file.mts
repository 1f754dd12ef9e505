import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

import Papa from 'papaparse'

import { createOrderRows } from '@/lib/files/exports/order-rows'
import type { IncomingOrder } from '@/lib/intake/order-import'
import type { PlatformId } from '@/lib/shared/platforms'

/** Rows that are handed to the disk at once. */
const BATCH = 5_000

/** Writes orders, with their buyers, as a file that Tillside itself saves, so that it can be brought in like any other. */
export async function writeOrderFile(
  path: string,
  platform: PlatformId,
  orders: Iterable<IncomingOrder>,
): Promise<void> {
  const { header, rowsOf } = createOrderRows(platform, { language: 'en', withBuyers: true })
  const file = createWriteStream(path)
  const write = async (rows: readonly (readonly string[])[]): Promise<void> => {
    const text = `${Papa.unparse(
      rows.map((row) => [...row]),
      { newline: '\r\n' },
    )}\r\n`
    if (!file.write(text)) await once(file, 'drain')
  }
  let rows: (readonly string[])[] = [header]
  for (const { facts, buyer } of orders) {
    rows.push(...rowsOf(facts, buyer))
    if (rows.length < BATCH) continue
    await write(rows)
    rows = []
  }
  if (rows.length > 0) await write(rows)
  file.end()
  await once(file, 'finish')
}
