import { Dexie } from 'dexie'

import type { Package } from '@/lib/offers/package'
import { isSameValue } from '@/lib/shared/same-value'

import type { Database } from './database'
import type { Edits } from './edits'

/** Packages of all shops. */
export interface Packages {
  /** Those that were not taken out, by id. */
  readonly ofShop: (shopId: string) => Promise<Package[]>
  /**
   * Keeps a new or changed package; keeping one that was taken out brings it back. `base` is what it was when somebody began to
   * change it: where it is another by now, or gone, nothing is written, and it is behind.
   */
  readonly keep: (
    shopId: string,
    kept: Package,
    base?: Package,
  ) => Promise<'changed' | 'same' | 'behind'>
  /** Leaves a tombstone, so that another device does not bring the package back. */
  readonly remove: (shopId: string, packageId: string) => Promise<boolean>
  readonly restore: (shopId: string, packageId: string) => Promise<boolean>
}

/** Builds the repository of packages. */
export function createPackages(db: Database, edits: Edits): Packages {
  const setDeleted = (shopId: string, packageId: string, deleted: boolean): Promise<boolean> =>
    db.transaction('rw', db.packages, db.meta, async () => {
      const known = await db.packages.get([shopId, packageId])
      if (known === undefined || known.deleted === deleted) return false
      await db.packages.put({ ...known, deleted, ...(await edits.stamp(db)) })
      return true
    })
  return {
    ofShop: async (shopId) => {
      const rows = await db.packages
        .where('[shopId+id]')
        .between([shopId, Dexie.minKey], [shopId, Dexie.maxKey])
        .toArray()
      return rows.flatMap((row) => (row.deleted ? [] : [row.package]))
    },
    keep: (shopId, kept, base) =>
      db.transaction('rw', db.packages, db.meta, async () => {
        const known = await db.packages.get([shopId, kept.id])
        const now = known?.deleted === false ? known.package : undefined
        if (isSameValue(now, kept)) return 'same'
        if (base !== undefined && !isSameValue(now, base)) return 'behind'
        const edit = await edits.stamp(db)
        await db.packages.put({ shopId, id: kept.id, package: kept, deleted: false, ...edit })
        return 'changed'
      }),
    remove: (shopId, packageId) => setDeleted(shopId, packageId, true),
    restore: (shopId, packageId) => setDeleted(shopId, packageId, false),
  }
}
