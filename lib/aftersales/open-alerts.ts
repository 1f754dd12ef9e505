import type { AlertRecord, CaseClock, CaseRecord } from './case-record'
import { isWatched } from './stages'

/** An alert that still asks for somebody, with the clock it is about. */
export interface OpenAlert {
  readonly record: AlertRecord
  readonly case: CaseRecord
  readonly clock: CaseClock
}

const concern = (cases: ReadonlyMap<string, CaseRecord>, record: AlertRecord): OpenAlert[] => {
  const found = cases.get(record.caseId)
  const clock = found?.clocks.find(
    ({ id, epoch }) => id === record.clockId && epoch === record.epoch,
  )
  return found === undefined || clock === undefined || !isWatched(found, clock)
    ? []
    : [{ record, case: found, clock }]
}

/**
 * Picks the alerts that still matter, shortest clock first: the case is open, the clock is the seller's and in the epoch
 * the alert was made for, and of several alerts of one clock the most urgent.
 */
export function openAlerts(
  records: readonly AlertRecord[],
  cases: readonly CaseRecord[],
): OpenAlert[] {
  const casesById = new Map(cases.map((each) => [each.id, each]))
  const perClock = new Map<string, OpenAlert>()
  for (const alert of records.flatMap((record) => concern(casesById, record))) {
    const name = `${alert.record.caseId}|${alert.record.clockId}`
    const rival = perClock.get(name)
    if (rival === undefined || alert.record.offsetMs <= rival.record.offsetMs)
      perClock.set(name, alert)
  }
  return [...perClock.values()].toSorted((a, b) => a.clock.dueAt - b.clock.dueAt)
}
