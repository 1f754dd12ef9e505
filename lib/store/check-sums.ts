import { Dexie, type Table } from 'dexie'
import { z } from 'zod'

import type { Database } from './database'
import type { DeviceRows } from './device-rows'
import { rowKey } from './row-key'
import { sumOfPack, sumOfRow, SUMMED_TABLES } from './row-sums'
import type { PackRow } from './rows'
import type { SumRow } from './rows-vault'

/** Why a row was set aside that reads well: it is not what was written. */
export const CHANGED = 'sum'

/** Rows, and packs of a hundred orders, that are looked at in one go: some ten milliseconds. */
const SLICE_ROWS = 200
const SLICE_PACKS = 20
/** Slices a step, so that nobody notices one. */
const SLICES = 5

const TABLES: readonly string[] = [...SUMMED_TABLES, 'packs']

const placeSchema = z.object({
  /** Of the browser: each begins a round, as what is lost is lost while it stops, or goes on with one that is not over. */
  session: z.string(),
  /** Of `TABLES`; beyond the last: the round is over. */
  table: z.int().nonnegative(),
  /** The last key that was looked at; undefined: none of this table. */
  after: z.unknown(),
})
type Place = z.infer<typeof placeSchema>

const goneSchema = z.record(z.string(), z.int().nonnegative())
/** Where on this device the round's place lies, and what was found gone. */
const [PLACE, GONE] = ['sums-at', 'sums-gone']

/** What a slice of a table has shown. */
interface Slice {
  /** The last key of it; undefined: the table is at its end. */
  readonly last: unknown
  /** Rows that are not what was written. */
  readonly changed: readonly unknown[]
  /** Sums of rows that are not there. */
  readonly gone: readonly SumRow[]
}

const nameOf = (key: unknown): string => JSON.stringify(key)

const sumsBetween = (db: Database, table: string, after: unknown, last: unknown) =>
  db.sums
    .where('[table+key]')
    .between(
      [table, after ?? Dexie.minKey],
      [table, last ?? Dexie.maxKey],
      after === undefined,
      true,
    )

/** Looks at rows whose sums lie beside them; one that has none yet gets it. */
function lookAtRows(db: Database, table: string, after: unknown): Promise<Slice> {
  const rowsOf: Table<unknown, unknown> = db.table(table)
  return db.transaction('rw', rowsOf, db.sums, async () => {
    const all = after === undefined ? rowsOf.orderBy(':id') : rowsOf.where(':id').above(after)
    const rows = await all.limit(SLICE_ROWS).toArray()
    const last = rows.length < SLICE_ROWS ? undefined : rowKey(rowsOf, rows.at(-1))
    const sums = await sumsBetween(db, table, after, last).toArray()
    const known = new Map(sums.map((row) => [nameOf(row.key), row]))
    const fresh: unknown[] = []
    const changed: unknown[] = []
    for (const row of rows) {
      const name = nameOf(rowKey(rowsOf, row))
      const sum = known.get(name)?.sum
      known.delete(name)
      if (sum === undefined) fresh.push(row)
      else if (sum !== sumOfRow(row)) changed.push(row)
    }
    // The write itself notes the sum.
    if (fresh.length > 0) await rowsOf.bulkPut(fresh)
    return { last, changed, gone: [...known.values()] }
  })
}

const isChangedPack = (row: PackRow): boolean => row.sum !== undefined && row.sum !== sumOfPack(row)

/** Looks at packs, which carry their sum; one that has none yet gets it. Packs that are gone are counted elsewhere. */
function lookAtPacks(db: Database, after: unknown): Promise<Slice> {
  return db.transaction('rw', db.packs, async () => {
    const all = after === undefined ? db.packs.orderBy(':id') : db.packs.where(':id').above(after)
    const rows = await all.limit(SLICE_PACKS).toArray()
    const last = rows.length < SLICE_PACKS ? undefined : rowKey(db.packs, rows.at(-1))
    const fresh = rows.filter(({ sum }) => sum === undefined)
    if (fresh.length > 0) await db.packs.bulkPut(fresh)
    return { last, changed: rows.filter(isChangedPack), gone: [] }
  })
}

