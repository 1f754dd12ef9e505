import { Dexie, type Table } from 'dexie'

import { createVault, makeVaultKey, type Vault } from '@/lib/vault/seal'

import { RESTORE_LEASE, useDatabase } from './current-database'
import { openDatabase, type Database, type DatabaseFactory } from './database'
import { eachSlice } from './each-slice'
import type { Leases } from './leases'
import { MIGRATIONS } from './migrations/list'
import type { TableRows } from './row-codec'
import { ROW_SCHEMAS } from './row-schemas'
import { SEAL_PLACES } from './seal-places'
import type { OpenedRow } from './snapshot'

/** Why what a backup holds cannot become a database. */
export type RestoreFault =
  /** It was made by a newer Tillside. */
  | 'too-new'
  /** It holds a table that the database of its time did not have. */
  | 'unknown-table'
  /** A row is not what rows of its table are. */
  | 'bad-row'

/** Thrown while a backup is taken in; nothing that was in use has changed. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError'
  constructor(
    readonly fault: RestoreFault,
    readonly table: string,
  ) {
    super(`${fault}: ${table}`)
  }
}

/** A database that is being filled from a backup, beside the one that is in use. */
export interface Restoration {
  readonly put: (chunk: TableRows) => Promise<void>
  /** Brings it to the newest schema and looks at every row. */
  readonly check: () => Promise<void>
  /** Makes it the one in use; whoever has the old one open must open anew. */
  readonly swap: () => Promise<void>
  /** Takes it away again. */
  readonly abandon: () => Promise<void>
}

export interface RestoreOptions extends DatabaseFactory {
  /** The name under which the store is opened. */
  readonly name: string
  /** Schema version of the backup. */
  readonly version: number
  /** This device's own name, which no backup brings. */
  readonly device: string
  readonly newId: () => string
  readonly leases: Leases
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
}

const newest = MIGRATIONS.at(-1)?.version ?? 0

const isOpened = (row: unknown): row is OpenedRow =>
  typeof row === 'object' && row !== null && 'opened' in row

async function sealRow(vault: Vault, table: string, row: unknown): Promise<object> {
  const place = SEAL_PLACES.get(table)?.(row) ?? null
  if (!isOpened(row) || place === null) throw new RestoreError('bad-row', table)
  const { opened, ...open } = row
  return { ...open, ...(await vault.seal(opened, place)) }
}

/** Reads every row by its schema; throws at the first that is not one. */
function checkTable(table: Table<unknown, unknown>): Promise<void> {
  const schema = ROW_SCHEMAS[table.name]
  return eachSlice(table, (rows) => {
    for (const row of rows) readRow(table.name, schema, row)
  })
}

function readRow(
  table: string,
  schema: (typeof ROW_SCHEMAS)[string] | undefined,
  row: unknown,
): void {
  try {
    schema?.parse(row)
  } catch {
    // Lines that are no orders throw before the schema sees them.
    throw new RestoreError('bad-row', table)
  }
}

async function putRows(db: Database, vault: Vault, { table, rows }: TableRows): Promise<void> {
  const target = db.tables.find(({ name }) => name === table)
  if (target === undefined || table === 'keys') throw new RestoreError('unknown-table', table)
  const put = SEAL_PLACES.has(table)
    ? await Promise.all(rows.map((row) => sealRow(vault, table, row)))
    : rows
  try {
    await target.bulkPut(put)
  } catch (error) {
    // A row without its key, which no database of ours has given.
    if (error instanceof Dexie.DataError || error instanceof Dexie.BulkError)
      throw new RestoreError('bad-row', table)
    throw error
  }
}

/** Starts to fill a new database beside the one that is in use. */
export async function startRestore(options: RestoreOptions): Promise<Restoration> {
  const { name: base, version, device, newId, leases, crypto, ...factory } = options
  if (version > newest) throw new RestoreError('too-new', String(version))
  const endLease = await leases.take(RESTORE_LEASE)
  const name = `${base}-restored-${newId()}`
  let db = await openDatabase(name, 'relaxed', factory, version)
  const key = await makeVaultKey(crypto.subtle)
  const vault = createVault(key, crypto)
  await db.keys.put({ id: 'seal', key })
  return {
    put: (chunk) => putRows(db, vault, chunk),
    check: async () => {
      db.close()
      db = await openDatabase(name, 'relaxed', factory)
      await db.meta.put({ key: 'device', value: device })
      for (const table of db.tables) await checkTable(table)
    },
    swap: async () => {
      db.close()
      await useDatabase(base, name, factory)
      endLease()
    },
    abandon: async () => {
      db.close()
      await new Dexie(name, factory).delete()
      endLease()
    },
  }
}
