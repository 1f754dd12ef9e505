import { MINUTE_MS } from '@/lib/shared/time'

import type { Announcement, ClockPlan, DuePlan } from './show-alert'

/** Later than this a stage counts as missed. */
const LATE_MS = MINUTE_MS
/** So many at once still stand one by one. */
const SINGLE_LIMIT = 3

/** Epoch ms from which a stage of a clock could have been shown: it was planned, and the clock was known to be so. */
function possibleFrom({ case: { firstSeenAt }, clock, show }: DuePlan): number {
  const knownAt = clock.changes.at(-1)?.at ?? clock.startedAt ?? firstSeenAt
  return Math.max(show.plannedAt, knownAt)
}

const isDue = (plan: ClockPlan): plan is DuePlan => plan.show !== null

const together = (plans: readonly DuePlan[], awayFrom: number | null): Announcement[] =>
  plans.length === 0 ? [] : [{ plans, awayFrom }]

/**
 * Sorts stages that are due into notifications. What was missed while the browser was shut or asleep stands in one, and
 * so does everything when too much comes at once; else each stage has its own.
 */
export function gatherAnnouncements(
  plans: readonly ClockPlan[],
  { now, awayFrom }: { readonly now: number; readonly awayFrom: number | null },
): Announcement[] {
  const due = plans.filter(isDue)
  const isMissed = (plan: DuePlan): boolean =>
    awayFrom !== null && now - possibleFrom(plan) > LATE_MS
  const missed = due.filter(isMissed)
  const fresh = due.filter((plan) => !isMissed(plan))
  return [
    ...together(missed, awayFrom),
    ...(fresh.length > SINGLE_LIMIT
      ? together(fresh, null)
      : fresh.map((plan): Announcement => ({ plans: [plan], awayFrom: null }))),
  ]
}
