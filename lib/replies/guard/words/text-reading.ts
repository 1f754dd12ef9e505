import type { ThingKind } from '../phrase'
import type { Sign } from '../signs/read-signs'
import {
  drawnView,
  hasDisguise,
  hasLoneLetters,
  plainView,
  soundView,
  toldView,
  type View,
} from '../signs/view'
import { placeConcepts, type ConceptIndex } from './concept-index'
import { findWords } from './find-words'
import type { SoundOf } from './sounds'
import { findThings, type Place } from './things'
import type { WordTree } from './word-tree'

/** Words of all rules of a guard, as they are written and as they sound. */
export interface Lexicon {
  readonly words: WordTree
  readonly sounds: WordTree
  readonly concepts: ConceptIndex
  readonly soundOf: SoundOf
}

/** Something that a phrase asks for: a word or a sound by its number, a thing, or a concept by its name. */
export type Source =
  | { readonly kind: 'word'; readonly number: number }
  | { readonly kind: 'sound'; readonly number: number }
  | { readonly kind: 'thing'; readonly thing: ThingKind }
  | { readonly kind: 'concept'; readonly concept: string }

/** A text with all that rules look for in it. */
export interface TextReading {
  readonly text: string
  readonly signs: readonly Sign[]
  /** Without what parts letters. */
  readonly plain: View
  /** All places of a source, in the order of the text. */
  readonly placesOf: (source: Source) => readonly Place[]
  /** Words, numbers and Han signs between two signs; endless where a sentence ends between them. */
  readonly distance: (after: number, before: number) => number
}

/** Units before each sign: Han count one, words and numbers one, and ends of sentences apart. */
function measure(signs: readonly Sign[], plain: View) {
  const units = new Int32Array(signs.length + 1)
  const ends = new Int32Array(signs.length + 1)
  const own = new Uint8Array(signs.length)
  const stop = new Uint8Array(signs.length)
  for (let unit = 0; unit < plain.text.length; unit += 1) {
    const at = plain.at[unit] ?? 0
    const kind = signs[at]?.kind
    const before = signs[plain.at[unit - 1] ?? -1]?.kind
    if (plain.text[unit] === '\n') stop[at] = 1
    else if (kind === 'han' || (kind !== before && kind !== 'blank' && kind !== 'mark')) own[at] = 1
  }
  for (let at = 0; at < signs.length; at += 1) {
    units[at + 1] = (units[at] ?? 0) + (own[at] ?? 0)
    ends[at + 1] = (ends[at] ?? 0) + (stop[at] ?? 0)
  }
  return { units, ends }
}

const byPlace = (one: Place, other: Place): number =>
  one.first - other.first || one.last - other.last

/** One unit for each sign, so that things are found as they are written. */
function writtenView(signs: readonly Sign[]): View {
  const text = signs.map(({ sign, kind }) => (kind === 'blank' ? ' ' : sign.slice(0, 1))).join('')
  return { text, at: Int32Array.from(signs.keys()) }
}

/** Shorter words stand by chance among letters that are drawn together. */
const SHORTEST_DRAWN = 5

/** Reads a text for a guard. */
export function readText(
  text: string,
  signs: readonly Sign[],
  { words, sounds, concepts, soundOf }: Lexicon,
): TextReading {
  const plain = plainView(signs)
  const wordPlaces = new Map<number, Place[]>()
  findWords(words, plain, signs, wordPlaces)
  if (hasDisguise(signs)) {
    findWords(words, toldView(signs, 'l'), signs, wordPlaces)
    if (text.includes('1')) findWords(words, toldView(signs, 'i'), signs, wordPlaces)
  }
  if (hasLoneLetters(signs)) findWords(words, drawnView(signs), signs, wordPlaces, SHORTEST_DRAWN)
  const soundPlaces = new Map<number, Place[]>()
  findWords(sounds, soundView(signs, plain, soundOf), signs, soundPlaces)
  for (const places of [...wordPlaces.values(), ...soundPlaces.values()]) places.sort(byPlace)
  const things = new Map<ThingKind, readonly Place[]>()
  const { units, ends } = measure(signs, plain)
  const written = writtenView(signs)
  const thingsOf = (thing: ThingKind): readonly Place[] => {
    const found = things.get(thing) ?? findThings(thing, signs, written).toSorted(byPlace)
    things.set(thing, found)
    return found
  }
  const conceptPlaces = placeConcepts(concepts, wordPlaces, soundPlaces, thingsOf)
  for (const places of conceptPlaces.values()) places.sort(byPlace)
  const placesOf = (source: Source): readonly Place[] => {
    if (source.kind === 'word') return wordPlaces.get(source.number) ?? []
    if (source.kind === 'sound') return soundPlaces.get(source.number) ?? []
    if (source.kind === 'thing') return thingsOf(source.thing)
    return conceptPlaces.get(source.concept) ?? []
  }
  return {
    text,
    signs,
    plain,
    placesOf,
    distance(after, before) {
      if ((ends[before] ?? 0) > (ends[after + 1] ?? 0)) return Infinity
      return (units[before] ?? 0) - (units[after + 1] ?? 0)
    },
  }
}
