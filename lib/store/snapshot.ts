import type { Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { eachSlice } from './each-slice'
import { decodeRows, encodeRows, type EncodedRows } from './row-codec'
import { SEAL_PLACES } from './seal-places'

/** Keys never leave the browser; what is sealed by them travels opened. Sums are made anew wherever rows are written. */
const LEFT_OUT: ReadonlySet<string> = new Set(['keys', 'sums'])

/** A row as it is sealed: what stands in the open, and the seal. */
interface SealedRow {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** A sealed row, opened: what stood in the open, and what was sealed. */
export interface OpenedRow {
  readonly opened: unknown
}

/** Its own name, and when its clock was believed last, stay with the device. */
const isOwn = (table: string, row: unknown): boolean =>
  table === 'meta' &&
  typeof row === 'object' &&
  row !== null &&
  'key' in row &&
  (row.key === 'device' || row.key === 'clock-at')

/** Whether backups take a table, and, asked with one, a row of it. */
export const isTaken = (table: string, row?: unknown): boolean =>
  !LEFT_OUT.has(table) && !isOwn(table, row)

/** Whether a table is taken, and, asked with one, whether a row of it is. */
export type RowFilter = (table: string, row?: unknown) => boolean

const everything: RowFilter = () => true

/** Encoded rows that lie wherever the browser keeps blobs. */
interface LaidRows extends Omit<EncodedRows, 'bytes'> {
  readonly blob: Blob
}

/**
 * Reads the whole database as it is at one instant, as encoded chunks. Nobody can write while it is read, so nothing
 * else is done meanwhile; blobs, unlike arrays, may lie on the disk.
 */
const readAtOnce = (db: Database, isWanted: RowFilter): Promise<LaidRows[]> => {
  const tables = db.tables.filter(({ name }) => isTaken(name) && isWanted(name))
  const chunks: LaidRows[] = []
  return db.transaction('r', tables, async () => {
    for (const table of tables)
      await eachSlice(table, (slice) => {
        const rows = slice.filter((row) => isTaken(table.name, row) && isWanted(table.name, row))
        if (rows.length === 0) return
        const blob = new Blob([encodeRows({ table: table.name, rows })])
        chunks.push({ table: table.name, count: rows.length, blob })
      })
    return chunks
  })
}

/** Opens one sealed row; throws where it is none, or not of this key. */
export async function openRow(
  vault: Vault,
  placeOf: (row: unknown) => string | null,
  row: unknown,
): Promise<OpenedRow> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was read from a table of such rows
  const { iv, sealed, ...open } = row as SealedRow
  return { ...open, opened: await vault.open({ iv, sealed }, placeOf(open) ?? '') }
}

/** All that a database held at one instant. */
export interface Snapshot {
  /** Of the schema. */
  readonly version: number
  /** Chunks that `read` gives. */
  readonly chunks: number
  /** What the vault seals is given as it lies; absent: opened. */
  readonly isSealed?: boolean
  /** The rows, table by table, a chunk at a time. */
  readonly read: () => AsyncGenerator<EncodedRows>
}

/** The same rows with what is sealed opened. */
async function openSealed(
  vault: Vault,
  placeOf: (row: unknown) => string | null,
  bytes: EncodedRows['bytes'],
): Promise<EncodedRows['bytes']> {
  const { table, rows } = decodeRows(bytes)
  return encodeRows({
    table,
    rows: await Promise.all(rows.map((row) => openRow(vault, placeOf, row))),
  })
}

/** Takes a snapshot; memory stays flat whatever it holds. Without a vault what is sealed stays so. */
export async function takeSnapshot(
  db: Database,
  vault: Vault | null,
  isWanted: RowFilter = everything,
): Promise<Snapshot> {
  const chunks = await readAtOnce(db, isWanted)
  return {
    version: db.verno,
    chunks: chunks.length,
    isSealed: vault === null,
    read: async function* read() {
      for (const { table, count, blob } of chunks) {
        const bytes = new Uint8Array(await blob.arrayBuffer())
        const placeOf = SEAL_PLACES.get(table)
        const isOpen = placeOf === undefined || vault === null
        yield { table, count, bytes: isOpen ? bytes : await openSealed(vault, placeOf, bytes) }
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
