import { Dexie, type EntityTable } from 'dexie'

import type { DatabaseFactory } from './database'
import type { Leases } from './leases'

/** Which database is in use: one that a backup came into takes the place of the one before by a single write. */
interface CurrentRow {
  readonly id: 'current'
  readonly name: string
}

interface Pointer extends Dexie {
  readonly names: EntityTable<CurrentRow, 'id'>
}

/** Runs with the small database beside the large ones that says which of them is in use. */
async function withPointer<Value>(
  base: string,
  factory: DatabaseFactory,
  run: (pointer: Pointer) => PromiseLike<Value>,
): Promise<Value> {
  const dexie = new Dexie(`${base}-current`, { ...factory, chromeTransactionDurability: 'strict' })
  dexie.version(1).stores({ names: 'id' })
  await dexie.open()
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie makes the table at run time
    return await run(dexie as Pointer)
  } finally {
    dexie.close()
  }
}

/** The database in use; the one that was there first until another was restored. */
export const currentDatabase = (base: string, factory: DatabaseFactory): Promise<string> =>
  withPointer(base, factory, async ({ names }) => (await names.get('current'))?.name ?? base)

/** From now on this database is the one in use. */
export const useDatabase = (
  base: string,
  name: string,
  factory: DatabaseFactory,
): Promise<unknown> => withPointer(base, factory, ({ names }) => names.put({ id: 'current', name }))

/** Held by whoever fills a database that is not yet in use. */
export const RESTORE_LEASE = 'restore'

/** A broken one may not even go: the next start tries again, and nothing waits for it. */
async function deleteOne(name: string, factory: DatabaseFactory): Promise<void> {
  try {
    await new Dexie(name, factory).delete()
  } catch (error) {
    console.warn(`tillside: ${name} stays`, error)
  }
}

/** Deletes databases that no restore fills any more and that are not, or no longer, in use. */
export async function deleteUnused(
  base: string,
  leases: Leases,
  factory: DatabaseFactory,
): Promise<void> {
  const endLease = await leases.tryTake(RESTORE_LEASE)
  if (endLease === undefined) return
  try {
    const current = await currentDatabase(base, factory)
    const names = await Dexie.getDatabaseNames()
    const ours = names.filter((name) => name === base || name.startsWith(`${base}-restored-`))
    for (const name of ours) if (name !== current) await deleteOne(name, factory)
  } finally {
    endLease()
  }
}
