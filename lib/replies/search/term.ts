import { classOf, type Readings, type Symbols } from './symbols'
import { isSign } from './units'
import { COSTS } from './weights'

/** Longer words of a query are cut. */
const TERM_LIMIT = 255

/** A symbol may stand for `length` signs of a term from `from` on, at a cost: packed, for it is asked for millions of symbols. */
const pack = (from: number, length: number, cost: number): number =>
  from | (length << 8) | (cost << 16)
export const moveFrom = (move: number): number => move & 255
export const moveLength = (move: number): number => (move >> 8) & 255
export const moveCost = (move: number): number => move >> 16

/** One word of a query, ready to be compared with symbols. */
export interface Term {
  readonly text: string
  /** All that a symbol may stand for in this term, whose other parts its neighbours stand for. */
  readonly moves: (symbol: number) => readonly number[]
  /** Classes of what may begin at a place. */
  readonly classesAt: (place: number) => readonly number[]
  /** Places where the next symbol may begin if one begins here. */
  readonly nextPlaces: (place: number) => readonly number[]
  /** Whether one symbol may stand for all from this place on. */
  readonly mayEndFrom: (place: number) => boolean
}

const NONE: readonly number[] = []
const DOUBLE_INITIAL = /^[csz]h/

/** Moves of one way to type a symbol; `cost` is that of typing all of it. */
function spelledMoves(text: string, spelling: string, from: number, cost: number): number[] {
  const rest = text.length - from
  if (text.startsWith(spelling, from)) return [pack(from, spelling.length, cost)]
  return rest > 1 && spelling.length > rest && spelling.startsWith(text.slice(from))
    ? [pack(from, rest, COSTS.begun)]
    : []
}

/** Moves of the first letters of a way to type a symbol. */
function initialMoves(text: string, spelling: string, from: number, cost: number): number[] {
  if (spelling.length < 2) return []
  const isDouble = DOUBLE_INITIAL.test(spelling) && text.startsWith(spelling.slice(0, 2), from)
  return isDouble ? [pack(from, 1, cost), pack(from, 2, cost)] : [pack(from, 1, cost)]
}

/** Makes one word of a query ready. */
export function createTerm(word: string, symbols: Symbols, readings: Readings): Term {
  const text = word.slice(0, TERM_LIMIT)
  const memo: (readonly number[] | undefined)[] = []
  const places = new Map<string, number[]>()
  const signsAt = new Map<number, readonly string[]>()
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (isSign(code)) signsAt.set(at, readings(String.fromCodePoint(code)))
    const first = text[at] ?? ''
    places.set(first, [...(places.get(first) ?? []), at])
  }
  const signLength = (at: number): number => ((text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1)

  const soundMoves = (read: readonly string[]): number[] =>
    [...signsAt].flatMap(([at, said]) =>
      said.some((each) => read.includes(each)) ? [pack(at, signLength(at), COSTS.sound)] : [],
    )
  const computed = (symbol: number): readonly number[] => {
    const [own = '', ...read] = symbols.spellings(symbol)
    const isChinese = symbols.isSign(symbol)
    const moves = isChinese && signsAt.size > 0 ? soundMoves(read) : []
    for (const [index, spelling] of [own, ...read].entries())
      for (const from of places.get(spelling[0] ?? '') ?? NONE) {
        moves.push(
          ...spelledMoves(text, spelling, from, index === 0 ? COSTS.literal : COSTS.reading),
        )
        if (!isChinese) moves.push(...initialMoves(text, spelling, from, COSTS.acronym))
        else if (index > 0) moves.push(...initialMoves(text, spelling, from, COSTS.initial))
      }
    return moves.length === 0 ? NONE : moves
  }
  const moves = (symbol: number): readonly number[] => (memo[symbol] ??= computed(symbol))

  return {
    text,
    moves,
    classesAt: (place) => {
      const read = signsAt.get(place)
      if (read !== undefined && read.length > 0)
        return [...new Set(read.map((each) => classOf(each.charCodeAt(0))))]
      return [classOf(text.codePointAt(place) ?? 0)]
    },
    nextPlaces: (place) => {
      if (signsAt.has(place)) return [place + signLength(place)]
      const next = [place + 1]
      for (let end = place + 2; end < text.length; end += 1)
        if (symbols.isSpelling(text.slice(place, end)) || /^[csz]h$/.test(text.slice(place, end)))
          next.push(end)
      return next
    },
    mayEndFrom: (place) =>
      signsAt.has(place)
        ? place + signLength(place) === text.length
        : symbols.isBeginning(text.slice(place)) || /^[csz]h$/.test(text.slice(place)),
  }
}
