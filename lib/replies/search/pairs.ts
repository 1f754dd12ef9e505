import { CLASS_COUNT } from './symbols'

/** Slots that share one set of pairs. */
const SHELF_SLOTS = 1_024
export const SHELF_WORDS = SHELF_SLOTS / 32

/** For each two classes of first letters that stand side by side anywhere, the slots where they do, one bit each. */
export type Pairs = Uint32Array

/** Pairs of neighbours, a shelf of 1,024 slots at a time, so that a longer library moves none of what is there. */
export interface PairShelves {
  readonly shelves: readonly Pairs[]
  /** Notes that one of these classes stands before one of those in a slot. */
  readonly note: (slot: number, before: readonly number[], behind: readonly number[]) => void
}

/** Where the slots with two classes side by side begin in a shelf. */
export const pairAt = (before: number, behind: number): number =>
  (before * CLASS_COUNT + behind) * SHELF_WORDS

/** Begins without any pair. */
export function createPairShelves(): PairShelves {
  const shelves: Pairs[] = []
  const note: PairShelves['note'] = (slot, before, behind) => {
    const index = Math.floor(slot / SHELF_SLOTS)
    while (shelves.length <= index)
      shelves.push(new Uint32Array(CLASS_COUNT * CLASS_COUNT * SHELF_WORDS))
    const pairs = shelves[index]
    if (pairs === undefined) return
    const word = (slot % SHELF_SLOTS) >> 5
    for (const one of before)
      for (const other of behind) {
        const at = pairAt(one, other) + word
        pairs[at] = (pairs[at] ?? 0) | (1 << (slot & 31))
      }
  }
  return { shelves, note }
}
