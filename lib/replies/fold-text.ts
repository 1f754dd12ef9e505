/** Text as search compares it: full width and case folded, white space as one blank. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** All neighbouring pairs of signs in a folded text, blanks left out. */
export function bigramsOf(folded: string): ReadonlySet<string> {
  const signs = Array.from(folded.replaceAll(' ', ''))
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`))
}

/** Share of the bigrams of `part` that `whole` has too, 0 to 1. */
export function bigramShare(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0
  let shared = 0
  for (const pair of part) if (whole.has(pair)) shared += 1
  return shared / part.size
}
