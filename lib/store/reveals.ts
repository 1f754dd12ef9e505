import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import type { RevealRow } from './rows-people'

/** The audit log of contacts that were uncovered. It names no buyer, and outlives the shop. */
export interface Reveals {
  /** `id` is the request's: the same request again changes nothing. */
  readonly note: (reveal: Omit<RevealRow, keyof Edit>) => Promise<void>
  /** The newest so many, newest first. */
  readonly list: (limit: number) => Promise<RevealRow[]>
  /** Of some customers, in no particular order. */
  readonly ofCustomers: (customerIds: readonly string[]) => Promise<RevealRow[]>
}

/** Builds the audit log. */
export function createReveals(db: Database, edits: Edits): Reveals {
  return {
    note: (reveal) =>
      db.transaction('rw', db.reveals, db.meta, async () => {
        if ((await db.reveals.get(reveal.id)) !== undefined) return
        await db.reveals.put({ ...reveal, ...(await edits.stamp(db)) })
      }),
    // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
    list: (limit) => db.reveals.orderBy('at').reverse().limit(limit).toArray(),
    ofCustomers: (customerIds) =>
      db.reveals.filter(({ customerId }) => customerIds.includes(customerId)).toArray(),
  }
}
