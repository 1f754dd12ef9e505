import { DAY_MS } from '@/lib/shared/time'

/** What tells whether this computer's clock is to be believed; epoch ms. */
export interface ClockSigns {
  readonly now: number
  /** When it was last believed; null: never asked before. */
  readonly lastAt: number | null
  /** What marketplaces said of when something happened there: times that are not of this clock. */
  readonly toldAt: readonly number[]
}

/** Nobody looked for longer than this only where the browser stood still that long, or the clock was moved. */
const LEAP_MS = 14 * DAY_MS
/** Clocks are put right by hours, and never by this much. */
const BACK_MS = DAY_MS
/** A marketplace's word this fresh shows that the clock is right; it may itself run a day ahead. */
const FRESH_MS = 3 * DAY_MS

/**
 * Whether the clock has leapt, ahead or back, and nothing from outside says that it is right: what goes with time has to
 * wait then, as what was taken out too early does not come back.
 */
export function hasLeapt({ now, lastAt, toldAt }: ClockSigns): boolean {
  if (lastAt === null || (now - lastAt <= LEAP_MS && lastAt - now <= BACK_MS)) return false
  return !toldAt.some((at) => now - at <= FRESH_MS && at - now <= DAY_MS)
}
