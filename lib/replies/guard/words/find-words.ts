import type { Sign } from '../signs/read-signs'
import type { View } from '../signs/view'
import type { Place } from './things'
import type { WordTree } from './word-tree'

/** Places of one word that are kept: more tell nothing new, and a text of one word over and over takes no time. */
const MOST_PLACES = 200

/** Whether two signs that stand side by side are pieces of one word or number. */
const isOneWord = (one: Sign | undefined, other: Sign | undefined): boolean =>
  one?.kind === other?.kind && (one?.kind === 'latin' || one?.kind === 'figure')

/** Whether a find begins and ends with a sign, and is no piece of a longer Latin word or number; letters that stand apart may be. */
function isWhole(signs: readonly Sign[], at: Int32Array, start: number, end: number): boolean {
  const isEdge = (inside: number, outside: number): boolean => {
    const [within, beyond] = [at[inside] ?? -1, at[outside] ?? -1]
    const isBeside = Math.abs(within - beyond) === 1
    return within !== beyond && !(isBeside && isOneWord(signs[within], signs[beyond]))
  }
  return isEdge(start, start - 1) && isEdge(end, end + 1)
}

/** Adds the places where words of a tree stand in a view, by the number of the word; shorter ones than `shortest` units are left out. */
export function findWords(
  tree: WordTree,
  { text, at }: View,
  signs: readonly Sign[],
  places: Map<number, Place[]>,
  shortest = 1,
): void {
  tree.find(text, (word, start, end) => {
    if (end - start + 1 < shortest || !isWhole(signs, at, start, end)) return
    const [first, last] = [at[start] ?? 0, at[end] ?? 0]
    const known = places.get(word) ?? []
    places.set(word, known)
    if (known.length >= MOST_PLACES) return
    if (!known.some((place) => place.first === first && place.last === last))
      known.push({ first, last })
  })
}
