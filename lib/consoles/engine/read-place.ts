import type { Place, Places } from '../profile'
import { saysTheSame } from './clean-text'
import { locate, type PageSource } from './locate'
import { valueIn } from './read-field'

/** The one text that all places within a part of a page agree on; undefined where there is none, or more than one. */
export function readPlaces(
  places: Places | undefined,
  part: Element,
  source: PageSource,
): string | undefined {
  const found = [places ?? []]
    .flat()
    .flatMap((place: Place) =>
      locate(place, part, source).flatMap((text) => valueIn(text, place.match) ?? []),
    )
  const [first] = found
  return first !== undefined && found.every((other) => saysTheSame(other, first))
    ? first
    : undefined
}
