import type { Source, TextReading } from './text-reading'
import type { Place } from './things'

/** Parts of a phrase that follow each other; each is said in one of its ways. */
export type ReadyPhrase = readonly (readonly Source[])[]

/** Where a phrase is said, and where each of its parts is. */
export interface SaidPhrase extends Place {
  readonly parts: readonly Place[]
}

/** Words and Han signs that may stand between two parts. */
const REACH = 9
const MOST_FOUND = 50

const byLast = (one: Place, other: Place): number => one.last - other.last

/** Continues each beginning with the places of a next part: for each place the nearest beginning in reach. */
function continued(
  beginnings: readonly SaidPhrase[],
  places: readonly Place[],
  { distance }: TextReading,
): SaidPhrase[] {
  const sorted = beginnings.toSorted(byLast)
  const found: SaidPhrase[] = []
  let next = 0
  for (const place of places) {
    for (let last = sorted[next]?.last; last !== undefined && last < place.first; next += 1)
      last = sorted[next + 1]?.last
    const nearest = sorted[next - 1]
    if (nearest !== undefined && distance(nearest.last, place.first) <= REACH)
      found.push({ first: nearest.first, last: place.last, parts: [...nearest.parts, place] })
  }
  return found
}

const placesOf = (ways: readonly Source[], reading: TextReading): readonly Place[] => {
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0) return reading.placesOf(only)
  return ways
    .flatMap((way) => [...reading.placesOf(way)])
    .toSorted((one, other) => one.first - other.first || one.last - other.last)
}

/** Finds all places where a phrase is said. */
export function findPhrase(phrase: ReadyPhrase, reading: TextReading): readonly SaidPhrase[] {
  const [first = [], ...rest] = phrase
  let found: SaidPhrase[] = placesOf(first, reading).map((place) => ({
    first: place.first,
    last: place.last,
    parts: [place],
  }))
  for (const ways of rest) {
    if (found.length === 0) return []
    found = continued(found, placesOf(ways, reading), reading)
  }
  return found.slice(0, MOST_FOUND)
}
