import { MINUTE_MS } from '@/lib/shared/time'

import type { CaseOnPage, Sighting } from '../sighting'

/** A page that goes on saying the same is reported again after this long, so that its clocks do not look stale. */
const REPORT_AGAIN_MS = MINUTE_MS

/** A running countdown says the same all along: its text moves, its instant does not. */
const withoutTicking = (sighting: Sighting): string =>
  JSON.stringify({
    ...sighting,
    observedAt: 0,
    cases: sighting.cases.map(({ countdown, ...rest }) => ({
      ...rest,
      countdown: countdown?.onExpiry,
    })),
  })

const clockMoved = (one: CaseOnPage, other: CaseOnPage | undefined): boolean =>
  one.countdown !== undefined &&
  other?.countdown !== undefined &&
  Math.abs(one.countdown.dueAt - other.countdown.dueAt) > 2 * one.countdown.granularityMs

/** Tells whether a reading says anything that the last report did not. */
export function isNews(sighting: Sighting, reported: Sighting | null): boolean {
  if (reported === null) return true
  if (Math.abs(sighting.observedAt - reported.observedAt) >= REPORT_AGAIN_MS) return true
  if (withoutTicking(sighting) !== withoutTicking(reported)) return true
  return sighting.cases.some((each, at) => clockMoved(each, reported.cases[at]))
}
