import type { AppliedChange } from './apply-changes'
import type { Order } from './rows'

/** What an import did; every order counts once for each time the file holds it, and once however often a statement names it. */
export interface WriteCounts {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Told of by a statement, and by no page or order file. */
  readonly unknown: number
  /** Of all of them, those whose buyer is known. */
  readonly claimed: number
  readonly unclaimed: number
}

/** Of an import that has not written yet. */
export const NOTHING_WRITTEN: WriteCounts = {
  added: 0,
  updated: 0,
  unchanged: 0,
  unknown: 0,
  claimed: 0,
  unclaimed: 0,
}

/** What two writes did together. */
export const addCounts = (a: WriteCounts, b: WriteCounts): WriteCounts => ({
  added: a.added + b.added,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  unknown: a.unknown + b.unknown,
  claimed: a.claimed + b.claimed,
  unclaimed: a.unclaimed + b.unclaimed,
})

/** One of the changes that a write has carried out, and what it was told by. */
interface Counted {
  readonly change: Pick<AppliedChange, 'number' | 'outcome' | 'after'>
  readonly told: { readonly order: Pick<Order, 'moves'> } | undefined
}

/**
 * Builds what counts the changes of one import. A statement names an order wherever money of it moved: what it adds to one
 * that was counted as unchanged makes that an updated one, and all else of it is counted already.
 */
export function createWriteTally(): (changes: readonly Counted[]) => WriteCounts {
  /** What became of the orders that a statement has named. */
  const named = new Map<string, AppliedChange['outcome']>()
  return (changes) => {
    const counts = { ...NOTHING_WRITTEN }
    for (const { change, told } of changes) {
      const { number, after } = change
      const before = named.get(number)
      const outcome = before === 'updated' ? before : change.outcome
      if (told?.order.moves !== undefined) named.set(number, outcome)
      if (before !== undefined) counts[before] -= 1
      counts[outcome] += 1
      const isCounted = before !== undefined && before !== 'unknown'
      if (isCounted || outcome === 'unknown') continue
      if (after.owner === undefined) counts.unclaimed += 1
      else counts.claimed += 1
    }
    return counts
  }
}
