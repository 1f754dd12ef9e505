import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import type { AlertRecord, CaseClock, CaseRecord } from './case-record'

/** Times before a due instant at which people are alerted unless they chose others, ms, longest first. */
export const DEFAULT_ALERT_OFFSETS_MS: readonly number[] = [
  24 * HOUR_MS,
  4 * HOUR_MS,
  HOUR_MS,
  15 * MINUTE_MS,
]

/** The due instant itself, at which an alert is always due. */
const DUE_OFFSET_MS = 0

/** One moment of one clock at which people are alerted once. */
export type Stage = Pick<AlertRecord, 'key' | 'caseId' | 'clockId' | 'offsetMs' | 'epoch' | 'dueAt'>

/** What is to be done for one clock now. */
export interface StagePlan {
  /** The stage to show, if one is due. */
  readonly show: Stage | null
  /** Stages passed together with it, which it stands for. */
  readonly supersede: readonly Stage[]
  /** Epoch ms at which the next stage falls due; null when none will. */
  readonly nextAt: number | null
}

/** Epoch ms at which a stage falls due. */
const stageAt = (stage: Stage): number => stage.dueAt - stage.offsetMs

/** All stages of a clock, least urgent first: none for a closed case or a clock that is not the seller's. */
export function stagesOf(
  record: CaseRecord,
  clock: CaseClock,
  offsetsMs: readonly number[],
): Stage[] {
  if (record.closed || clock.owner !== 'seller') return []
  const { id: clockId, epoch, dueAt } = clock
  return [...new Set([...offsetsMs, DUE_OFFSET_MS])]
    .toSorted((a, b) => b - a)
    .map((offsetMs) => ({
      key: [record.id, clockId, offsetMs, epoch].join('|'),
      caseId: record.id,
      clockId,
      offsetMs,
      epoch,
      dueAt,
    }))
}

/**
 * Decides what a clock asks for at `now` (epoch ms). Only the most urgent stage passed may be shown, and only while
 * the ledger does not hold it, so that neither an early alarm nor a clock set back shows anything twice.
 */
export function planStages(
  record: CaseRecord,
  clock: CaseClock,
  offsetsMs: readonly number[],
  now: number,
  ledger: ReadonlySet<string>,
): StagePlan {
  const stages = stagesOf(record, clock, offsetsMs)
  const passed = stages.filter((stage) => stageAt(stage) <= now)
  const ahead = stages.find((stage) => stageAt(stage) > now && !ledger.has(stage.key))
  const urgent = passed.at(-1)
  const show = urgent !== undefined && !ledger.has(urgent.key) ? urgent : null
  return {
    show,
    supersede: passed.filter((stage) => stage !== show && !ledger.has(stage.key)),
    nextAt: ahead === undefined ? null : stageAt(ahead),
  }
}
