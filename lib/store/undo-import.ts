import type { Database } from './database'
import type { Leases } from './leases'
import { removeSegment, type RemovalTools } from './remove-segment'
import { hasArrived } from './imports'

/** The stretch of time that files cover is what the imports that are left cover. */
async function narrowCoverage(db: Database, shopId: string): Promise<void> {
  await db.transaction('rw', db.shops, db.imports, async () => {
    const shop = await db.shops.get(shopId)
    if (shop === undefined) return
    const rows = await db.imports.where('shopId').equals(shopId).toArray()
    const covered = rows.flatMap(({ status, from, to }) =>
      status === 'done' && from !== null && to !== null ? [{ from, to }] : [],
    )
    const coverage =
      covered.length === 0
        ? null
        : {
            from: Math.min(...covered.map(({ from }) => from)),
            to: Math.max(...covered.map(({ to }) => to)),
          }
    await db.shops.put({ ...shop, coverage })
  })
}

/**
 * Takes out what one import brought: older states of orders that it updated hold again. Gives the shop's id, or undefined
 * where there is nothing to undo. What a stopped browser cuts off is brought to its end by `heal`.
 */
export async function undoImport(
  { leases, ...tools }: RemovalTools & { readonly leases: Leases },
  importId: string,
  watch: (share: number) => void,
): Promise<string | undefined> {
  const { db } = tools
  const row = await db.transaction('rw', db.imports, db.segments, async () => {
    const found = await db.imports.get(importId)
    if (found === undefined || !hasArrived(found)) return undefined
    await db.imports.put({ ...found, status: 'undone' })
    await db.segments.where('id').anyOf(found.segmentIds).modify({ state: 'removing' })
    return found
  })
  if (row === undefined) return undefined
  await narrowCoverage(db, row.shopId)
  for (const [index, id] of row.segmentIds.entries()) {
    const endLease = await leases.take(id)
    const watchOne = (share: number): void => watch((index + share) / row.segmentIds.length)
    await removeSegment(tools, id, watchOne).finally(endLease)
  }
  return row.shopId
}
