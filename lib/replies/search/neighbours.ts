import { pairAt, SHELF_WORDS, type Pairs } from './pairs'
import type { Term } from './term'

/** Where the symbols of a term may begin, and what may stand there; the same for all replies. */
export interface Path {
  /** Next places by place; empty where no symbol may begin. */
  readonly next: readonly (readonly number[])[]
  readonly classes: readonly (readonly number[])[]
  /** Places, behind the first, from which one symbol may stand for the rest. */
  readonly lasts: readonly number[]
}

/** Lays out the places of a term; null: nothing but a single symbol could stand for it. */
export function pathOf(term: Term): Path | null {
  const next: (readonly number[])[] = []
  const classes: (readonly number[])[] = []
  const isReached = [true]
  for (let place = 0; place < term.text.length; place += 1) {
    const isIn = isReached[place] === true
    next.push(isIn ? term.nextPlaces(place) : [])
    classes.push(isIn ? term.classesAt(place) : [])
    for (const each of next[place] ?? []) isReached[each] = true
  }
  const lasts = next.flatMap((each, place) =>
    place > 0 && each.length > 0 && term.mayEndFrom(place) ? [place] : [],
  )
  return lasts.length === 0 ? null : { next, classes, lasts }
}

/**
 * Slots of a shelf, one bit each, in which all neighbours that the term could mean stand side by side somewhere: what is
 * not among them need not be looked at.
 */
export function slotsWithNeighbours({ next, classes, lasts }: Path, pairs: Pairs): Uint32Array {
  const sets = next.map(() => new Uint32Array(0))
  sets[0] = new Uint32Array(SHELF_WORDS).fill(0xff_ff_ff_ff)
  for (const [place, ends] of next.entries()) {
    const from = sets[place]
    if (from === undefined || from.length === 0) continue
    for (const end of ends) {
      if (end >= next.length) continue
      let into = sets[end]
      if (into === undefined || into.length === 0) into = sets[end] = new Uint32Array(SHELF_WORDS)
      for (const one of classes[place] ?? [])
        for (const other of classes[end] ?? []) {
          const at = pairAt(one, other)
          for (let word = 0; word < SHELF_WORDS; word += 1)
            into[word] = (into[word] ?? 0) | ((from[word] ?? 0) & (pairs[at + word] ?? 0))
        }
    }
  }
  const slots = new Uint32Array(SHELF_WORDS)
  for (const last of lasts) {
    const set = sets[last]
    if (set === undefined || set.length === 0) continue
    for (let word = 0; word < SHELF_WORDS; word += 1)
      slots[word] = (slots[word] ?? 0) | (set[word] ?? 0)
  }
  return slots
}
