import type { ThingKind } from '../phrase'
import type { Source } from './text-reading'
import type { Place } from './things'

/** Which concepts a word, a sound or a thing speaks of. */
export interface ConceptIndex {
  readonly ofWords: ReadonlyMap<number, readonly string[]>
  readonly ofSounds: ReadonlyMap<number, readonly string[]>
  readonly ofThings: ReadonlyMap<ThingKind, readonly string[]>
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, ...values: readonly Value[]): void {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  list.push(...values)
}

/** Turns concepts with their words round, so that a text costs the time of the words in it, not of all that are known. */
export function indexConcepts(concepts: ReadonlyMap<string, readonly Source[]>): ConceptIndex {
  const ofWords = new Map<number, string[]>()
  const ofSounds = new Map<number, string[]>()
  const ofThings = new Map<ThingKind, string[]>()
  for (const [concept, sources] of concepts)
    for (const source of sources)
      if (source.kind === 'word') push(ofWords, source.number, concept)
      else if (source.kind === 'sound') push(ofSounds, source.number, concept)
      else if (source.kind === 'thing') push(ofThings, source.thing, concept)
  return { ofWords, ofSounds, ofThings }
}

/** Where a text speaks of each concept, by the words and sounds that stand in it; things are looked for where a concept may be one. */
export function placeConcepts(
  { ofWords, ofSounds, ofThings }: ConceptIndex,
  words: ReadonlyMap<number, readonly Place[]>,
  sounds: ReadonlyMap<number, readonly Place[]>,
  thingsOf: (thing: ThingKind) => readonly Place[],
): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const [number, found] of words)
    for (const concept of ofWords.get(number) ?? []) push(places, concept, ...found)
  for (const [number, found] of sounds)
    for (const concept of ofSounds.get(number) ?? []) push(places, concept, ...found)
  for (const [thing, concepts] of ofThings)
    for (const concept of concepts) push(places, concept, ...thingsOf(thing))
  return places
}
