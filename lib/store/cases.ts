import type { CaseEvent } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'

import type { Database } from './database'
import type { CaseRow } from './rows-facts'

/** Tells what a change adds to a case's history. */
export type DescribeChange = (
  before: CaseRecord | undefined,
  after: CaseRecord,
) => readonly CaseEvent[]

/** After-sale cases. */
export interface Cases {
  readonly read: (caseId: string) => Promise<CaseRecord | undefined>
  /** What happened to a case, the first first. */
  readonly history: (caseId: string) => Promise<CaseEvent[]>
  /** Cases on any of these orders. */
  readonly ofOrders: (shopId: string, numbers: readonly string[]) => Promise<CaseRecord[]>
  /** Open cases with a clock, the earliest due first; at most `limit` where one is given. */
  readonly listOpen: (limit?: number) => Promise<CaseRecord[]>
  /** Open cases of which a clock of the seller runs out before an instant (epoch ms), the earliest first. */
  readonly listDue: (before: number, limit: number) => Promise<CaseRecord[]>
  /** Reads, changes and puts cases with their history in one transaction; gives the ids of those that `change` did not leave as they were. */
  readonly update: (
    ids: readonly string[],
    change: (id: string, known: CaseRecord | undefined) => CaseRecord | undefined,
    describe?: DescribeChange,
  ) => Promise<string[]>
}

const earliest = (dues: readonly number[]): number | undefined =>
  dues.length === 0 ? undefined : Math.min(...dues)

/** A case that has changed is looked at by the next sweep. */
function toRow(record: CaseRecord, before: CaseRow | undefined): CaseRow {
  const clocks = record.closed ? [] : record.clocks
  const openDue = earliest(clocks.map(({ dueAt }) => dueAt))
  const sellerDue = earliest(
    clocks
      .filter(({ owner, source }) => owner === 'seller' && source !== 'unknown')
      .map(({ dueAt }) => dueAt),
  )
  return {
    id: record.id,
    record,
    revision: (before?.revision ?? 0) + 1,
    ...(openDue === undefined ? {} : { openDue, wakeAt: 0 }),
    ...(sellerDue === undefined ? {} : { sellerDue }),
  }
}

/** Builds the repository of cases. */
export function createCases(db: Database): Cases {
  const isAnyChanged = async (
    ids: readonly string[],
    change: Parameters<Cases['update']>[1],
  ): Promise<boolean> => {
    const known = await db.cases.bulkGet([...ids])
    return ids.some((id, index) => {
      const before = known[index]?.record
      const after = change(id, before)
      return after !== undefined && after !== before
    })
  }
  return {
    read: async (caseId) => (await db.cases.get(caseId))?.record,
    history: async (caseId) => db.caseEvents.where('caseId').equals(caseId).sortBy('at'),
    ofOrders: async (shopId, numbers) => {
      const keys = numbers.map((number): [string, string] => [shopId, number])
      const rows = await db.cases.where('[record.shopId+record.orderNumber]').anyOf(keys).toArray()
      return rows.map(({ record }) => record)
    },
    listOpen: async (limit = Infinity) =>
      (await db.cases.orderBy('openDue').limit(limit).toArray()).map(({ record }) => record),
    listDue: async (before, limit) => {
      const due = db.cases.where('sellerDue').below(before)
      return (await due.limit(limit).toArray()).map(({ record }) => record)
    },
    update: async (ids, change, describe = () => []) => {
      // A page is read again and again: what is no news is found out without a lock on the table.
      if (!(await isAnyChanged(ids, change))) return []
      return db.transaction('rw', db.cases, db.caseEvents, async () => {
        const known = await db.cases.bulkGet([...ids])
        const changed = ids.flatMap((id, index) => {
          const row = known[index]
          const after = change(id, row?.record)
          return after === undefined || after === row?.record ? [] : [{ row, after }]
        })
        await db.cases.bulkPut(changed.map(({ row, after }) => toRow(after, row)))
        await db.caseEvents.bulkPut(
          changed.flatMap(({ row, after }) => [...describe(row?.record, after)]),
        )
        return changed.map(({ after }) => after.id)
      })
    },
  }
}
