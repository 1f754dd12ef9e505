import type { Table } from 'dexie'

import type { Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { decodeRows, encodeRows, type TableRows } from './row-codec'
import type { ContactRow } from './rows'
import { sealPlace } from './sealed-rows'

/** Rows that are read at once. */
const SLICE_ROWS = 64

/** Keys never leave the browser; what is sealed by them travels opened. */
const LEFT_OUT: ReadonlySet<string> = new Set(['keys'])
export const SEALED_TABLES: ReadonlySet<string> = new Set(['contacts', 'finders'])

/** A sealed row, opened: its place, and what was sealed there. */
export type OpenedRow = Omit<ContactRow, 'iv' | 'sealed'> & { readonly opened: unknown }

/** The device's own name stays with the device. */
const isOwn = (table: string, row: unknown): boolean =>
  table === 'meta' &&
  typeof row === 'object' &&
  row !== null &&
  'key' in row &&
  row.key === 'device'

/** Reads a table in the order of its keys, a slice at a time; the caller's transaction spans it. */
async function readTable(
  table: Table<unknown, unknown>,
  take: (rows: readonly unknown[]) => void,
): Promise<void> {
  let last: unknown
  for (;;) {
    const after = last
    const query = after === undefined ? table.orderBy(':id') : table.where(':id').above(after)
    const slice = query.limit(SLICE_ROWS)
    const keys = await slice.primaryKeys()
    const rows = await slice.toArray()
    const kept = rows.filter((row) => !isOwn(table.name, row))
    if (kept.length > 0) take(kept)
    if (keys.length < SLICE_ROWS) return
    last = keys.at(-1)
  }
}

/**
 * Reads the whole database as it is at one instant, as encoded chunks. Nobody can write while it is read, so nothing
 * else is done meanwhile; blobs, unlike arrays, may lie on the disk.
 */
const readAtOnce = (db: Database): Promise<Blob[]> => {
  const tables = db.tables.filter(({ name }) => !LEFT_OUT.has(name))
  const chunks: Blob[] = []
  return db.transaction('r', tables, async () => {
    for (const table of tables)
      await readTable(table, (rows) => {
        chunks.push(new Blob([encodeRows({ table: table.name, rows })]))
      })
    return chunks
  })
}

async function openRows(
  vault: Vault,
  table: string,
  rows: readonly unknown[],
): Promise<OpenedRow[]> {
  return Promise.all(
    rows.map(async (row) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was read from a table of such rows
      const { iv, sealed, ...place } = row as ContactRow
      return { ...place, opened: await vault.open({ iv, sealed }, sealPlace(table, place)) }
    }),
  )
}

/** All that a database held at one instant. */
export interface Snapshot {
  /** Of the schema. */
  readonly version: number
  /** Chunks that `read` gives. */
  readonly chunks: number
  /** The rows, table by table, those that are sealed opened. */
  readonly read: () => AsyncGenerator<TableRows>
}

/** Takes a snapshot; memory stays flat whatever it holds. */
export async function takeSnapshot(db: Database, vault: Vault): Promise<Snapshot> {
  const chunks = await readAtOnce(db)
  return {
    version: db.verno,
    chunks: chunks.length,
    read: async function* read() {
      for (const chunk of chunks) {
        const { table, rows } = decodeRows(new Uint8Array(await chunk.arrayBuffer()))
        yield { table, rows: SEALED_TABLES.has(table) ? await openRows(vault, table, rows) : rows }
      }
    },
  }
}

/** Rows of each of these tables; not for large ones. */
export async function countRows(
  db: Database,
  tables: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counts = await Promise.all(
    tables.map(async (table) => [table, await db.table(table).count()] as const),
  )
  return Object.fromEntries(counts)
}
