import type { Money } from '@/lib/shared/money'

import type { CaseClock, CaseRecord } from './case-record'
import type { CaseState, Settlement } from './case-state'
import type { ClockView } from './clock-view'
import type { Complaint } from './complaint-record'
import type { GuideStep } from './guides/guide'
import { guideFor } from './guides/guide'
import { isUncertain, trustClock, type Trust } from './trust-clock'
import { leadingClock, viewClock, type ClockSurroundings } from './view-clock'

/** One clock of a case as board and case page show it. */
export interface RunningClock extends Pick<
  CaseClock,
  'id' | 'owner' | 'source' | 'task' | 'startedAt' | 'onExpiry' | 'rule' | 'observedAt' | 'changes'
> {
  /** Epoch ms; null where nothing gives one: the case has to be opened. */
  readonly dueAt: number | null
  /** How far the due instant is to be relied on. */
  readonly trust: Trust
  /** Reckoned or doubted: to be shown as such. */
  readonly uncertain: boolean
  /** Counted over days whose holidays are not known. */
  readonly provisional: boolean
}

/** One case as the board shows it: its leading clock, and all of them. */
export interface CaseView extends ClockView {
  readonly shopId: string
  readonly state: CaseState
  readonly settlement: Settlement | null
  readonly paid: Money | null
  readonly refunded: Money | null
  readonly willGrant: boolean
  readonly complaint: Complaint | null
  readonly openedAt: number | null
  readonly snoozedUntil: number | null
  readonly doneAt: number | null
  readonly running: readonly RunningClock[]
  readonly nextStep: GuideStep | null
}

function viewRunning(clock: CaseClock, now: number): RunningClock {
  const { id, owner, source, task, startedAt, onExpiry, rule, observedAt, changes } = clock
  return {
    id,
    owner,
    source,
    task,
    startedAt,
    onExpiry,
    rule,
    observedAt,
    changes,
    dueAt: source === 'unknown' ? null : clock.dueAt,
    trust: trustClock(clock, now),
    uncertain: isUncertain(clock),
    provisional: clock.provisional === true,
  }
}

/** Turns a case into the row that the board shows at `now` (epoch ms). */
export function viewCase(record: CaseRecord, around: ClockSurroundings, now: number): CaseView {
  const { platform, kind, shopId } = record
  const state = record.state ?? 'unknown'
  return {
    ...viewClock(record, leadingClock(record), around),
    shopId,
    state,
    settlement: record.settlement ?? null,
    paid: record.paid ?? null,
    refunded: record.refunded ?? null,
    willGrant: record.willGrant ?? false,
    complaint: record.complaint ?? null,
    openedAt: record.openedAt ?? null,
    snoozedUntil: record.snoozedUntil ?? null,
    doneAt: record.doneAt ?? null,
    running: record.clocks
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .map((clock) => viewRunning(clock, now)),
    nextStep: guideFor({ platform, kind, state }).steps[0] ?? null,
  }
}
