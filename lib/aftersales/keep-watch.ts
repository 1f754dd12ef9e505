import { MINUTE_MS } from '@/lib/shared/time'

import type { AlertLedger, Watch } from './alert-ledger'
import type { AlertPolicy } from './alert-policy'

/** Sweeps come every minute: two that failed to come mean that the browser was shut or asleep. */
const AWAY_MS = 3 * MINUTE_MS

/** A clock set back by more than this is worth a warning. */
const SET_BACK_MS = 5 * MINUTE_MS

/** By how much the system's clock was set back, ms, until it has caught up; null where it was not, or hardly. */
export function setBackBy(watch: Watch | null, now: number): number | null {
  const behind = (watch?.latestAt ?? now) - now
  return behind > SET_BACK_MS ? behind : null
}

/**
 * Notes a sign of life and tells since when there had been none (epoch ms; null: there was all the time). A policy that
 * has changed since the last sweep makes every case be looked at anew, and so does a clock that was set back: what a
 * crash left half done then lies in the future.
 */
export async function keepWatch(
  { ledger, clock }: { readonly ledger: AlertLedger; readonly clock: () => number },
  policy: AlertPolicy,
): Promise<{ readonly awayFrom: number | null }> {
  const before = await ledger.readWatch()
  const now = clock()
  const inForce = JSON.stringify(policy)
  if (before?.policy !== inForce || now < before.sweptAt) await ledger.wakeAll()
  const latestAt = Math.max(before?.latestAt ?? now, now)
  await ledger.writeWatch({ sweptAt: now, latestAt, policy: inForce })
  const wasAway = before !== null && now - before.sweptAt > AWAY_MS
  return { awayFrom: wasAway ? before.sweptAt : null }
}
