import type { Clock } from '@/lib/shared/time'

import type { Database } from './database'
import type { Edits } from './edits'
import type { CustomerGroupRow } from './rows-people'

/** A group as people name it. */
export type CustomerGroup = Pick<CustomerGroupRow, 'id' | 'name' | 'filter'>

/** Groups of customers that owners named. */
export interface CustomerGroups {
  /** Those that were not taken out, the oldest first. */
  readonly list: () => Promise<CustomerGroup[]>
  /** Keeps a new group, or another name or filter of one; a group that was taken out stays out. */
  readonly keep: (group: CustomerGroup) => Promise<void>
  /** Leaves a tombstone, so that another device does not bring the group back. */
  readonly remove: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
}

/** Builds the repository of groups. */
export function createCustomerGroups(db: Database, edits: Edits, clock: Clock): CustomerGroups {
  const setDeleted = (id: string, deleted: boolean): Promise<void> =>
    db.transaction('rw', db.customerGroups, db.meta, async () => {
      const known = await db.customerGroups.get(id)
      if (known === undefined || known.deleted === deleted) return
      await db.customerGroups.put({ ...known, deleted, ...(await edits.stamp(db)) })
    })
  return {
    list: async () => {
      const rows = await db.customerGroups.toArray()
      return rows
        .filter(({ deleted }) => !deleted)
        .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
        .map(({ id, name, filter }) => ({ id, name, filter }))
    },
    keep: ({ id, name, filter }) =>
      db.transaction('rw', db.customerGroups, db.meta, async () => {
        const known = await db.customerGroups.get(id)
        if (known?.deleted === true) return
        const kept = { id, name, filter, createdAt: known?.createdAt ?? clock(), deleted: false }
        await db.customerGroups.put({ ...kept, ...(await edits.stamp(db)) })
      }),
    remove: (id) => setDeleted(id, true),
    restore: (id) => setDeleted(id, false),
  }
}
