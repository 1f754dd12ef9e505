import type { CaseEvent } from './case-log'
import type { CaseRecord } from './case-record'

/** How a clock of the seller came out. */
export interface ClockOutcome {
  readonly clockId: string
  /** Epoch ms at which it was met, or ran out. */
  readonly at: number
  /** It was gone, or its case was closed, called done or to be granted, before its time. */
  readonly met: boolean
}

/** Turns are named by whose they are; a clock set by hand, or of a complaint, is the seller's where the case says so. */
const TURN_OF_SELLER = 'seller-'

/** What settles every clock of a case at once. */
const settlesAll = ({ what, to }: CaseEvent): boolean =>
  what === 'closed' || (what === 'done' && to !== null) || (what === 'will-grant' && to === 'true')

/** What gives a clock another due instant. */
const MOVES: ReadonlySet<CaseEvent['what']> = new Set([
  'clock-started',
  'clock-shortened',
  'clock-extended',
  'clock-paused',
])

/**
 * Tells from a case's history, the first event first, which clocks of the seller were met and which ran out by `now`
 * (epoch ms). What nobody saw answered before its time ran out; a clock that nothing gave a due instant does neither, and
 * nor does one of a case that was closed when it was first seen.
 */
export function clockOutcomes(
  { clocks, closed }: Pick<CaseRecord, 'clocks' | 'closed'>,
  history: readonly CaseEvent[],
  now: number,
): ClockOutcome[] {
  const own = new Set(clocks.filter(({ owner }) => owner === 'seller').map(({ id }) => id))
  const standing = new Map<string, number>()
  const settled = new Set<string>()
  const outcomes: ClockOutcome[] = []
  const settle = (clockId: string, at: number): void => {
    const dueAt = standing.get(clockId)
    if (dueAt === undefined) return
    standing.delete(clockId)
    settled.add(clockId)
    const met = at < dueAt
    outcomes.push({ clockId, at: met ? at : dueAt, met })
  }
  for (const event of history) {
    const { what, at, to, clockId } = event
    if (settlesAll(event)) for (const id of standing.keys()) settle(id, at)
    if (clockId === undefined) continue
    if (what === 'clock-ended') settle(clockId, at)
    if (what === 'clock-started') settled.delete(clockId)
    const isOwn = clockId.startsWith(TURN_OF_SELLER) || own.has(clockId)
    if (!MOVES.has(what) || !isOwn || settled.has(clockId) || typeof to !== 'number') continue
    // One that is due when it is first seen only says that nothing is known of it.
    if (to > at || standing.has(clockId)) standing.set(clockId, to)
  }
  if (closed) return outcomes
  for (const [clockId, dueAt] of standing) if (dueAt <= now) settle(clockId, dueAt)
  return outcomes
}
