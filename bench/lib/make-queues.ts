import type { Job, Shift } from '@/lib/aftersales/planner'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

/** A queue of cases in the order in which they came in, and the shift that works on it. */
export interface Queue {
  readonly jobs: readonly Job[]
  readonly shift: Shift
}

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Amounts of a shop: many small ones, few large ones, in fen. */
const amount = (random: () => number): number => Math.round(500 * Math.exp(4.5 * random() ** 1.5))

/**
 * An overloaded queue of `size` cases: two to four times the work that the shift has time for, due now, during the shift
 * or after it; one in seven will be granted and loses nothing.
 */
export function makeQueue(random: () => number, size: number): Queue {
  const now = 1_800_000_000_000
  const hours = 2 + random() * 8
  const shift = { now, endsAt: now + hours * HOUR_MS }
  const load = 2 + random() * 2
  const meanMs = (load * hours * HOUR_MS) / size
  const jobs = Array.from({ length: size }, (_, index): Job => {
    const workMs = Math.max(MINUTE_MS, Math.round(meanMs * (0.3 + 1.4 * random())))
    const dueAt = now + Math.round(random() * 1.3 * hours * HOUR_MS)
    const loss = random() < 1 / 7 ? 0 : amount(random)
    return { id: `case-${index}`, dueAt, workMs, loss }
  })
  return { jobs, shift }
}
