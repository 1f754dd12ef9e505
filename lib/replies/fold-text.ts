/** Text as search compares it: full width and case folded, white space as one blank. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** All neighbouring pairs of signs in a folded text, blanks left out. */
export function bigramsOf(folded: string): ReadonlySet<string> {
  const signs = Array.from(folded.replaceAll(' ', ''))
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`))
}
