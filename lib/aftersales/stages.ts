import { stepsFor, type AlertPolicy, type Step } from './alert-policy'
import type { AlertRecord, CaseClock, CaseRecord } from './case-record'
import { withinHours } from './working-hours'

/** The due instant itself, at which an alert is always due. */
const DUE: Step = { offsetMs: 0, when: 'always' }

/** One moment of one clock at which people are alerted once. */
export type Stage = Pick<
  AlertRecord,
  'key' | 'caseId' | 'clockId' | 'offsetMs' | 'epoch' | 'dueAt' | 'noDue'
> & {
  /** Epoch ms at which it is to be shown. */
  readonly plannedAt: number
}

/** What is to be done for one clock now. */
export interface StagePlan {
  /** The stage to show, if one is due. */
  readonly show: Stage | null
  /** Stages passed together with it, which it stands for. */
  readonly supersede: readonly Stage[]
  /** Epoch ms at which the next stage falls due; null when none will. */
  readonly nextAt: number | null
}

/** Whether a clock raises alerts: the case is open, nobody has called it done, and the clock is the seller's. */
export const isWatched = (record: CaseRecord, { owner }: CaseClock): boolean =>
  !record.closed && record.doneAt === undefined && owner === 'seller'

/** When a clock began, as far as that was seen, epoch ms. */
const beganAt = ({ firstSeenAt }: CaseRecord, { startedAt }: CaseClock): number =>
  startedAt ?? firstSeenAt

/** Whether somebody has opened the case since the clock began. */
export const isOpened = (record: CaseRecord, clock: CaseClock): boolean =>
  record.openedAt !== undefined && record.openedAt >= beganAt(record, clock)

function stepsOf(record: CaseRecord, clock: CaseClock, policy: AlertPolicy): readonly Step[] {
  if (clock.source === 'unknown') return [DUE]
  const steps = new Map<number, Step>()
  for (const step of [...stepsFor(record, policy), DUE])
    if (step.when === 'always' || !isOpened(record, clock)) steps.set(step.offsetMs, step)
  return [...steps.values()].toSorted((a, b) => b.offsetMs - a.offsetMs)
}

/**
 * When a step is to be shown. Outside working hours it is brought forward to the end of the shift before; a snooze or
 * quiet time holds it back. The due instant and the last step before it come when they come.
 */
function planStep(
  dueAt: number,
  { step, isLast }: { readonly step: Step; readonly isLast: boolean },
  holdUntil: number,
  { hours }: AlertPolicy,
): number {
  const at = dueAt - step.offsetMs
  if (step.offsetMs === 0) return at
  const atWork = hours === null ? at : withinHours(at, hours)
  return isLast ? atWork : Math.max(atWork, holdUntil)
}

/** All stages of a clock, least urgent first: none for a clock that is not watched. */
export function stagesOf(record: CaseRecord, clock: CaseClock, policy: AlertPolicy): Stage[] {
  if (!isWatched(record, clock)) return []
  const { id: clockId, epoch, dueAt } = clock
  const steps = stepsOf(record, clock, policy)
  const holdUntil = Math.max(record.snoozedUntil ?? -Infinity, policy.quietUntil ?? -Infinity)
  return steps.map((step, index) => {
    const { offsetMs } = step
    const isLast = index >= steps.length - 2
    return {
      key: [record.id, clockId, offsetMs, epoch].join('|'),
      caseId: record.id,
      clockId,
      offsetMs,
      epoch,
      dueAt,
      noDue: clock.source === 'unknown' ? true : undefined,
      plannedAt: planStep(dueAt, { step, isLast }, holdUntil, policy),
    }
  })
}

/**
 * Decides what a clock asks for at `now` (epoch ms). Only the most urgent stage passed may be shown, and only while
 * the ledger does not hold it, so that neither an early alarm nor a clock set back shows anything twice.
 */
export function planStages(
  record: CaseRecord,
  clock: CaseClock,
  policy: AlertPolicy,
  now: number,
  ledger: ReadonlySet<string>,
): StagePlan {
  const stages = stagesOf(record, clock, policy)
  // One that is held back is passed all the same once a more urgent one is.
  const last = stages.findLastIndex(({ plannedAt }) => plannedAt <= now)
  const passed = stages.slice(0, last + 1)
  // What was announced stands for every stage before it, even if the clock is set back or the ladder changes.
  const announced = stages.findLastIndex(({ key }) => ledger.has(key))
  const ahead = stages.slice(Math.max(last, announced) + 1)
  const urgent = passed.at(-1)
  const show = urgent !== undefined && last > announced ? urgent : null
  return {
    show,
    supersede: passed.filter((stage) => stage !== show && !ledger.has(stage.key)),
    nextAt: ahead.length === 0 ? null : Math.min(...ahead.map(({ plannedAt }) => plannedAt)),
  }
}
