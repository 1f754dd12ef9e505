/**
 * Whether a word, or its beginning, was typed with just one slip: a letter too many, too few, another, or two swapped
 * (Damerau 1964). Null: it was not; `whole` tells whether all of the word was typed.
 */
export function slipOf(typed: string, word: string): { readonly whole: boolean } | null {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  // Nothing differs, or what is left to type does not: no slip.
  if (at === typed.length) return null
  const met = (typedFrom: number, wordFrom: number): boolean =>
    word.startsWith(typed.slice(typedFrom), wordFrom)
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at]
  const ends = [
    isSwapped && met(at + 2, at + 2) ? typed.length : -1,
    at < word.length && met(at + 1, at + 1) ? typed.length : -1,
    met(at + 1, at) ? typed.length - 1 : -1,
    met(at, at + 1) ? typed.length + 1 : -1,
  ].filter((end) => end >= 0 && end <= word.length)
  return ends.length === 0 ? null : { whole: ends.includes(word.length) }
}
