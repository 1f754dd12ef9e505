import { carryTombstones, type RestoredParts } from './carry-tombstones'
import type { Database } from './database'
import { eachSlice } from './each-slice'

/** Where the words of another database on who was erased come in. */
export type ErasedTarget = RestoredParts

/**
 * Whom another database knows as erased is erased here too, with the proofs of it. What is being erased there has its
 * stone already, and is erased here on its own account.
 */
export async function mergeErased(there: Database, target: ErasedTarget): Promise<void> {
  await carryTombstones(target, await there.tombstones.toArray())
  const proofs = (await there.erasures.toArray()).filter(({ pending }) => pending === null)
  const known = await target.db.erasures.bulkGet(proofs.map(({ id }) => id))
  await target.db.erasures.bulkAdd(proofs.filter((_, index) => known[index] === undefined))
}

/** Takes over the entries of other devices; nothing that is here changes, and the chain of this device is its own. */
export async function mergeAudit(
  there: Database,
  { db, deviceId }: { readonly db: Database; readonly deviceId: string },
): Promise<void> {
  await eachSlice(there.audit, async (rows) => {
    const others = rows.filter(({ device }) => device !== deviceId)
    const known = await db.audit.bulkGet(
      others.map(({ device, seq }): [string, number] => [device, seq]),
    )
    await db.audit.bulkAdd(others.filter((_, index) => known[index] === undefined))
  })
}
