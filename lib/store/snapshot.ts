import type { Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { eachSlice } from './each-slice'
import { decodeRows, encodeRows, type TableRows } from './row-codec'
import { SEAL_PLACES } from './seal-places'

/** Keys never leave the browser; what is sealed by them travels opened. */
const LEFT_OUT: ReadonlySet<string> = new Set(['keys'])

/** A row as it is sealed: what stands in the open, and the seal. */
interface SealedRow {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** A sealed row, opened: what stood in the open, and what was sealed. */
export interface OpenedRow {
  readonly opened: unknown
}

/** The device's own name stays with the device. */
const isOwn = (table: string, row: unknown): boolean =>
  table === 'meta' &&
  typeof row === 'object' &&
  row !== null &&
  'key' in row &&
  row.key === 'device'

/**
 * Reads the whole database as it is at one instant, as encoded chunks. Nobody can write while it is read, so nothing
 * else is done meanwhile; blobs, unlike arrays, may lie on the disk.
 */
const readAtOnce = (db: Database): Promise<Blob[]> => {
  const tables = db.tables.filter(({ name }) => !LEFT_OUT.has(name))
  const chunks: Blob[] = []
  return db.transaction('r', tables, async () => {
    for (const table of tables)
      await eachSlice(table, (slice) => {
        const rows = slice.filter((row) => !isOwn(table.name, row))
        if (rows.length > 0) chunks.push(new Blob([encodeRows({ table: table.name, rows })]))
      })
    return chunks
  })
}

async function openRows(
  vault: Vault,
  placeOf: (row: unknown) => string | null,
  rows: readonly unknown[],
): Promise<OpenedRow[]> {
  return Promise.all(
    rows.map(async (row) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was read from a table of such rows
      const { iv, sealed, ...open } = row as SealedRow
      return { ...open, opened: await vault.open({ iv, sealed }, placeOf(open) ?? '') }
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
        const placeOf = SEAL_PLACES.get(table)
        yield { table, rows: placeOf === undefined ? rows : await openRows(vault, placeOf, rows) }
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
