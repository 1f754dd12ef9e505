import { moveCost, moveFrom, moveLength, type Term } from './term'
import { COSTS, rankOf } from './weights'

/** No way to reach a place. */
const NEVER = 255
/** Whether a way began behind the first symbol of its line. */
const LATE = 1

/** Compares lines of symbols with one term. */
export interface LineComparer {
  /** Rank of the term in the line `pool[start .. end)`, whose places are worth `worths` (all, start, within); 0: not there. */
  readonly compare: (
    pool: Int32Array,
    start: number,
    end: number,
    worths: readonly [number, number, number],
  ) => number
}

/**
 * Walks lines symbol by symbol and keeps, for every place in the term, the least cost of having come there with the symbol
 * just passed. `withAcronyms`: words may be met by their first letters.
 */
export function createLineComparer(term: Term, withAcronyms: boolean): LineComparer {
  const length = term.text.length
  // A state is the cost of the worst part, doubled, plus whether the way began late.
  let here = new Uint8Array(length + 1).fill(NEVER)
  let next = new Uint8Array(length + 1).fill(NEVER)
  let isMoving = false

  const step = (moves: readonly number[], isFirst: boolean): void => {
    for (const move of moves) {
      const cost = moveCost(move)
      if (cost === COSTS.acronym && !withAcronyms) continue
      const from = moveFrom(move)
      const state = from === 0 ? (isFirst ? 0 : LATE) : (here[from] ?? NEVER)
      if (state === NEVER) continue
      const worst = Math.max(state & ~LATE, cost << 1) | (state & LATE)
      const to = from + moveLength(move)
      if (worst < (next[to] ?? 0)) {
        next[to] = worst
        isMoving = true
      }
    }
  }
  const clear = (): void => {
    here.fill(NEVER)
    isMoving = false
  }
  return {
    compare: (pool, start, end, [whole, first, within]) => {
      let best = 0
      clear()
      for (let at = start; at < end; at += 1) {
        const moves = term.moves(pool[at] ?? 0)
        if (moves.length === 0) {
          if (isMoving) clear()
          continue
        }
        isMoving = false
        next.fill(NEVER)
        step(moves, at === start)
        ;[here, next] = [next, here]
        const state = here[length] ?? NEVER
        if (state === NEVER) continue
        const isEarly = (state & LATE) === 0
        const worth = isEarly ? (at === end - 1 ? whole : first) : within
        best = Math.max(best, rankOf(worth, state >> 1))
      }
      return best
    },
  }
}
