import { HOUR_MS, type Clock } from '@/lib/shared/time'
import { hasLeapt } from '@/lib/vault/clock-leap'

import type { Database } from './database'

/** Watches over this computer's clock for what goes with time. */
export interface ClockGuard {
  /** Since when (epoch ms) nobody believes it, where it has leapt; null: it is believed, and that is noted. */
  readonly heldSince: () => Promise<number | null>
  /** Somebody has looked, and it is right. */
  readonly trust: () => Promise<void>
}

/** Sign of life, noted this often: the first after a leap counts as the leap. */
const NOTE_EVERY_MS = HOUR_MS

/** Times of the last orders that pages and files of marketplaces told of, one an arrival. */
async function toldTimes(db: Database): Promise<number[]> {
  const segments = await db.segments.toArray()
  return segments.flatMap(({ to }) => (to === null ? [] : [to]))
}

/** Builds the guard over one database. */
export function createClockGuard(db: Database, clock: Clock): ClockGuard {
  const note = (at: number): Promise<unknown> => db.meta.put({ key: 'clock-at', value: String(at) })
  return {
    heldSince: async () => {
      const now = clock()
      // Before there was a guard the nightly purge was the only sign of life.
      const row = (await db.meta.get('clock-at')) ?? (await db.meta.get('purged-at'))
      const lastAt = row === undefined ? null : Number(row.value)
      const mayLeap = hasLeapt({ now, lastAt, toldAt: [] })
      if (mayLeap && hasLeapt({ now, lastAt, toldAt: await toldTimes(db) })) return lastAt
      if (lastAt === null || Math.abs(now - lastAt) >= NOTE_EVERY_MS) await note(now)
      return null
    },
    trust: async () => void (await note(clock())),
  }
}
