import type { Source, TextReading } from './text-reading'
import type { Place } from './things'

/** Parts of a phrase, each with all the ways to say it. */
export interface ReadyPhrase {
  readonly parts: readonly Source[]
  /** Whether the parts may stand in any order, and further apart. */
  readonly inAnyOrder: boolean
}

/** Where a phrase is said, and where each of its parts is. */
export interface SaidPhrase extends Place {
  readonly parts: readonly Place[]
}

/** Words and Han signs that may stand between two parts that follow each other. */
const REACH = 9
/** The same where parts stand in any order: about a clause. */
const WIDE_REACH = 14
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

const overlaps = (one: Place, other: Place): boolean =>
  one.first <= other.last && other.first <= one.last

/** Signs between what is said and a place: none where it lies within; endless where it is one of its parts, or a sentence ends between them. */
export function gapOf(said: SaidPhrase, place: Place, { distance }: TextReading): number {
  if (said.parts.some((part) => overlaps(part, place))) return Infinity
  if (overlaps(said, place)) return 0
  return said.last < place.first
    ? distance(said.last, place.first)
    : distance(place.last, said.first)
}

/** Joins to each beginning the nearest place of a next part, on either side. */
function joined(
  beginnings: readonly SaidPhrase[],
  places: readonly Place[],
  reading: TextReading,
): SaidPhrase[] {
  return beginnings.flatMap((said) => {
    let nearest: Place | undefined
    let least = WIDE_REACH
    for (const place of places) {
      const gap = gapOf(said, place, reading)
      if (gap > least) continue
      least = gap
      nearest = place
    }
    if (nearest === undefined) return []
    return [
      {
        first: Math.min(said.first, nearest.first),
        last: Math.max(said.last, nearest.last),
        parts: [...said.parts, nearest],
      },
    ]
  })
}

/** Finds all places where a phrase is said. */
export function findPhrase(
  { parts, inAnyOrder }: ReadyPhrase,
  reading: TextReading,
): readonly SaidPhrase[] {
  const told: (readonly Place[])[] = []
  for (const part of parts) {
    const places = reading.placesOf(part)
    if (places.length === 0) return []
    told.push(places)
  }
  const [first = [], ...rest] = told
  let found: readonly SaidPhrase[] = first
    .slice(0, MOST_FOUND)
    .map((place) => ({ first: place.first, last: place.last, parts: [place] }))
  for (const places of rest) found = (inAnyOrder ? joined : continued)(found, places, reading)
  return found
}
