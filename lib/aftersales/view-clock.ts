import type { CaseClock, CaseRecord } from './case-record'
import type { AlertView, ClockView } from './clock-view'
import type { OpenAlert } from './open-alerts'
import { isUncertain } from './trust-clock'

/** What a list says about a clock beyond the case itself; all null while unknown or locked. */
export interface ClockSurroundings {
  readonly shopName: string | null
  readonly nick: string | null
  readonly customerId: string | null
}

const ownOf = (clocks: readonly CaseClock[]): CaseClock | undefined =>
  clocks.find(({ owner }) => owner === 'seller')

/** The clock that a list shows for a case: the seller's shortest, known before unknown, else anybody's shortest. */
export function leadingClock(record: CaseRecord): CaseClock | null {
  const byDue = record.clocks.toSorted((a, b) => a.dueAt - b.dueAt)
  const known = byDue.filter(({ source }) => source !== 'unknown')
  return ownOf(known) ?? ownOf(byDue) ?? known[0] ?? null
}

/**
 * Whether a countdown stood still at its last two moves: its end went on by as much time as had passed between them, as
 * closely as it tells time.
 */
function standsStill({ changes, granularityMs, observedAt }: CaseClock): boolean {
  const [before, last] = changes.slice(-2)
  if (before === undefined || last === undefined || last.at !== observedAt) return false
  return Math.abs(last.to - last.from - (last.at - before.at)) <= granularityMs
}

function doubtOf(clock: CaseClock): ClockView['doubt'] {
  if (clock.provisional === true) return 'provisional'
  if (isUncertain(clock)) return 'uncertain'
  return standsStill(clock) ? 'paused' : undefined
}

/** Turns a case and one of its clocks into the row that lists show; without a clock the seller is asked to look. */
export function viewClock(
  record: CaseRecord,
  clock: CaseClock | null,
  around: ClockSurroundings,
): ClockView {
  const doubt = clock === null ? undefined : doubtOf(clock)
  return {
    caseId: record.id,
    platform: record.platform,
    caseNumber: record.number,
    orderNumber: record.orderNumber,
    kind: record.kind,
    status: record.status,
    amount: record.amount,
    closed: record.closed,
    owner: clock?.owner ?? 'seller',
    dueAt: record.closed || clock?.source === 'unknown' ? null : (clock?.dueAt ?? null),
    onExpiry: clock?.onExpiry ?? 'unknown',
    observedAt: clock?.observedAt ?? record.observedAt,
    ...around,
    ...(doubt === undefined ? {} : { doubt }),
    ...(record.snoozedUntil === undefined ? {} : { alertsWaitUntil: record.snoozedUntil }),
  }
}

/** Turns an open alert into what banners show. */
export function viewAlert(alert: OpenAlert, around: ClockSurroundings): AlertView {
  return {
    stageKey: alert.record.key,
    clock: viewClock(alert.case, alert.clock, around),
    offsetMs: alert.record.offsetMs,
    certainty: alert.record.status === 'shown' ? 'shown' : 'uncertain',
    ...(alert.record.awayFrom === undefined ? {} : { awayFrom: alert.record.awayFrom }),
  }
}

/** A place in time behind every clock. */
const NEVER = Number.MAX_SAFE_INTEGER

/** Orders clocks by what runs out first; those without a due instant come last, equal ones always in the same order. */
export function sortByDue(clocks: readonly ClockView[]): ClockView[] {
  return clocks.toSorted(
    (a, b) => (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER) || (a.caseId < b.caseId ? -1 : 1),
  )
}