/** What a check of sums works with; the connection is the strict one. */
export interface SumsParts {
  readonly db: Database
  readonly device: Pick<DeviceRows, 'read' | 'keep' | 'setAside'>
  /** Epoch ms. */
  readonly now: number
}

/** Sets rows aside that are not what was written, unless somebody has written them anew meanwhile. */
async function setChangedAside(
  { db, device, now }: SumsParts,
  name: string,
  changed: readonly unknown[],
): Promise<void> {
  const table: Table<unknown, unknown> = db.table(name)
  // Cut off in between, a row lies in both places, and is set aside once more.
  await device.setAside(changed.map((row) => ({ table: name, row, why: CHANGED, at: now })))
  await db.transaction('rw', table, async () => {
    const keys = changed.map((row) => rowKey(table, row))
    const lying = await table.bulkGet(keys)
    const same = keys.filter((_, index) => {
      const [row, seen] = [lying[index], changed[index]]
      return row !== undefined && sumOfRow(row) === sumOfRow(seen)
    })
    await table.bulkDelete(same)
  })
}

/** Notes rows that are gone, and forgets their sums: they are told of once. */
async function noteGone(
  { db, device }: SumsParts,
  table: string,
  gone: readonly SumRow[],
): Promise<void> {
  const before = goneSchema.safeParse(await device.read(GONE)).data ?? {}
  await device.keep(GONE, { ...before, [table]: (before[table] ?? 0) + gone.length })
  await db.sums.bulkDelete(gone.map((row): [string, SumRow['key']] => [row.table, row.key]))
}

/** Looks at the next slice; gives where to go on. */
async function step(parts: SumsParts, { session, table, after }: Place): Promise<Place> {
  const name = TABLES[table] ?? ''
  const { db } = parts
  const slice = await (name === 'packs' ? lookAtPacks(db, after) : lookAtRows(db, name, after))
  if (slice.changed.length > 0) await setChangedAside(parts, name, slice.changed)
  if (slice.gone.length > 0) await noteGone(parts, name, slice.gone)
  return slice.last === undefined
    ? { session, table: table + 1, after: undefined }
    : { session, table, after: slice.last }
}

/**
 * Looks at the next rows whether they are what was written, from table to table, and over all of them once a session of the
 * browser, or in as many as it takes. What differs is set aside; what is gone is counted. Gives whether the round is over.
 */
export async function checkSums(parts: SumsParts, session: string): Promise<boolean> {
  const { device } = parts
  const known = placeSchema.safeParse(await device.read(PLACE)).data
  const isNew = known === undefined || (known.session !== session && known.table >= TABLES.length)
  let place: Place = isNew ? { session, table: 0, after: undefined } : { ...known, session }
  for (let slices = 0; slices < SLICES; slices += 1) {
    if (place.table >= TABLES.length) break
    place = await step(parts, place)
    await device.keep(PLACE, place)
  }
  return place.table >= TABLES.length
}

/** Rows that were found gone since somebody was told last, over all tables. */
export async function readGone(device: Pick<DeviceRows, 'read'>): Promise<number> {
  const { data } = goneSchema.safeParse(await device.read(GONE))
  return Object.values(data ?? {}).reduce((sum, each) => sum + each, 0)
}

/** Somebody was told. */
export const forgetGone = ({ forget }: Pick<DeviceRows, 'forget'>): Promise<void> => forget(GONE)

/** Puts rows back that were set aside as changed, except where there is one in their place by now; gives how many. */
export async function putChangedBack(
  db: Database,
  device: Pick<DeviceRows, 'listAside' | 'dropAside'>,
): Promise<number> {
  const aside = (await device.listAside()).filter(({ why }) => why === CHANGED)
  let count = 0
  for (const { table: name, row } of aside) {
    const table: Table<unknown, unknown> = db.table(name)
    count += await db.transaction('rw', table, async () => {
      if ((await table.get(rowKey(table, row))) !== undefined) return 0
      await table.put(row)
      return 1
    })
  }
  await device.dropAside(({ why }) => why === CHANGED)
  return count
}
