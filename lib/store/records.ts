import type { RecordFacts, RecordKind } from '@/lib/customers/record'
import { isSameValue } from '@/lib/shared/same-value'
import type { Clock } from '@/lib/shared/time'

import type { Database } from './database'
import type { Edits } from './edits'
import type { RecordRow } from './rows-people'

/** A record about to be kept. */
interface KeptRecord {
  readonly id: string
  readonly shopId: string
  readonly customerId: string
  readonly facts: RecordFacts
  /** What the record said when somebody began to change it: where it says something else by now, nothing is written. */
  readonly base?: RecordFacts | undefined
}

/** Warnings, complaints, tasks and the like that people keep on customers. */
export interface Records {
  /**
   * The same id again changes the facts; a record that was removed, or is another customer's, stays as it is. Gives whether
   * it says so now: not where somebody else has changed or removed it meanwhile.
   */
  readonly put: (record: KeptRecord) => Promise<boolean>
  /** One record, removed or not. */
  readonly read: (id: string) => Promise<RecordRow | undefined>
  /** Leaves a tombstone, so that another device does not bring the record back. */
  readonly remove: (id: string) => Promise<void>
  readonly restore: (id: string) => Promise<void>
  /** Newest first. */
  readonly ofCustomers: (customerIds: readonly string[]) => Promise<RecordRow[]>
  /** Of all customers, newest first. */
  readonly ofKinds: (kinds: readonly RecordKind[]) => Promise<RecordRow[]>
}

const standing = (rows: readonly RecordRow[]): RecordRow[] =>
  rows
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))

/** Builds the repository of records. */
export function createRecords(db: Database, edits: Edits, clock: Clock): Records {
  const setDeleted = (id: string, deleted: boolean): Promise<void> =>
    db.transaction('rw', db.records, db.meta, async () => {
      const known = await db.records.get(id)
      if (known === undefined || known.deleted === deleted) return
      await db.records.put({ ...known, deleted, ...(await edits.stamp(db)) })
    })
  return {
    put: ({ base, ...record }) =>
      db.transaction('rw', db.records, db.meta, async () => {
        const known = await db.records.get(record.id)
        if (known?.deleted === true) return false
        if (known !== undefined && known.customerId !== record.customerId) return false
        if (isSameValue(known?.facts, record.facts)) return true
        if (base !== undefined && !isSameValue(known?.facts, base)) return false
        const createdAt = known?.createdAt ?? clock()
        const { kind } = record.facts
        await db.records.put({
          ...record,
          kind,
          createdAt,
          deleted: false,
          ...(await edits.stamp(db)),
        })
        return true
      }),
    read: (id) => db.records.get(id),
    remove: (id) => setDeleted(id, true),
    restore: (id) => setDeleted(id, false),
    ofCustomers: async (customerIds) =>
      standing(await db.records.where('customerId').anyOf(customerIds).toArray()),
    ofKinds: async (kinds) => standing(await db.records.where('kind').anyOf(kinds).toArray()),
  }
}
