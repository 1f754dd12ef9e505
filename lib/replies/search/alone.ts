import { slipOf } from './slip'
import { lettersOf, type Readings, type Symbols } from './symbols'
import { hasSign } from './units'
import { COSTS } from './weights'

/** From so many letters on a word may hold a slip. */
const SLIP_FROM = 4
/** From so many letters on what was typed may stand inside a word. */
const INSIDE_FROM = 2

/** What it costs that one symbol stands for all of a term; -1: it does not. */
export type AloneCost = (symbol: number) => number

const hasTwoBits = (bits: number): boolean => (bits & (bits - 1)) !== 0

function wordCost(text: string, letters: number, symbols: Symbols): AloneCost {
  const mayHaveSlip = text.length >= SLIP_FROM && /\D/.test(text)
  return (symbol) => {
    const word = symbols.spellings(symbol)[0] ?? ''
    if (word.startsWith(text)) return word.length === text.length ? COSTS.literal : COSTS.begun
    // A slip brings in one strange letter at most: most words differ in more, and are not compared any further.
    const strange = letters & ~symbols.letters(symbol)
    if (strange === 0 && text.length >= INSIDE_FROM && word.includes(text)) return COSTS.inside
    if (!mayHaveSlip || hasTwoBits(strange)) return -1
    const slip = slipOf(text, word)
    if (slip === null) return -1
    return slip.whole ? COSTS.slip : COSTS.begunSlip
  }
}

/** A character for what was typed in letters. */
const readingCost =
  (text: string, symbols: Symbols): AloneCost =>
  (symbol) => {
    let least = -1
    for (const [index, reading] of symbols.spellings(symbol).entries()) {
      if (index === 0 || !reading.startsWith(text)) continue
      if (reading.length === text.length) return COSTS.reading
      least = text.length === 1 ? COSTS.initial : COSTS.begun
    }
    return least
  }

/** A character for a character: itself, or one that sounds the same. */
function signCost(text: string, symbols: Symbols, readings: Readings): AloneCost {
  const said = new Set(readings(text))
  return (symbol) => {
    const spellings = symbols.spellings(symbol)
    if (spellings[0] === text) return COSTS.literal
    return spellings.some((each, index) => index > 0 && said.has(each)) ? COSTS.sound : -1
  }
}

const NONE: AloneCost = () => -1

/** Compares single symbols with all of a term. */
export function compareAlone(text: string, symbols: Symbols, readings: Readings): AloneCost {
  const isChinese = hasSign(text)
  const byWord = isChinese ? NONE : wordCost(text, lettersOf(text), symbols)
  const bySign = isChinese
    ? Array.from(text).length === 1
      ? signCost(text, symbols, readings)
      : NONE
    : readingCost(text, symbols)
  return (symbol) => (symbols.isSign(symbol) ? bySign(symbol) : byWord(symbol))
}
