import type { ClockOwner } from '@/lib/shared/cases'
import { HOUR_MS } from '@/lib/shared/time'

/** The steps of a clock from far to past, in rising urgency. */
export const URGENCIES = ['calm', 'today', 'soon', 'now', 'overdue'] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * The step at which a clock stands with `msLeft` ms to go. A step begins with its alert, so exactly 4 h left is already
 * `soon`; a clock that somebody else has to watch never gets further than `today`.
 */
export function stepOf(msLeft: number, owner: ClockOwner): Urgency {
  if (msLeft > 24 * HOUR_MS) return 'calm'
  if (owner !== 'seller') return 'today'
  if (msLeft <= 0) return 'overdue'
  if (msLeft <= HOUR_MS) return 'now'
  return msLeft <= 4 * HOUR_MS ? 'soon' : 'today'
}

/** The step of a case's clock at `now` (epoch ms); one without a due instant is calm. */
export function urgencyOf(
  clock: { readonly dueAt: number | null; readonly owner: ClockOwner },
  now: number,
): Urgency {
  return clock.dueAt === null ? 'calm' : stepOf(clock.dueAt - now, clock.owner)
}

/** The most urgent of several steps; calm where there is none. */
export function mostUrgent(urgencies: readonly Urgency[]): Urgency {
  return URGENCIES.findLast((urgency) => urgencies.includes(urgency)) ?? 'calm'
}
