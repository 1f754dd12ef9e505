import { compareAlone } from './alone'
import { BODY_PLACES, postedPlace, postedSlot, WORTHS, type Columns } from './columns'
import { createLineComparer, type LineComparer } from './compare-line'
import { pathOf, slotsWithNeighbours, type Path } from './neighbours'
import { SHELF_WORDS } from './pairs'
import type { Readings, Symbols } from './symbols'
import { createTerm } from './term'
import { hasSign } from './units'
import { COSTS, PLACES, rankOf } from './weights'

/** From so many letters on what was typed in letters is looked for among the readings of bodies too: less stands everywhere. */
const BODY_FROM = 4

const BODY_WORTH = PLACES.body.within

/** What is searched, and with what. */
export interface Searched {
  readonly columns: Columns
  readonly symbols: Symbols
  readonly readings: Readings
}

/** Replies that have one symbol for all of the term. */
function meetAlone(
  text: string,
  { columns, symbols, readings }: Searched,
  ranks: Uint8Array,
): void {
  const costOf = compareAlone(text, symbols, readings)
  const isTyped = !hasSign(text)
  for (let symbol = 0; symbol < symbols.count(); symbol += 1) {
    const cost = costOf(symbol)
    if (cost < 0) continue
    // One syllable, or a letter or two inside a word, stand in nearly every body.
    const isTitleOnly =
      isTyped && (symbols.isSign(symbol) || (cost === COSTS.inside && text.length < BODY_FROM))
    for (const posting of columns.postings(symbol)) {
      const place = postedPlace(posting)
      if (isTitleOnly && place >= BODY_PLACES) continue
      const slot = postedSlot(posting)
      const rank = rankOf(WORTHS[place] ?? 0, cost)
      if (rank > (ranks[slot] ?? 0)) ranks[slot] = rank
    }
  }
}

/** Best rank in the lines of one slot, of bodies or of all else. */
function compareSlot(
  slot: number,
  isBody: boolean,
  columns: Columns,
  comparer: LineComparer,
): number {
  const { slotLines, linePlaces, lineStarts } = columns
  const pool = columns.pool()
  let best = 0
  for (let line = slotLines[slot] ?? 0; line < (slotLines[slot + 1] ?? 0); line += 1) {
    const place = linePlaces[line] ?? 0
    if (place >= BODY_PLACES !== isBody) continue
    const worths = [WORTHS[place] ?? 0, WORTHS[place + 1] ?? 0, WORTHS[place + 2] ?? 0] as const
    const rank = comparer.compare(pool, lineStarts[line] ?? 0, lineStarts[line + 1] ?? 0, worths)
    best = Math.max(best, rank)
  }
  return best
}

/** Visits the slots whose bits are set. */
function eachSlot(bits: Uint32Array, firstSlot: number, visit: (slot: number) => void): void {
  for (let word = 0; word < SHELF_WORDS; word += 1) {
    let rest = bits[word] ?? 0
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest)
      visit(firstSlot + 32 * word + bit)
      rest &= rest - 1
    }
  }
}

/** Replies that have several neighbours for the term, in bodies or in all else. */
function meetTogether(
  path: Path,
  isBody: boolean,
  comparer: LineComparer,
  columns: Columns,
  among: Uint8Array | null,
  ranks: Uint8Array,
): void {
  const { shelves } = isBody ? columns.bodyPairs : columns.headPairs
  for (const [index, pairs] of shelves.entries()) {
    const bits = slotsWithNeighbours(path, pairs)
    eachSlot(bits, 32 * SHELF_WORDS * index, (slot) => {
      const known = ranks[slot]
      // Beyond the last slot, not asked for, or already better than any body makes it.
      if (known === undefined || among?.[slot] === 0 || (isBody && known >= BODY_WORTH)) return
      const rank = compareSlot(slot, isBody, columns, comparer)
      if (rank > known) ranks[slot] = rank
    })
  }
}

/** For every slot the rank of one word of a query, 0 where it is not met; at least of the slots `among` has no 0 for. */
export function meetTerm(
  text: string,
  searched: Searched,
  among: Uint8Array | null = null,
): Uint8Array {
  const { columns, symbols, readings } = searched
  const ranks = new Uint8Array(columns.slotCount())
  meetAlone(text, searched, ranks)
  const term = createTerm(text, symbols, readings)
  const path = pathOf(term)
  if (path === null) return ranks
  meetTogether(path, false, createLineComparer(term, true), columns, among, ranks)
  if (hasSign(text) || text.length >= BODY_FROM)
    meetTogether(path, true, createLineComparer(term, false), columns, among, ranks)
  return ranks
}
