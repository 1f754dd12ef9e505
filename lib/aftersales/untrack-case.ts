import type { ClockTask } from '@/lib/shared/cases'

import type { CaseRecord } from './case-record'

/** The id of the clock that somebody set by hand for a task. */
export const handClockId = (task: ClockTask): string => `hand-${task}`

/** Takes a clock off that was set by hand; a case that nothing else is known of is closed with it. */
export function untrackCase(record: CaseRecord, task: ClockTask): CaseRecord {
  const clocks = record.clocks.filter(({ id }) => id !== handClockId(task))
  if (clocks.length === record.clocks.length) return record
  const isBare = clocks.length === 0 && record.status === null
  return { ...record, clocks, closed: record.closed || isBare }
}
