import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

/** Tries that were wrong, one after the other, and when the last was made (epoch ms). */
export interface WrongTries {
  readonly count: number
  readonly at: number
}

/** Slips of a hand cost nothing. */
const FREE_TRIES = 3
const FIRST_WAIT_MS = 5 * SECOND_MS
/** Nobody is ever shut out for good: whoever knows the words waits this long at most. */
const LONGEST_WAIT_MS = 5 * MINUTE_MS

/** How long after so many wrong tries the next one waits, ms: twice as long each time. */
const waitAfter = (count: number): number =>
  count < FREE_TRIES
    ? 0
    : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(count - FREE_TRIES, 30))

/** How long the next try still waits, ms; a clock that was set back makes it no longer than at first. */
export const waitLeft = ({ count, at }: WrongTries, now: number): number =>
  Math.min(waitAfter(count), Math.max(0, at + waitAfter(count) - now))
