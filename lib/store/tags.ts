import { Dexie } from 'dexie'

import { groupBy } from '@/lib/shared/group-by'

import type { Database } from './database'
import type { Edits } from './edits'
import type { TagRow } from './rows-facts'
import { addTo, isPresent, removeFrom } from './tag-row'

/** Tags that agents put on customers. */
export interface Tags {
  /** Sorted by code point. */
  readonly list: (customerId: string) => Promise<string[]>
  /** Customers of a shop by tag, over all tags that somebody has. */
  readonly ofShop: (shopId: string) => Promise<ReadonlyMap<string, readonly string[]>>
  readonly add: (tag: TagPlace) => Promise<void>
  readonly remove: (tag: TagPlace) => Promise<void>
}

/** One tag of one customer. */
type TagPlace = Pick<TagRow, 'shopId' | 'customerId' | 'tag'>

/** Builds the repository of tags. */
export function createTags(db: Database, edits: Edits): Tags {
  const change = (place: TagPlace, edit: (row: TagRow) => Promise<TagRow>): Promise<void> =>
    db.transaction('rw', db.tags, db.meta, async () => {
      const known = await db.tags.get([place.customerId, place.tag])
      const before: TagRow = known ?? { ...place, adds: [], removed: [] }
      const after = await edit(before)
      if (isPresent(after) !== isPresent(before)) await db.tags.put(after)
    })
  return {
    list: async (customerId) => {
      const rows = await db.tags
        .where('[customerId+tag]')
        .between([customerId, Dexie.minKey], [customerId, Dexie.maxKey])
        .toArray()
      return rows.filter(isPresent).map(({ tag }) => tag)
    },
    ofShop: async (shopId) => {
      const rows = await db.tags.where('shopId').equals(shopId).toArray()
      const byTag = groupBy(rows.filter(isPresent), ({ tag }) => tag)
      return new Map(
        [...byTag].map(([tag, held]) => [tag, held.map(({ customerId }) => customerId)]),
      )
    },
    add: (place) =>
      change(place, async (row) =>
        isPresent(row) ? row : addTo(row, (await edits.stamp(db)).hlc),
      ),
    remove: (place) => change(place, (row) => Promise.resolve(removeFrom(row))),
  }
}
