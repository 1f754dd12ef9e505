import { isSign } from './units'

/** How a Chinese character may be read, in plain letters without tones; none for what has no reading. */
export type Readings = (char: string) => readonly string[]

/** Classes of first letters: letters, digits, and three for all that is neither. */
export const CLASS_COUNT = 26 + 10 + 3

/** Class of a spelling by its first letter. */
export function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  if (code >= 48 && code <= 57) return 26 + code - 48
  return 36 + (code % 3)
}

/** The letters a to z that a word has, one bit each. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) {
    const place = word.charCodeAt(at) - 97
    if (place >= 0 && place < 26) letters |= 1 << place
  }
  return letters
}

/** Every character and word that any reply has, each once, by a number counted from 0. */
export interface Symbols {
  readonly count: () => number
  readonly ofSign: (code: number) => number
  readonly ofWord: (word: string) => number
  /** The number of a character or word; undefined: no reply has it. */
  readonly find: (text: string) => number | undefined
  readonly isSign: (symbol: number) => boolean
  /** The ways to type it in full: itself first, then its readings. */
  readonly spellings: (symbol: number) => readonly string[]
  /** Classes of what it may be typed by. */
  readonly classes: (symbol: number) => readonly number[]
  readonly letters: (symbol: number) => number
  /** Whether a whole word or reading is spelled so. */
  readonly isSpelling: (text: string) => boolean
  /** Whether a word or reading of this class begins so. */
  readonly isBeginning: (text: string) => boolean
}

/** Begins an empty table; `readings` is asked once for each character. */
export function createSymbols(readings: Readings): Symbols {
  const bySign = new Map<number, number>()
  const byWord = new Map<string, number>()
  const spellings: (readonly string[])[] = []
  const classes: (readonly number[])[] = []
  const letters: number[] = []
  const signs: boolean[] = []
  const known = new Set<string>()
  const byClass: string[][] = Array.from({ length: CLASS_COUNT }, () => [])

  const add = (text: string, read: readonly string[], sign: boolean): number => {
    const typed = sign && read.length > 0 ? read : [text]
    for (const spelling of typed) {
      if (known.has(spelling)) continue
      known.add(spelling)
      byClass[classOf(spelling.codePointAt(0) ?? 0)]?.push(spelling)
    }
    spellings.push([text, ...read])
    classes.push([...new Set(typed.map((spelling) => classOf(spelling.codePointAt(0) ?? 0)))])
    letters.push(sign ? 0 : lettersOf(text))
    signs.push(sign)
    return spellings.length - 1
  }
  const ofSign = (code: number): number => {
    const symbol = bySign.get(code)
    if (symbol !== undefined) return symbol
    const text = String.fromCodePoint(code)
    const added = add(text, readings(text), true)
    bySign.set(code, added)
    return added
  }
  const ofWord = (word: string): number => {
    const symbol = byWord.get(word)
    if (symbol !== undefined) return symbol
    const added = add(word, [], false)
    byWord.set(word, added)
    return added
  }
  return {
    count: () => spellings.length,
    ofSign,
    ofWord,
    find: (text) => {
      const code = text.codePointAt(0) ?? 0
      return isSign(code) ? bySign.get(code) : byWord.get(text)
    },
    isSign: (symbol) => signs[symbol] === true,
    spellings: (symbol) => spellings[symbol] ?? [],
    classes: (symbol) => classes[symbol] ?? [],
    letters: (symbol) => letters[symbol] ?? 0,
    isSpelling: (text) => known.has(text),
    isBeginning: (text) =>
      byClass[classOf(text.codePointAt(0) ?? 0)]?.some((each) => each.startsWith(text)) === true,
  }
}
