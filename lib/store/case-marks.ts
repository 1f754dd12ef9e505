import type { CaseRecord } from '@/lib/aftersales/case-record'

/** The part of a case that people make. */
type Marked = Pick<CaseRecord, 'complaint' | 'willGrant' | 'snoozedUntil' | 'doneAt' | 'clocks'>

/** What people did about a case, as text, and nothing that a page shows again; null: nothing. */
export function marksOf({
  complaint,
  willGrant,
  snoozedUntil,
  doneAt,
  clocks,
}: Marked): string | null {
  const own = clocks.filter(({ kept, source }) => kept === true || source === 'owner')
  const said = [complaint, willGrant, snoozedUntil, doneAt]
  if (own.length === 0 && said.every((mark) => mark === undefined)) return null
  return JSON.stringify([...said, own.map(({ id, dueAt, task }) => [id, dueAt, task])])
}
