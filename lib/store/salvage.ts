import { createVault, type Vault } from '@/lib/vault/seal'

import type { DatabaseFactory } from './database'
import { keptIn, openKept, type KeyParts } from './kept-keys'
import { lookAtDatabase, NEWEST_SCHEMA } from './look-at-database'
import type { TableRows } from './row-codec'
import { keyRowSchema, type KeyRow } from './rows-facts'
import { ROW_SCHEMAS } from './row-schemas'
import { SEAL_PLACES } from './seal-places'
import { isTaken, openRow } from './snapshot'

/** What can still be read of a database that is not to be opened as a store. */
export interface Salvage {
  /** Of its schema. */
  readonly version: number
  /** Table by table; rows that cannot be read, or are not what rows of their table are, are left out. */
  readonly read: () => AsyncGenerator<TableRows>
  /** Rows that were left out so far, by table; a table whose keys cannot be read counts one. */
  readonly leftOut: () => Readonly<Record<string, number>>
  readonly close: () => void
}

/** What the keys of a database are opened with. */
type SalvageKeys = Pick<KeyParts, 'shelf' | 'crypto'>

/** Rows that are asked for at once. */
const SLICE_ROWS = 64

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
  })

/** Opens a database as it stands, whatever its version: nothing is upgraded. */
function openAsItIs(name: string, factory: DatabaseFactory): Promise<IDBDatabase> {
  const request = (factory.indexedDB ?? indexedDB).open(name)
  // It went a moment ago: an empty one must not take its place.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort())
  return answerOf(request)
}

const storeOf = (db: IDBDatabase, table: string): IDBObjectStore =>
  db.transaction(table, 'readonly').objectStore(table)

/** Keys after one of them; undefined where they cannot be read. */
async function keysAfter(
  db: IDBDatabase,
  table: string,
  last: IDBValidKey | undefined,
  { IDBKeyRange: range = IDBKeyRange }: DatabaseFactory,
): Promise<IDBValidKey[] | undefined> {
  try {
    const after = last === undefined ? null : range.lowerBound(last, true)
    return await answerOf(storeOf(db, table).getAllKeys(after, SLICE_ROWS))
  } catch {
    return undefined
  }
}

/** The rows of some keys, one by one, so that a broken one takes no other with it. */
async function readEach(
  db: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
  lose: () => void,
): Promise<unknown[]> {
  const rows: unknown[] = []
  for (const key of keys)
    try {
      const row: unknown = await answerOf(storeOf(db, table).get(key))
      rows.push(row)
    } catch {
      lose()
    }
  return rows
}

/** Whether a row is what rows of its table are; of another version than ours nobody can tell. */
function isSound(version: number, table: string, row: unknown): boolean {
  if (version !== NEWEST_SCHEMA) return true
  try {
    return ROW_SCHEMAS[table]?.safeParse(row).success ?? true
  } catch {
    // Lines that are no orders throw before the schema sees them.
    return false
  }
}

/** The rows as a backup takes them: sound, and what is sealed opened. */
async function prepare(
  vault: Vault | undefined,
  table: string,
  rows: readonly unknown[],
  isKept: (row: unknown) => boolean,
  lose: () => void,
): Promise<unknown[]> {
  const placeOf = SEAL_PLACES.get(table)
  const prepared: unknown[] = []
  for (const row of rows) {
    if (!isKept(row)) lose()
    else if (placeOf === undefined) prepared.push(row)
    else if (vault === undefined) lose()
    else
      try {
        prepared.push(await openRow(vault, placeOf, row))
      } catch {
        lose()
      }
  }
  return prepared
}

async function readKeyRows(db: IDBDatabase): Promise<KeyRow[]> {
  const rows: unknown[] = await answerOf(storeOf(db, 'keys').getAll())
  return rows.map((row) => keyRowSchema.parse(row))
}

/** The keys that lie in the database in use, whatever its version; null where none can be read. */
export async function readKeysInUse(
  base: string,
  factory: DatabaseFactory,
): Promise<KeyRow[] | null> {
  try {
    const { name, version } = await lookAtDatabase(base, factory)
    if (version === null) return null
    const db = await openAsItIs(name, factory)
    try {
      const keys = await readKeyRows(db)
      return keys.length === 0 ? null : keys
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/** The keys that seal, as far as they can be read and this browser session knows the passphrase. */
async function readVault(db: IDBDatabase, parts: SalvageKeys): Promise<Vault | undefined> {
  try {
    const keys = await openKept(keptIn(await readKeyRows(db)), parts)
    return createVault(async () => keys, parts.crypto)
  } catch {
    return undefined
  }
}

/** Opens what is left of the database in use, without changing it; null where there is none. */
export async function openSalvage(
  base: string,
  factory: DatabaseFactory,
  by: SalvageKeys,
): Promise<Salvage | null> {
  const { name, version } = await lookAtDatabase(base, factory)
  if (version === null) return null
  const db = await openAsItIs(name, factory)
  const vault = await readVault(db, by)
  const lost: Record<string, number> = {}

  async function* readTable(table: string): AsyncGenerator<TableRows> {
    const lose = (): void => {
      lost[table] = (lost[table] ?? 0) + 1
    }
    const isKept = (row: unknown): boolean => isSound(version ?? 0, table, row)
    let last: IDBValidKey | undefined
    for (;;) {
      const keys = await keysAfter(db, table, last, factory)
      if (keys === undefined) return lose()
      const read = (await readEach(db, table, keys, lose)).filter((row) => isTaken(table, row))
      const rows = await prepare(vault, table, read, isKept, lose)
      if (rows.length > 0) yield { table, rows }
      if (keys.length < SLICE_ROWS) return undefined
      last = keys.at(-1)
    }
  }
  return {
    version,
    read: async function* read() {
      for (const table of db.objectStoreNames) if (isTaken(table)) yield* readTable(table)
    },
    leftOut: () => ({ ...lost }),
    close: () => db.close(),
  }
}
