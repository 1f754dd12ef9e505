import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import type { UseRow } from './rows-people'
import { countUse } from './use-counts'

/** Replies that were filled in. */
export interface Uses {
  /** `id` is the request's: the same request again changes nothing. */
  readonly note: (use: Omit<UseRow, keyof Edit>) => Promise<void>
  /** Newest first. */
  readonly ofCustomers: (customerIds: readonly string[]) => Promise<UseRow[]>
  /** All of a shop, in no particular order. */
  readonly ofShop: (shopId: string) => Promise<UseRow[]>
}

/** Builds the repository of uses. */
export function createUses(db: Database, edits: Edits): Uses {
  return {
    note: (use) =>
      db.transaction('rw', db.uses, db.useCounts, db.meta, async () => {
        if ((await db.uses.get(use.id)) !== undefined) return
        await db.uses.put({ ...use, ...(await edits.stamp(db)) })
        await countUse(db, use)
      }),
    ofCustomers: async (customerIds) => {
      const rows = await db.uses.where('customerId').anyOf(customerIds).toArray()
      return rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    },
    ofShop: (shopId) => db.uses.where('shopId').equals(shopId).toArray(),
  }
}
