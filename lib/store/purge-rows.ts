import type { RecordFacts } from '@/lib/customers/record'

import type { Database } from './database'
import type { RecordRow } from './rows-people'

/** Whether a record still says something about the present: a warning in force, something not done yet. */
function isStanding(facts: RecordFacts, now: number): boolean {
  switch (facts.kind) {
    case 'warning':
      return facts.until > now
    case 'task':
    case 'prospect':
      return !facts.done
    case 'complaint':
      return !facts.solved
    case 'survey':
    case 'review':
    case 'referral':
      return false
  }
}

/** Whether a record, of however long ago, still counts. */
export const recordStands = ({ facts, deleted }: RecordRow, now: number): boolean =>
  !deleted && isStanding(facts, now)

/** Hex digits of a stamp that tell its instant. */
const STAMP_MS = 12

const addedAt = (adds: readonly string[]): number =>
  adds.reduce((last, stamp) => Math.max(last, Number.parseInt(stamp.slice(0, STAMP_MS), 16)), 0)

/** Rows of notes, tags and records of a shop from before an instant; what still counts is left out. */
const oldTexts = (db: Database, shopId: string, since: number, now: number) => ({
  notes: db.notes
    .where('shopId')
    .equals(shopId)
    .filter(({ createdAt }) => createdAt < since),
  tags: db.tags
    .where('shopId')
    .equals(shopId)
    .filter(({ adds }) => addedAt(adds) < since),
  records: db.records
    .where('shopId')
    .equals(shopId)
    .filter((row) => row.createdAt < since && !recordStands(row, now)),
})

/** How many rows of texts are from before an instant. */
export async function countOldTexts(
  db: Database,
  shopId: string,
  { since, now }: { readonly since: number; readonly now: number },
): Promise<number> {
  const { notes, tags, records } = oldTexts(db, shopId, since, now)
  const counts = await Promise.all([notes.count(), tags.count(), records.count()])
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Takes them out. */
export const removeOldTexts = (
  db: Database,
  shopId: string,
  { since, now }: { readonly since: number; readonly now: number },
): Promise<void> =>
  db.transaction('rw', db.notes, db.tags, db.records, async () => {
    for (const rows of Object.values(oldTexts(db, shopId, since, now))) await rows.delete()
  })

/** Wipes rows of files that were not taken before an instant: their cells may tell how to reach somebody. */
export async function blankOldRefused(db: Database, shopId: string, since: number): Promise<void> {
  await db.imports
    .where('shopId')
    .equals(shopId)
    .filter(
      ({ startedAt, rejected }) =>
        startedAt < since && rejected.some(({ cells }) => cells.length > 0),
    )
    .modify((row) => {
      row.rejected = row.rejected.map(({ row: at, reason }) => ({ row: at, reason, cells: [] }))
    })
}

/** Closed cases of a shop that were last seen before an instant and of which something happened. */
export async function oldCases(db: Database, shopId: string, since: number): Promise<string[]> {
  const closed = await db.cases
    .where('record.shopId')
    .equals(shopId)
    .filter(({ record }) => record.closed && record.observedAt < since)
    .primaryKeys()
  const told = await db.caseEvents.where('caseId').anyOf(closed).toArray()
  return [...new Set(told.map(({ caseId }) => caseId))]
}

/** Takes out what happened to some cases, and their alerts; the cases with their amounts stay. */
export const forgetCases = (db: Database, caseIds: readonly string[]): Promise<void> =>
  db.transaction('rw', db.caseEvents, db.alerts, async () => {
    await db.caseEvents
      .where('caseId')
      .anyOf([...caseIds])
      .delete()
    await db.alerts
      .where('record.caseId')
      .anyOf([...caseIds])
      .delete()
  })
