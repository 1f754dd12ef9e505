import type { CaseEvent } from '@/lib/aftersales/case-log'
import { lineOf, type CaseLine } from '@/lib/aftersales/case-line'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { CaseColumn } from '@/lib/shared/cases'

import { readCaseLines, writeCaseLines } from './case-lines'
import { marksOf } from './case-marks'
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
  /** Those of these cases that are there, in the order asked. */
  readonly readAll: (caseIds: readonly string[]) => Promise<CaseRecord[]>
  /** One column of the board by time: places up to `to`, `skip` left out. */
  readonly column: (
    column: CaseColumn,
    page: { readonly to: number; readonly skip: number; readonly limit: number },
  ) => Promise<CaseRecord[]>
  /** Cases by id, those after one of them; null: from the first. */
  readonly page: (after: string | null, limit: number) => Promise<CaseRecord[]>
  /** Every open case in a line. */
  readonly lines: () => Promise<CaseLine[]>
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
  /** Writes lines and columns of cases that an older version kept; meant for every start. */
  readonly heal: () => Promise<void>
}

/** Tables that a change writes to. */
const WRITTEN = ['cases', 'caseEvents', 'caseLines', 'meta']

/** Rows that are put into shape in one transaction. */
const HEAL_ROWS = 2_000

const earliest = (dues: readonly number[]): number | undefined =>
  dues.length === 0 ? undefined : Math.min(...dues)

/** A case that has changed is looked at by the next sweep; one that was closed too, for alerts of it may stand. */
function toRow(record: CaseRecord, before: CaseRow | undefined): CaseRow {
  const clocks = record.closed ? [] : record.clocks
  const openDue = earliest(clocks.map(({ dueAt }) => dueAt))
  const sellerDue = earliest(
    clocks
      .filter(({ owner, source }) => owner === 'seller' && source !== 'unknown')
      .map(({ dueAt }) => dueAt),
  )
  const line = lineOf(record)
  return {
    id: record.id,
    record,
    revision: (before?.revision ?? 0) + 1,
    ...(line === null ? {} : { column: line.column, place: line.place }),
    wakeAt: 0,
    ...(openDue === undefined ? {} : { openDue }),
    ...(sellerDue === undefined ? {} : { sellerDue }),
  }
}

async function readPage(db: Database, after: string | null, limit: number): Promise<CaseRecord[]> {
  const rows = after === null ? db.cases.orderBy('id') : db.cases.where('id').above(after)
  return (await rows.limit(limit).toArray()).map(({ record }) => record)
}

const marksIn = (record: CaseRecord | undefined): string | null =>
  record === undefined ? null : marksOf(record)

/** Counts changes of what people did about cases: their mirror is written anew by it. */
async function countMarks(
  db: Database,
  changed: readonly { readonly row: CaseRow | undefined; readonly after: CaseRecord }[],
): Promise<void> {
  if (changed.every(({ row, after }) => marksIn(row?.record) === marksOf(after))) return
  const count = Number((await db.meta.get('case-marks'))?.value ?? 0) + 1
  await db.meta.put({ key: 'case-marks', value: String(count) })
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
    readAll: async (caseIds) =>
      (await db.cases.bulkGet([...caseIds])).flatMap((row) => row?.record ?? []),
    column: async (column, { to, skip, limit }) => {
      const standing = db.cases
        .where('[column+place]')
        .between([column, -Infinity], [column, to], true, true)
      return (await standing.offset(skip).limit(limit).toArray()).map(({ record }) => record)
    },
    page: (after, limit) => readPage(db, after, limit),
    lines: () => readCaseLines(db),
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
      return db.transaction('rw', WRITTEN, async () => {
        const known = await db.cases.bulkGet([...ids])
        const changed = ids.flatMap((id, index) => {
          const row = known[index]
          const after = change(id, row?.record)
          return after === undefined || after === row?.record ? [] : [{ row, after }]
        })
        await db.cases.bulkPut(changed.map(({ row, after }) => toRow(after, row)))
        await countMarks(db, changed)
        await writeCaseLines(
          db,
          changed.map(({ after }) => after),
        )
        await db.caseEvents.bulkPut(
          changed.flatMap(({ row, after }) => [...describe(row?.record, after)]),
        )
        return changed.map(({ after }) => after.id)
      })
    },
    heal: () => layOut(db),
  }
}

/** Databases of older versions had no columns and no lines: each open case is written once more. */
async function layOut(db: Database): Promise<void> {
  if ((await db.meta.get('case-lines')) === undefined) return
  for (let from = ''; ;) {
    const last = await db.transaction('rw', db.cases, db.caseLines, async () => {
      const rows = await db.cases.where('id').above(from).limit(HEAL_ROWS).toArray()
      await writeCaseLines(
        db,
        rows.map(({ record }) => record),
      )
      await db.cases.bulkPut(rows.map((row) => toRow(row.record, row)))
      return rows.at(-1)?.id
    })
    if (last === undefined) break
    from = last
  }
  await db.meta.delete('case-lines')
}
