import type { CaseClock, CaseRecord } from './case-record'

/** A case with the clock of it that runs out first. */
export interface NearestClock {
  readonly record: CaseRecord
  readonly clock: CaseClock
}

/** The seller's own clock that runs out first in some open cases; what somebody called done, and what is unknown, is none. */
export function nearestOwnClock(cases: readonly CaseRecord[]): NearestClock | null {
  const running = cases
    .filter(({ closed, doneAt }) => !closed && doneAt === undefined)
    .flatMap((record) =>
      record.clocks
        .filter(({ owner, source }) => owner === 'seller' && source !== 'unknown')
        .map((clock) => ({ record, clock })),
    )
  return running.toSorted((a, b) => a.clock.dueAt - b.clock.dueAt)[0] ?? null
}
