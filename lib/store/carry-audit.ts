import { AUDIT_LEASE } from './audit'
import { openDatabase, type Database, type DatabaseFactory } from './database'
import { eachSlice } from './each-slice'
import type { Leases } from './leases'
import { lookAtDatabase, NEWEST_SCHEMA } from './look-at-database'

/** From where, under which name stores are opened, and into which database. */
export interface AuditCarriage {
  readonly base: string
  readonly to: Database
  readonly leases: Leases
  readonly factory: DatabaseFactory
}

/** The database in use, of whatever version it is; undefined where it does not open, or a newer Tillside wrote it, which is what some restores are for. */
export async function openInUse(
  base: string,
  factory: DatabaseFactory,
): Promise<Database | undefined> {
  const look = await lookAtDatabase(base, factory)
  if (look.version !== null && look.version > NEWEST_SCHEMA) return undefined
  // Whether it can be brought to the newest version is another matter, and may be why there is a restore.
  const source = { ...factory, mustExist: true }
  return openDatabase(look.name, 'relaxed', source, look.version ?? undefined).catch(
    () => undefined,
  )
}

/**
 * Carries the audit log of the database in use into another, so that no restore takes entries back, and then swaps:
 * nobody writes an entry meanwhile. Of a log that cannot be read the gap shows, as its end is noted elsewhere.
 */
export async function carryAudit(
  { base, to, leases, factory }: AuditCarriage,
  swap: () => Promise<void>,
): Promise<void> {
  const endLease = await leases.take(AUDIT_LEASE)
  try {
    const from = await openInUse(base, factory)
    if (from?.tables.some(({ name }) => name === 'audit') === true)
      await eachSlice(from.audit, async (rows) => void (await to.audit.bulkPut([...rows])))
    from?.close()
    await swap()
  } finally {
    endLease()
  }
}
