import { compareAlone } from './alone'
import type { Readings, Symbols } from './symbols'
import { createTerm, moveCost, moveFrom, moveLength } from './term'
import { cutUnits, foldWithPlaces, termsOf } from './units'
import { COSTS } from './weights'

/** A stretch of a text, from its first sign to behind its last. */
export type Mark = readonly [start: number, end: number]

interface PlacedUnit {
  readonly symbol: number
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A way to have met a part of a term, and what it marks. */
interface Way {
  readonly cost: number
  readonly marks: readonly Mark[]
}

function placedUnits(folded: string, symbols: Symbols): readonly PlacedUnit[] {
  const units: PlacedUnit[] = []
  const take = (text: string, start: number, end: number): void => {
    // What no reply has gets a number that nothing is known of.
    units.push({ symbol: symbols.find(text) ?? -1, text, start, end })
  }
  cutUnits(folded, {
    sign: (code, start, end) => take(String.fromCodePoint(code), start, end),
    word: take,
  })
  return units
}

const better = (one: Way | null, other: Way): Way =>
  one === null || other.cost < one.cost ? other : one

/** A whole character, or as many letters of a word as were typed. */
const typedPart = ({ start, end }: PlacedUnit, isSign: boolean, length: number): Mark => [
  start,
  isSign ? end : Math.min(end, start + length),
]

function wayAlone(
  term: string,
  units: readonly PlacedUnit[],
  symbols: Symbols,
  readings: Readings,
): Way | null {
  const costOf = compareAlone(term, symbols, readings)
  let best: Way | null = null
  for (const unit of units) {
    const cost = unit.symbol < 0 ? -1 : costOf(unit.symbol)
    if (cost < 0) continue
    const inside = cost === COSTS.inside ? unit.start + unit.text.indexOf(term) : -1
    const mark: Mark =
      inside >= 0
        ? [inside, inside + term.length]
        : cost === COSTS.slip
          ? [unit.start, unit.end]
          : typedPart(unit, symbols.isSign(unit.symbol), term.length)
    best = better(best, { cost, marks: [mark] })
  }
  return best
}

function wayTogether(
  term: string,
  units: readonly PlacedUnit[],
  symbols: Symbols,
  readings: Readings,
): Way | null {
  const { text, moves } = createTerm(term, symbols, readings)
  let best: Way | null = null
  let here = new Map<number, Way>()
  for (const unit of units) {
    const next = new Map<number, Way>()
    for (const move of unit.symbol < 0 ? [] : moves(unit.symbol)) {
      const [from, length] = [moveFrom(move), moveLength(move)]
      const way = from === 0 ? { cost: 0, marks: [] } : here.get(from)
      if (way === undefined) continue
      const marks = [...way.marks, typedPart(unit, symbols.isSign(unit.symbol), length)]
      const longer = { cost: Math.max(way.cost, moveCost(move)), marks }
      next.set(from + length, better(next.get(from + length) ?? null, longer))
    }
    here = next
    const whole = here.get(text.length)
    if (whole !== undefined) best = better(best, whole)
  }
  return best
}

/** Marks in their order, those that touch joined. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = []
  for (const mark of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = all.at(-1)
    if (last !== undefined && mark[0] <= last[1]) {
      all.pop()
      all.push([last[0], Math.max(last[1], mark[1])])
    } else all.push(mark)
  }
  return all
}

/** Where a query stands in a title, also when it was typed in pinyin; its words each, or all of them in one breath. */
export function marksIn(
  title: string,
  query: string,
  symbols: Symbols,
  readings: Readings,
): readonly Mark[] {
  const terms = termsOf(query)
  const { folded, places } = foldWithPlaces(title)
  const units = placedUnits(folded, symbols)
  const waysOf = (term: string): readonly Way[] => {
    const alone = wayAlone(term, units, symbols, readings)
    const way = wayTogether(term, units, symbols, readings)
    return [alone, way].filter((each) => each !== null).toSorted((a, b) => a.cost - b.cost)
  }
  const [breath] = terms.length > 1 ? waysOf(terms.join('')) : []
  const marks = breath?.marks ?? terms.flatMap((term) => waysOf(term)[0]?.marks ?? [])
  const placeOf = (at: number): number => places[at] ?? title.length
  return joined(marks.map(([start, end]) => [placeOf(start), placeOf(end)] as const))
}
