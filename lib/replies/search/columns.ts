import type { Reply } from '../reply'
import { createPairShelves, type PairShelves } from './pairs'
import type { Symbols } from './symbols'
import { cutUnits, foldLetters } from './units'
import { PLACES, type LineKind } from './weights'

const LINE_KINDS = ['title', 'shortcut', 'intent', 'body'] as const satisfies LineKind[]
const [TITLE, SHORTCUT, INTENT, BODY] = [0, 1, 2, 3] as const

/** Worth of places by number: three a kind of line, for all of the line, its beginning, and within. */
export const WORTHS: readonly number[] = LINE_KINDS.flatMap((kind) => {
  const { whole, start, within } = PLACES[kind]
  return [whole, start, within]
})
/** Places from this number on are those of bodies. */
export const BODY_PLACES = 3 * BODY

const PLACE_BITS = 4
/** A slot and the best place in it, as one number. */
const postingOf = (slot: number, place: number): number => (slot << PLACE_BITS) | place
export const postedSlot = (posting: number): number => posting >> PLACE_BITS
export const postedPlace = (posting: number): number => posting & ((1 << PLACE_BITS) - 1)

const worthOf = (place: number): number => WORTHS[place] ?? 0

/** Replies as columns of numbers, one slot a reply, in the order in which they came. */
export interface Columns {
  readonly slotCount: () => number
  /** Neighbours in titles, shortcuts and intents. */
  readonly headPairs: PairShelves
  readonly bodyPairs: PairShelves
  /** Symbols of all lines, one line behind the other. */
  readonly pool: () => Int32Array
  /** Line l is `pool[lineStarts[l] .. lineStarts[l + 1])`. */
  readonly lineStarts: readonly number[]
  /** Number of the place that all of a line is. */
  readonly linePlaces: readonly number[]
  /** Lines of slot s are `slotLines[s] .. slotLines[s + 1]`. */
  readonly slotLines: readonly number[]
  /** Where a symbol stands: see `postedSlot` and `postedPlace`. */
  readonly postings: (symbol: number) => readonly number[]
  /** Puts a reply behind the others; its slot. */
  readonly add: (reply: Reply) => number
}

/** What of a body is said to the buyer: tags and gaps left out. */
const withoutTags = (body: string): string => body.replaceAll(/\{[{%].*?[%}]\}/gsu, ' ')

/** What is searched of a reply, with the kind of each line. */
function linesOf({ texts, shortcut, intents }: Reply): readonly (readonly [number, string])[] {
  return [
    ...texts.map((text) => [TITLE, text.title] as const),
    ...(shortcut === null ? [] : [[SHORTCUT, shortcut] as const]),
    ...intents.map((intent) => [INTENT, intent] as const),
    ...texts.flatMap(({ wordings }) =>
      wordings.map(({ body }) => [BODY, withoutTags(body)] as const),
    ),
  ]
}

/** A list of numbers that grows without being copied each time. */
function createPool() {
  let numbers = new Int32Array(1 << 12)
  let end = 0
  return {
    numbers: () => numbers,
    end: () => end,
    push: (value: number): void => {
      if (end === numbers.length) {
        const larger = new Int32Array(2 * end)
        larger.set(numbers)
        numbers = larger
      }
      numbers[end] = value
      end += 1
    },
  }
}

function createPostings() {
  const lists: number[][] = []
  const post = (symbol: number, slot: number, place: number): void => {
    const list = (lists[symbol] ??= [])
    const last = list.at(-1)
    if (last === undefined || postedSlot(last) !== slot) list.push(postingOf(slot, place))
    else if (worthOf(place) > worthOf(postedPlace(last)))
      list[list.length - 1] = postingOf(slot, place)
  }
  return { post, of: (symbol: number): readonly number[] => lists[symbol] ?? [] }
}

/** Begins empty columns over a table of symbols. */
export function createColumns(symbols: Symbols): Columns {
  const pool = createPool()
  const postings = createPostings()
  const [headPairs, bodyPairs] = [createPairShelves(), createPairShelves()]
  const [lineStarts, linePlaces, slotLines]: [number[], number[], number[]] = [[0], [], [0]]
  const sink = {
    sign: (code: number) => pool.push(symbols.ofSign(code)),
    word: (word: string) => pool.push(symbols.ofWord(word)),
  }
  const addLine = (slot: number, kind: number, text: string): void => {
    const start = pool.end()
    cutUnits(foldLetters(text), sink)
    const [end, numbers] = [pool.end(), pool.numbers()]
    const pairs = kind === BODY ? bodyPairs : headPairs
    for (let at = start; at < end; at += 1) {
      const symbol = numbers[at] ?? 0
      const spot = at > start ? 2 : end - start === 1 ? 0 : 1
      postings.post(symbol, slot, 3 * kind + spot)
      if (at > start)
        pairs.note(slot, symbols.classes(numbers[at - 1] ?? 0), symbols.classes(symbol))
    }
    lineStarts.push(end)
    linePlaces.push(3 * kind)
  }
  const slotCount = (): number => slotLines.length - 1
  return {
    slotCount,
    headPairs,
    bodyPairs,
    pool: pool.numbers,
    lineStarts,
    linePlaces,
    slotLines,
    postings: postings.of,
    add: (reply) => {
      const slot = slotCount()
      for (const [kind, text] of linesOf(reply)) addLine(slot, kind, text)
      slotLines.push(linePlaces.length)
      return slot
    },
  }
}
