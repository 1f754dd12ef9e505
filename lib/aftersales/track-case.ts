import { armByRule } from './arm-by-rule'
import type { TrackedCase } from './case-acts'
import type { CaseClock, CaseRecord } from './case-record'
import type { RulesInForce } from './choose-rule'
import { readShownSpan } from './shown-span'
import { handClockId } from './untrack-case'

/** To the minute is as close as people tell time. */
const GRANULARITY_MS = 60_000

function clockOf(tracked: TrackedCase, rules: RulesInForce, now: number): CaseClock | null {
  const { owner, task, due, platform, kind } = tracked
  const kept = { id: handClockId(task), kept: true, task, owner } as const
  if (due.by === 'rule') {
    const { startedAt } = due
    return { ...armByRule({ owner, task, platform, kind, startedAt }, rules), ...kept }
  }
  const left = due.by === 'left' ? readShownSpan(due.text) : due.at - now
  if (left === null) return null
  return {
    ...kept,
    dueAt: now + left,
    source: due.by === 'left' ? 'page' : 'owner',
    text: due.by === 'left' ? due.text : '',
    startedAt: now,
    observedAt: now,
    granularityMs: GRANULARITY_MS,
    onExpiry: 'unknown',
    epoch: 0,
    changes: [],
  }
}

/**
 * Lays a clock set by hand beside what is known of a case, or begins a case with it; null where the text says no time.
 * A later word on the same task takes the place of the earlier one and is alerted anew.
 */
export function trackCase(
  known: CaseRecord | undefined,
  tracked: TrackedCase & { readonly id: string },
  { rules, now }: { readonly rules: RulesInForce; readonly now: number },
): CaseRecord | null {
  const clock = clockOf(tracked, rules, now)
  if (clock === null) return null
  const { id, shopId, platform, number, orderNumber, kind, amount } = tracked
  const before: CaseRecord = known ?? {
    id,
    shopId,
    platform,
    number,
    orderNumber: null,
    kind: null,
    status: null,
    amount: null,
    closed: false,
    clocks: [],
    firstSeenAt: now,
    observedAt: now,
  }
  const previous = before.clocks.find((each) => each.id === clock.id)
  const epoch = previous === undefined ? 0 : previous.epoch + 1
  return {
    ...before,
    closed: false,
    orderNumber: before.orderNumber ?? orderNumber,
    kind: before.kind ?? kind,
    amount: before.amount ?? amount,
    clocks: [...before.clocks.filter((each) => each.id !== clock.id), { ...clock, epoch }],
  }
}
