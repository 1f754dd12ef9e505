import { Dexie, type Table } from 'dexie'

import type { Clock } from '@/lib/shared/time'
import { createVault, makeVaultKey, VaultLockedError, type Vault } from '@/lib/vault/seal'

import { carryAudit, openInUse } from './carry-audit'
import { carryTombstones } from './carry-tombstones'
import { createContacts } from './contacts'
import { RESTORE_LEASE, useDatabase } from './current-database'
import { factoryOf, openDatabase, type Database, type DatabaseFactory } from './database'
import { eachSlice } from './each-slice'
import { createDeviceRows } from './device-rows'
import { createEdits } from './edits'
import { createErasures } from './erasures'
import { createGuardLog } from './guard-log'
import { createJoins } from './joins'
import { keptIn, openKept, NO_SHELF, type SessionShelf } from './kept-keys'
import type { Leases } from './leases'
import { NEWEST_SCHEMA } from './look-at-database'
import { mergeDatabases, type MergeJob, type MergeParts, type MergeReport } from './merge-databases'
import type { MergeLabel } from './merge-orders'
import type { TableRows } from './row-codec'
import { ROW_SCHEMAS } from './row-schemas'
import type { KeyRow } from './rows-facts'
import { SEAL_PLACES } from './seal-places'
import { readKeysInUse } from './salvage'
import { openRow, type OpenedRow } from './snapshot'
import { createTombstones } from './tombstones'

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
  /** Merges it into the one in use, or, dry, says what that would change; to be called after `check`. */
  readonly merge: (label: MergeLabel, job: MergeJob) => Promise<MergeReport>
  /** Makes it the one in use; whoever has the old one open must open anew. */
  readonly swap: () => Promise<void>
  /** Takes it away again. */
  readonly abandon: () => Promise<void>
}

/**
 * Starts to fill a database with a backup of that schema version; what is in use stays as it is. `isSealed`: what the vault
 * seals comes sealed.
 */
export type StartRestore = (version: number, isSealed?: boolean) => Promise<Restoration>

export interface RestoreOptions extends DatabaseFactory {
  /** The name under which the store is opened. */
  readonly name: string
  /** Schema version of the backup. */
  readonly version: number
  /** This device's own name, which no backup brings. */
  readonly deviceId: string
  readonly newId: () => string
  readonly clock: Clock
  readonly leases: Leases
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /**
   * The passphrase of the database in use, which stays over what is restored; null where none is open: what is restored
   * then has none.
   */
  readonly locked: { readonly keys: readonly KeyRow[]; readonly vault: Vault } | null
  /** Rows that the vault seals come sealed, by the keys of the database in use; absent: opened. */
  readonly isSealed?: boolean
  /** Where this browser session keeps its key. */
  readonly shelf?: SessionShelf
  /** The store that is in use; absent where none can be opened, and nothing is to merge with. */
  readonly into?: Omit<MergeParts, 'deviceId' | 'newId'>
}

const isOpened = (row: unknown): row is OpenedRow =>
  typeof row === 'object' && row !== null && 'opened' in row

async function sealRow(vault: Vault, table: string, row: unknown): Promise<object> {
  const place = SEAL_PLACES.get(table)?.(row) ?? null
  if (!isOpened(row) || place === null) throw new RestoreError('bad-row', table)
  const { opened, ...open } = row
  return { ...open, ...(await vault.seal(opened, place)) }
}

/** Rows of a table whose rows are sealed, as they are to lie in the database. */
type SealRows = (table: string, rows: readonly unknown[]) => Promise<readonly unknown[]>

/** Seals what comes opened. */
const sealing =
  (vault: Vault): SealRows =>
  (table, rows) =>
    Promise.all(rows.map((row) => sealRow(vault, table, row)))

