import type { Table } from 'dexie'
import { z } from 'zod'

import type { Database } from './database'
import type { AsideRow, DeviceRows } from './device-rows'
import { segmentsOf } from './find-orders'
import { rowKey, slicesOf } from './row-key'
import { ROW_SCHEMAS } from './row-schemas'
import { WRITTEN_TABLES } from './written-tables'

/** What a look through the database has found. */
export interface CheckReport {
  /** Rows that were set aside, by table. */
  readonly aside: Readonly<Record<string, number>>
  /** Orders that their arrivals count and that lie nowhere, by shop. */
  readonly missing: Readonly<Record<string, number>>
}

/** Where a row differs from its schema; null: nowhere. */
function faultOf(table: string, row: unknown): string | null {
  const parsed = ROW_SCHEMAS[table]?.safeParse(row)
  if (parsed === undefined || parsed.success) return null
  const issue = parsed.error.issues.at(0)
  return issue === undefined ? 'unknown' : `${issue.path.join('.')}: ${issue.message}`
}

/** Puts rows that cannot be read aside and out of their table, so that the others stay of use. */
async function lookThrough(
  table: Table<unknown, unknown>,
  device: Pick<DeviceRows, 'setAside'>,
  at: number,
): Promise<number> {
  let count = 0
  for await (const rows of slicesOf(table)) {
    const broken = rows.flatMap((row): AsideRow[] => {
      const why = faultOf(table.name, row)
      return why === null ? [] : [{ table: table.name, row, why, at }]
    })
    if (broken.length === 0) continue
    // Cut off in between, a row lies in both places, and is set aside once more.
    await device.setAside(broken)
    await table.bulkDelete(broken.map(({ row }) => rowKey(table, row)))
    count += broken.length
  }
  return count
}

/** Orders of a shop's arrivals whose packs are gone; one that is coming or going has its own account. */
async function countMissing(db: Database, shopId: string): Promise<number> {
  let missing = 0
  for (const { id, state, packs, orders } of await segmentsOf(db, shopId)) {
    if (state !== 'done' || packs === 0) continue
    const found = await db.packs
      .where('[segmentId+n]')
      .between([id, 0], [id, packs], true, false)
      .count()
    if (found < packs) missing += Math.round((orders * (packs - found)) / packs)
  }
  return missing
}

/** Looks whether what the database says of itself is there, and whether every row that people made can be read. */
export async function checkStore(
  db: Database,
  device: Pick<DeviceRows, 'setAside'>,
  now: number,
): Promise<CheckReport> {
  const aside: Record<string, number> = {}
  for (const name of WRITTEN_TABLES) {
    const count = await lookThrough(db.table(name), device, now)
    if (count > 0) aside[name] = count
  }
  const missing: Record<string, number> = {}
  for (const { id } of await db.shops.toArray()) {
    const count = await countMissing(db, id)
    if (count > 0) missing[id] = count
  }
  return { aside, missing }
}

/** What was found last, and in which session of the browser. */
const [FOUND, SESSION] = ['found', 'checked-in']

const foundSchema = z.object({ missing: z.record(z.string(), z.int().nonnegative()) })

/** Looks once a session of the browser: it takes a while in a large shop. */
export async function checkOnce(
  device: DeviceRows,
  session: string,
  check: () => Promise<CheckReport>,
): Promise<void> {
  if ((await device.read(SESSION)) === session) return
  await device.keep(FOUND, await check())
  await device.keep(SESSION, session)
}

/** Orders that were found missing, over all shops. */
export async function readMissing(device: Pick<DeviceRows, 'read'>): Promise<number> {
  const { data } = foundSchema.safeParse(await device.read(FOUND))
  return Object.values(data?.missing ?? {}).reduce((sum, each) => sum + each, 0)
}
