import { bigramsOf, foldText } from './fold-text'
import type { Reply } from './reply'
import { isLatin, toSaid } from './said'

/** How well a reply answers what was said. */
export interface Answer {
  readonly reply: Reply
  /** Every word of the reply that was said counts by its length, up to 4; likeness to a title less than any word. */
  readonly weight: number
  /** Words of the reply that were said. */
  readonly words: readonly string[]
}

/** Finds the replies that answer a message, however many there are. */
export interface AnswerFinder {
  /** Takes in a library; only replies that changed are read anew. */
  readonly update: (library: readonly Reply[]) => void
  readonly answersTo: (message: string) => ReadonlyMap<string, Answer>
}

/** A reply as messages are compared with it: folded words, and the pairs of signs of each title. */
interface Folded {
  readonly words: readonly string[]
  readonly titles: readonly ReadonlySet<string>[]
}

const folded = ({ intents, texts }: Reply): Folded => ({
  words: [...new Set(intents.map(foldText))],
  titles: texts.map(({ title }) => bigramsOf(foldText(title))),
})

/** One title of a reply. */
interface Titled {
  readonly reply: Reply
  readonly pairs: number
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Words among `known` that were said: Latin ones as wholes, others wherever they stand. */
function wordsSaid(
  message: string,
  known: ReadonlyMap<string, unknown>,
  longest: number,
): Set<string> {
  const { folded: text, spaced } = toSaid(message)
  const found = new Set<string>()
  const look = (part: string, latin: boolean): void => {
    if (known.has(part) && isLatin(part) === latin) found.add(part)
  }
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end += 1)
      look(text.slice(start, end), false)
  const spoken = spaced.trim().split(' ')
  for (let start = 0; start < spoken.length; start += 1)
    for (let part = '', end = start; end < spoken.length && part.length <= longest; end += 1) {
      part = end === start ? (spoken[end] ?? '') : `${part} ${spoken[end] ?? ''}`
      look(part, true)
    }
  return found
}

/** Begins without replies. */
export function createAnswerFinder(): AnswerFinder {
  const foldedOf = new WeakMap<Reply, Folded>()
  let byWord = new Map<string, Reply[]>()
  let byPair = new Map<string, Titled[]>()
  let longest = 0

  const update = (library: readonly Reply[]): void => {
    byWord = new Map()
    byPair = new Map()
    longest = 0
    for (const reply of library) {
      const { words, titles } = foldedOf.get(reply) ?? folded(reply)
      foldedOf.set(reply, { words, titles })
      for (const word of words) {
        addTo(byWord, word, reply)
        longest = Math.max(longest, word.length)
      }
      for (const pairs of titles) {
        const titled = { reply, pairs: pairs.size }
        for (const pair of pairs) addTo(byPair, pair, titled)
      }
    }
  }
  /** For each reply the largest share of a title's pairs of signs that were said too. */
  const likeness = (message: string): ReadonlyMap<Reply, number> => {
    const shared = new Map<Titled, number>()
    for (const pair of bigramsOf(foldText(message)))
      for (const titled of byPair.get(pair) ?? []) shared.set(titled, (shared.get(titled) ?? 0) + 1)
    const shares = new Map<Reply, number>()
    for (const [{ reply, pairs }, count] of shared)
      shares.set(reply, Math.max(shares.get(reply) ?? 0, count / pairs))
    return shares
  }
  const answersTo = (message: string): ReadonlyMap<string, Answer> => {
    const said = new Map<Reply, string[]>()
    for (const word of wordsSaid(message, byWord, longest))
      for (const reply of byWord.get(word) ?? [])
        said.set(reply, [...(said.get(reply) ?? []), word])
    const shares = likeness(message)
    const answers = new Map<string, Answer>()
    for (const reply of new Set([...said.keys(), ...shares.keys()])) {
      const words = said.get(reply) ?? []
      const length = words.reduce((sum, word) => sum + Math.min(4, word.length), 0)
      answers.set(reply.id, { reply, weight: length + (shares.get(reply) ?? 0), words })
    }
    return answers
  }
  return { update, answersTo }
}