/** Takes what comes sealed, as far as these keys open it; while they are locked nobody can tell. */
const keepingSeals =
  (vault: Vault): SealRows =>
  async (table, rows) => {
    const placeOf = SEAL_PLACES.get(table) ?? (() => null)
    const kept: unknown[] = []
    for (const row of rows)
      try {
        await openRow(vault, placeOf, row)
        kept.push(row)
      } catch (error) {
        if (error instanceof VaultLockedError) kept.push(row)
      }
    return kept
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

async function putRows(
  db: Database,
  sealRows: SealRows,
  { table, rows }: TableRows,
): Promise<void> {
  const target = db.tables.find(({ name }) => name === table)
  if (target === undefined || table === 'keys') throw new RestoreError('unknown-table', table)
  const put = SEAL_PLACES.has(table) ? await sealRows(table, rows) : rows
  try {
    await target.bulkPut(put)
  } catch (error) {
    // A row without its key, which no database of ours has given.
    if (error instanceof Dexie.DataError || error instanceof Dexie.BulkError)
      throw new RestoreError('bad-row', table)
    throw error
  }
}

/** Keys of a database, and what they open. */
type Keys = NonNullable<RestoreOptions['locked']>

/** The keys of a database without a passphrase. */
async function makeKeys(crypto: RestoreOptions['crypto']): Promise<Keys> {
  const key = await makeVaultKey(crypto.subtle)
  const vault = createVault(async () => ({ current: key, former: null }), crypto)
  return { keys: [{ id: 'seal', key }], vault }
}

/** The keys of the database in use, whatever its version; null where they cannot be read. */
async function keysInUse({
  name,
  crypto,
  shelf,
  ...options
}: RestoreOptions): Promise<Keys | null> {
  const keys = await readKeysInUse(name, factoryOf(options))
  if (keys === null) return null
  const parts = { crypto, shelf: shelf ?? NO_SHELF }
  return { keys, vault: createVault(() => openKept(keptIn(keys), parts), crypto) }
}

/** By which keys what comes in lies in the new database, and how it gets there. */
async function readySeals(
  options: RestoreOptions,
): Promise<Keys & { readonly sealRows: SealRows }> {
  const { isSealed = false, locked, crypto } = options
  if (!isSealed) {
    const own = locked ?? (await makeKeys(crypto))
    return { ...own, sealRows: sealing(own.vault) }
  }
  const own = await keysInUse(options)
  if (own !== null) return { ...own, sealRows: keepingSeals(own.vault) }
  // Nothing opens what is sealed any more: all else comes back without it.
  return { ...(await makeKeys(crypto)), sealRows: () => Promise.resolve([]) }
}

/**
 * What no backup takes back: who was erased stays erased, by their stones and proofs out of the database in use, and this
 * device's clock is believed as far as it was there.
 */
async function carryOver(
  options: RestoreOptions,
  { db, vault }: { readonly db: Database; readonly vault: Vault },
): Promise<void> {
  const { name: base, deviceId, newId, clock, leases, crypto } = options
  const factory = factoryOf(options)
  const from = await openInUse(base, factory)
  const believed = await from?.meta.get('clock-at')
  await db.meta.put(believed ?? { key: 'clock-at', value: String(clock()) })
  if (from === undefined) return
  const knowsErased = from.tables.some(({ name }) => name === 'tombstones')
  const [stones, proofs] = knowsErased
    ? await Promise.all([from.tombstones.toArray(), from.erasures.toArray()])
    : [[], []]
  from.close()
  await db.erasures.bulkPut(proofs)
  const edits = createEdits(deviceId, clock)
  const contacts = createContacts(db, vault)
  const tombstones = createTombstones(db, crypto)
  const erasures = createErasures({
    db,
    contacts,
    guardLog: createGuardLog(db, edits, vault),
    tombstones,
    device: createDeviceRows(base, factory),
    edits,
    leases,
    clock,
    newId,
    note: () => Promise.resolve(),
  })
  const joins = createJoins(db, edits)
  await carryTombstones({ db, contacts, joins, tombstones, erasures }, stones)
}

/** Starts to fill a new database beside the one that is in use. */
export async function startRestore(options: RestoreOptions): Promise<Restoration> {
  const { name: base, version, deviceId, newId, leases, into } = options
  const factory = factoryOf(options)
  if (version > NEWEST_SCHEMA) throw new RestoreError('too-new', String(version))
  const endLease = await leases.take(RESTORE_LEASE)
  const name = `${base}-restored-${newId()}`
  let db = await openDatabase(name, 'relaxed', factory, version)
  const { keys, vault, sealRows } = await readySeals(options)
  await db.keys.bulkPut([...keys])
  return {
    put: (chunk) => putRows(db, sealRows, chunk),
    check: async () => {
      db.close()
      db = await openDatabase(name, 'relaxed', factory)
      await db.meta.put({ key: 'device', value: deviceId })
      // A mirror brings cases without the lines of the board, which the next start makes of them.
      if ((await db.cases.count()) > 0 && (await db.caseLines.count()) === 0)
        await db.meta.put({ key: 'case-lines', value: 'missing' })
      for (const table of db.tables) await checkTable(table)
      await carryOver(options, { db, vault })
    },
    merge: (label, job) => {
      if (into === undefined) throw new Error('there is no store to merge into')
      return mergeDatabases({ db, vault }, { ...into, deviceId, newId }, label, job)
    },
    swap: async () => {
      await carryAudit({ base, to: db, leases, factory }, async () => {
        db.close()
        await useDatabase(base, name, factory)
      })
      endLease()
    },
    abandon: async () => {
      db.close()
      await new Dexie(name, factory).delete()
      endLease()
    },
  }
}
