import { armByRule } from '@/lib/aftersales/arm-by-rule'
import type { CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import { turnOf, type Turn } from '@/lib/aftersales/case-state'
import type { RulesInForce } from '@/lib/aftersales/choose-rule'
import { observeClock } from '@/lib/aftersales/observe-clock'
import type { CaseOnPage } from '@/lib/consoles/sighting'
import type { ClockOwner, ClockTask } from '@/lib/shared/cases'

/** One look at a case: what the page says, when (epoch ms), and the record with that in it. */
export interface Look {
  readonly seen: CaseOnPage
  readonly observedAt: number
  readonly record: CaseRecord
  /** IANA zone of the page's site, where it is not the platform's. */
  readonly zone?: string | undefined
}

/** What a turn usually asks of its owner, where the state does not say. */
const USUAL_TASKS: Readonly<Record<ClockOwner, ClockTask>> = {
  seller: 'answer',
  buyer: 'send-back',
  platform: 'decide',
}

function turnSeen({ seen, record }: Look): Turn | null {
  const { owner } = seen
  if (owner === undefined) return null
  const turn = turnOf(record.state ?? 'unknown')
  return { owner, task: turn?.owner === owner ? turn.task : USUAL_TASKS[owner] }
}

const isOf =
  (owner: ClockOwner) =>
  (clock: CaseClock): boolean =>
    clock.owner === owner

/** What the clock asks for: what the page says now, else what it said before. */
function taskOf(turn: Turn | null, previous: CaseClock | undefined): { task?: ClockTask } {
  const task = turn?.task ?? previous?.task
  return task === undefined ? {} : { task }
}

/** The clock of a turn whose countdown is not shown: by rule; one that nothing is known of is the seller's alone. */
function armTurn(look: Look, rules: RulesInForce | undefined): CaseClock[] {
  const turn = turnSeen(look)
  if (rules === undefined || turn === null || look.record.closed) return []
  const { platform, kind } = look.record
  const clock = armByRule(
    { ...turn, platform, kind, startedAt: look.observedAt, zone: look.zone },
    rules,
  )
  return clock.source === 'unknown' && turn.owner !== 'seller' ? [] : [clock]
}

/**
 * Clocks after a look. A turn of the other side ends the clock that ran and begins another; each turn's clock is named by
 * its owner and by when it was first seen, so that a turn that comes back is alerted anew. Whom it runs for is taken for
 * the seller where the page does not tell, so that no alert is lost. A countdown that is not read leaves the known clock
 * running. Clocks set by hand or by a file run beside the turns.
 */
export function observeTurn(
  before: CaseRecord,
  look: Look,
  { now, rules }: { readonly now: number; readonly rules?: RulesInForce | undefined },
): readonly CaseClock[] {
  const { seen, observedAt, record } = look
  const kept = before.clocks.filter((clock) => clock.kept === true)
  const isReopened = before.closed && !record.closed
  const known = before.clocks.filter((clock) => clock.kept !== true)
  const { countdown } = seen
  const owner = seen.owner ?? known[0]?.owner ?? 'seller'
  const turn = turnSeen(look)
  const previous = known.find(
    (clock) => clock.owner === owner && (clock.task ?? turn?.task) === (turn?.task ?? clock.task),
  )
  if (countdown !== undefined) {
    const id = previous?.id ?? `${owner}-${observedAt}`
    const reading = {
      ...countdown,
      id,
      owner,
      source: 'page',
      observedAt,
      startedAt: previous?.startedAt ?? observedAt,
      ...taskOf(turn, previous),
    } as const
    return [observeClock(previous, reading, now), ...kept]
  }
  // The same side asked for something else: what ran for the old task says nothing of the new one.
  const isNewTask = turn !== null && previous === undefined && known.some(isOf(turn.owner))
  const isUnread = seen.unread.includes('countdown')
  const goesOn = !isReopened && !isNewTask && (isUnread || previous !== undefined)
  return [...(goesOn && known.length > 0 ? known : armTurn(look, rules)), ...kept]
}
