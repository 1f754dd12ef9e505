import type { CaseMark } from './case-acts'
import type { CaseRecord } from './case-record'

/** Puts a mark on a case at `now` (epoch ms). */
export function markCase(record: CaseRecord, mark: CaseMark, now: number): CaseRecord {
  const { snoozedUntil: _snoozed, ...awake } = record
  const { doneAt: _done, ...open } = record
  switch (mark.do) {
    case 'snooze':
      return { ...record, snoozedUntil: mark.until }
    case 'wake':
      return awake
    case 'done':
      return { ...record, doneAt: now }
    case 'reopen':
      return open
    case 'will-grant':
      return { ...record, willGrant: mark.will }
    case 'open':
      return { ...record, openedAt: now }
  }
}
