import { MINUTE_MS } from '@/lib/shared/time'

import type { AlertPolicy } from './alert-policy'
import type { AlertRecord, CaseRecord } from './case-record'
import { stagesOf } from './stages'

/** Later than this a stage is called late. */
const LATE_MS = MINUTE_MS

/** One stage as the ledger shows it; instants are epoch ms, null for what has not happened. */
export interface LedgerLine {
  readonly stageKey: string
  readonly caseId: string
  readonly clockId: string
  readonly offsetMs: number
  readonly dueAt: number
  /** The clock had no due instant: the alert said to open the case. */
  readonly noDue: boolean
  /** `planned`: still ahead; the others as `AlertRecord` has them. */
  readonly status: 'planned' | AlertRecord['status']
  readonly plannedAt: number
  readonly armedAt: number | null
  readonly shownAt: number | null
  readonly clickedAt: number | null
  readonly acknowledgedAt: number | null
  /** By how much it came after its time, ms; 0 where that is a minute or less. */
  readonly lateMs: number
  /** Why it was late: the browser was shut or asleep since `awayFrom`, or the case was not known in time. */
  readonly lateBecause: 'away' | 'seen-late' | null
  readonly awayFrom: number | null
  /** It shared a notification with others. */
  readonly inDigest: boolean
}

const lineOf = (record: AlertRecord): LedgerLine => {
  const { key, caseId, clockId, offsetMs, dueAt, status, acknowledgedAt } = record
  const plannedAt = record.plannedAt ?? dueAt - offsetMs
  const afterMs = (record.armedAt ?? plannedAt) - plannedAt
  const wasAway = record.awayFrom !== undefined
  // Without a due instant there is nothing that a case could have been seen too late for.
  const canBeLate = status !== 'superseded' && (record.noDue !== true || wasAway)
  const isLate = canBeLate && afterMs > LATE_MS
  return {
    stageKey: key,
    caseId,
    clockId,
    offsetMs,
    dueAt,
    noDue: record.noDue === true,
    status,
    plannedAt,
    armedAt: record.armedAt ?? null,
    shownAt: record.shownAt ?? null,
    clickedAt: record.clickedAt ?? null,
    acknowledgedAt,
    lateMs: isLate ? afterMs : 0,
    lateBecause: isLate ? (wasAway ? 'away' : 'seen-late') : null,
    awayFrom: record.awayFrom ?? null,
    inDigest: record.digest !== undefined,
  }
}

/** What the ledger has written, as people read it, in the order given. */
export function readLedger(records: readonly AlertRecord[]): LedgerLine[] {
  return records.map(lineOf)
}

/** Stages that are still ahead of `now` (epoch ms) and not in the ledger, the next first. */
export function plannedStages(
  cases: readonly CaseRecord[],
  policy: AlertPolicy,
  { now, logged }: { readonly now: number; readonly logged: ReadonlySet<string> },
): LedgerLine[] {
  return cases
    .flatMap((record) => record.clocks.flatMap((clock) => stagesOf(record, clock, policy)))
    .filter(({ key, plannedAt }) => plannedAt > now && !logged.has(key))
    .toSorted((a, b) => a.plannedAt - b.plannedAt)
    .map(({ key, caseId, clockId, offsetMs, dueAt, noDue, plannedAt }) => ({
      stageKey: key,
      caseId,
      clockId,
      offsetMs,
      dueAt,
      noDue: noDue === true,
      status: 'planned',
      plannedAt,
      armedAt: null,
      shownAt: null,
      clickedAt: null,
      acknowledgedAt: null,
      lateMs: 0,
      lateBecause: null,
      awayFrom: null,
      inDigest: false,
    }))
}
