/** Control characters but line ends and tabs, halves of characters, what is none, and marks that turn around what a person reads. */
const UNSAFE =
  /(?![\n\t])[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Noncharacter_Code_Point}]/gu

/** A text of several lines as it may be kept: line ends are one sign, nothing hides or turns it, no blanks around it. */
export const cleanBody = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(UNSAFE, '')
    .trim()

/** A name as it may be kept: one line. */
export const cleanLine = (text: string): string => cleanBody(text).replace(/[\n\t]+/gu, ' ')

/** A name of at most so many characters, with a sign that it goes on. */
export function shorten(name: string, limit: number): string {
  return name.length <= limit
    ? name
    : `${name
        .slice(0, limit - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** What a person reads of markup: blocks and breaks end lines, all else of the markup goes. */
export const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/giu, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/giu, '\n')
    .replace(/<\/?[a-z!][^>]*>/giu, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/giu, (whole, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    })
