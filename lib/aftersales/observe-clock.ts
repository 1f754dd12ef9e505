import { MINUTE_MS } from '@/lib/shared/time'

import type { CaseClock } from './case-record'

/** One reading of a clock on a page: the clock without what only its past can tell. */
export type ClockReading = Omit<CaseClock, 'epoch' | 'changes'>

/** Moves of the due instant that are kept; older ones fall out. */
const CHANGES_KEPT = 50

/** A reading this far ahead of the present was made under a clock that has been set back since. */
const SET_BACK_MS = 5 * MINUTE_MS

/**
 * Merges a reading into what is known of a clock. Instants closer than the coarser of the two countdowns can tell apart
 * are the same: the due instant then stands still, unless the new reading is the finer one. Later than that begins a new
 * epoch, earlier stays in the epoch; both are logged. A reading older than the last one changes nothing. Given `now`
 * (epoch ms), a last reading that lies in the future no longer counts as the newer one.
 */
export function observeClock(
  previous: CaseClock | undefined,
  reading: ClockReading,
  now?: number,
): CaseClock {
  if (previous === undefined) return { ...reading, epoch: 0, changes: [] }
  const setBack = now !== undefined && previous.observedAt - now > SET_BACK_MS
  if (reading.observedAt < previous.observedAt && !setBack) return previous

  const moved = reading.dueAt - previous.dueAt
  const finer = reading.granularityMs < previous.granularityMs
  if (Math.abs(moved) <= Math.max(previous.granularityMs, reading.granularityMs))
    return {
      ...reading,
      dueAt: finer ? reading.dueAt : previous.dueAt,
      granularityMs: Math.min(previous.granularityMs, reading.granularityMs),
      epoch: previous.epoch,
      changes: previous.changes,
    }

  const change = { at: reading.observedAt, from: previous.dueAt, to: reading.dueAt }
  return {
    ...reading,
    epoch: previous.epoch + (moved > 0 ? 1 : 0),
    changes: [...previous.changes, change].slice(-CHANGES_KEPT),
  }
}
