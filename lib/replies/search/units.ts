/** Marks over letters, and apostrophes: left out, so that `don't`, `dont`, `envío` and `envio` are the same. */
const LEFT_OUT = /[\u0300-\u036f'’ʼ]+/g

/** Text as units are cut from it: wide, accented and capital letters become plain ones. */
export const foldLetters = (text: string): string =>
  text.normalize('NFKD').replaceAll(LEFT_OUT, '').normalize('NFC').toLowerCase()

/** What takes the units of a text one by one; `start` and `end` are places in the folded text. */
export interface UnitTaker {
  /** A Chinese character, by its code point. */
  readonly sign: (code: number, start: number, end: number) => void
  /** A run of other letters and digits. */
  readonly word: (word: string, start: number, end: number) => void
}

const LETTER = /[\p{L}\p{N}]/u

/** Whether a code point is a Chinese character: each of them is a unit of its own. */
export const isSign = (code: number): boolean =>
  (code >= 0x34_00 && code <= 0x9f_ff) ||
  code === 0x30_07 ||
  (code >= 0x2_00_00 && code <= 0x3_ff_ff)

/** Whether a text has a Chinese character. */
export const hasSign = (text: string): boolean =>
  Array.from(text).some((char) => isSign(char.codePointAt(0) ?? 0))

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  // Dashes, quotes and Chinese punctuation: by far the most frequent others.
  if ((code >= 0x20_00 && code <= 0x20_6f) || (code >= 0x30_00 && code <= 0x30_03)) return false
  return LETTER.test(String.fromCodePoint(code))
}

/** Cuts a folded text into units: each Chinese character, and each run of other letters and digits. */
export function cutUnits(folded: string, taker: UnitTaker): void {
  let wordStart = -1
  let at = 0
  const endWord = (): void => {
    if (wordStart >= 0) taker.word(folded.slice(wordStart, at), wordStart, at)
    wordStart = -1
  }
  while (at < folded.length) {
    const code = folded.codePointAt(at) ?? 0
    const end = at + (code > 0xff_ff ? 2 : 1)
    if (isSign(code)) {
      endWord()
      taker.sign(code, at, end)
    } else if (!isLetter(code)) endWord()
    else if (wordStart < 0) wordStart = at
    at = end
  }
  endWord()
}

/** The words of a query: runs of units with nothing between them. */
export function termsOf(query: string): readonly string[] {
  const terms: string[] = []
  let last = -1
  const take = (text: string, start: number, end: number): void => {
    if (start === last) terms.push(`${terms.pop() ?? ''}${text}`)
    else terms.push(text)
    last = end
  }
  cutUnits(foldLetters(query), {
    sign: (code, start, end) => take(String.fromCodePoint(code), start, end),
    word: take,
  })
  return terms
}

/** A folded text with, for each of its signs and for its end, the place in the text that it comes from. */
export function foldWithPlaces(text: string): {
  readonly folded: string
  readonly places: readonly number[]
} {
  const places: number[] = []
  let [folded, at] = ['', 0]
  for (const char of text) {
    const plain = foldLetters(char)
    folded += plain
    places.push(...Array.from({ length: plain.length }, () => at))
    at += char.length
  }
  return { folded, places: [...places, at] }
}
