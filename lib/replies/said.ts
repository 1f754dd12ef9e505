import { foldText } from './fold-text'

/** Whether a folded word is in Latin letters, which stand in longer words too: such a one is only said as a whole. */
export const isLatin = (word: string): boolean => /^[a-z0-9' ]+$/.test(word)

/** What was said, as words are looked for in it: folded, and again with the words of Latin letters alone. */
export interface Said {
  readonly folded: string
  readonly spaced: string
}

/** Prepares a message. */
export function toSaid(message: string): Said {
  const folded = foldText(message).replaceAll('’', "'")
  return { folded, spaced: ` ${folded.replaceAll(/[^\p{L}\p{N}']+/gu, ' ').trim()} ` }
}

/** Whether a folded word was said; one in Latin letters only as a whole, else "hi" stands in "this". */
export const wasSaid = (word: string, { folded, spaced }: Said): boolean =>
  isLatin(word) ? spaced.includes(` ${word} `) : folded.includes(word)
