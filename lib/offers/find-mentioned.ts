import { plainSpelling } from '@/lib/shared/plain-spelling'

import type { Product } from './product'

/** Finds the products that a message speaks of, by id. */
export type FindMentioned = (message: string) => readonly string[]

/** Signs that are written without blanks between words. */
const RUN_ON = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const WORD = /[\p{L}\p{N}]+/gu
/** Share of a title's weight that a message must hold. */
const ENOUGH = 0.5

/** Words of a text: Latin ones as they stand, of Chinese every two signs that follow each other. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = plainSpelling(text)
  const words = new Set<string>()
  for (const [run] of plain.matchAll(RUN_ON)) {
    const signs = Array.from(run)
    for (let at = 0; at + 1 < signs.length; at += 1) words.add(`${signs[at]}${signs[at + 1]}`)
  }
  for (const [word] of plain.replaceAll(RUN_ON, ' ').matchAll(WORD))
    if (word.length > 1) words.add(word)
  return words
}

/** Whether one product's words are all among another's. */
const isWithin = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].every((word) => others.has(word))

/**
 * Prepares to find products in messages: one is meant where its id stands as a word, or where the message holds at least half
 * of its title's words, a word weighing less the more titles have it (ln of 1 + products per title that has it), and no other
 * product has all of the words that were said of it. What two products share names neither.
 */
export function indexMentions(products: readonly Product[]): FindMentioned {
  const titles = products.map(({ title }) => wordsOf(title))
  const titlesWith = new Map<string, number[]>()
  for (const [place, words] of titles.entries())
    for (const word of words) {
      const places = titlesWith.get(word)
      if (places === undefined) titlesWith.set(word, [place])
      else places.push(place)
    }
  const weightOf = (words: Iterable<string>): number => {
    let weight = 0
    for (const word of words)
      weight += Math.log(1 + products.length / (titlesWith.get(word)?.length ?? 1))
    return weight
  }
  const wholes = titles.map(weightOf)
  const placeOfId = new Map(products.map(({ id }, place) => [plainSpelling(id), place]))

  function findByTitle(message: string): number[] {
    const said = new Map<number, Set<string>>()
    for (const word of wordsOf(message))
      for (const place of titlesWith.get(word) ?? [])
        said.set(place, (said.get(place) ?? new Set()).add(word))
    const likely = [...said].filter(
      ([place, words]) => weightOf(words) >= (wholes[place] ?? Infinity) * ENOUGH,
    )
    return likely
      .filter(
        ([place, words]) => !likely.some(([other, all]) => other !== place && isWithin(words, all)),
      )
      .map(([place]) => place)
  }
  return (message) => {
    const meant = new Set(findByTitle(message))
    for (const word of plainSpelling(message).split(/[^\p{Script=Latin}\p{N}._-]+/u)) {
      const place = placeOfId.get(word)
      if (place !== undefined) meant.add(place)
    }
    return [...meant].toSorted((a, b) => a - b).flatMap((place) => products[place]?.id ?? [])
  }
}
