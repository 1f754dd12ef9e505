import type { Place, Places } from '../profile'
import { saysTheSame } from './clean-text'
import { locate, type PageSource } from './locate'
import { valueIn } from './read-field'

/** The one text that all places within some parts of a page agree on; undefined where there is none, null where there are several. */
export function readPlaces(
  places: Places | undefined,
  parts: readonly Element[],
  source: PageSource,
): string | null | undefined {
  const found = [places ?? []]
    .flat()
    .flatMap((place: Place) =>
      parts
        .flatMap((part) => locate(place, part, source))
        .flatMap((text) => valueIn(text, place.match) ?? []),
    )
  const [first] = found
  return found.every((other) => saysTheSame(other, first ?? '')) ? first : null
}
