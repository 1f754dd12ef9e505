import type { CaseRecord } from '@/lib/aftersales/case-record'

import type { Database } from './database'
import type { CaseRow } from './rows-facts'

/** After-sale cases. */
export interface Cases {
  readonly read: (caseId: string) => Promise<CaseRecord | undefined>
  /** Cases on any of these orders. */
  readonly ofOrders: (shopId: string, numbers: readonly string[]) => Promise<CaseRecord[]>
  /** Open cases with a clock, the earliest due first. */
  readonly listOpen: () => Promise<CaseRecord[]>
  /** Reads, changes and puts cases in one transaction; gives the ids of those that `change` did not leave as they were. */
  readonly update: (
    ids: readonly string[],
    change: (id: string, known: CaseRecord | undefined) => CaseRecord | undefined,
  ) => Promise<string[]>
}

const toRow = (record: CaseRecord): CaseRow => {
  const dues = record.closed ? [] : record.clocks.map(({ dueAt }) => dueAt)
  return { id: record.id, record, ...(dues.length > 0 ? { openDue: Math.min(...dues) } : {}) }
}

/** Builds the repository of cases. */
export function createCases(db: Database): Cases {
  const findChanged: Cases['update'] = async (ids, change) => {
    const known = await db.cases.bulkGet([...ids])
    return ids.filter((id, index) => {
      const before = known[index]?.record
      const after = change(id, before)
      return after !== undefined && after !== before
    })
  }
  return {
    read: async (caseId) => (await db.cases.get(caseId))?.record,
    ofOrders: async (shopId, numbers) => {
      const keys = numbers.map((number): [string, string] => [shopId, number])
      const rows = await db.cases.where('[record.shopId+record.orderNumber]').anyOf(keys).toArray()
      return rows.map(({ record }) => record)
    },
    listOpen: async () => (await db.cases.orderBy('openDue').toArray()).map(({ record }) => record),
    update: async (ids, change) => {
      // A page is read again and again: what is no news is found out without a lock on the table.
      if ((await findChanged(ids, change)).length === 0) return []
      return db.transaction('rw', db.cases, async () => {
        const known = await db.cases.bulkGet([...ids])
        const changed = ids.flatMap((id, index) => {
          const before = known[index]?.record
          const after = change(id, before)
          return after === undefined || after === before ? [] : [after]
        })
        await db.cases.bulkPut(changed.map(toRow))
        return changed.map(({ id }) => id)
      })
    },
  }
}
