import type { Locale } from '@/lib/settings/settings'

import { bigramsOf, bigramShare, foldText } from './fold-text'
import { textIn, type Reply } from './reply'

/** How a word of the query was met, best first; the gaps leave room for the bigram share within a rank. */
const RANKS = { titleStart: 60, title: 50, shortcut: 40, word: 30, body: 20, alike: 10 }

/** Below this share of common bigrams two texts are not alike, only of the same language. */
const ALIKE_FROM = 0.5

interface Searchable {
  readonly title: string
  readonly words: readonly string[]
  readonly body: string
}

function searchable(reply: Reply, locale: Locale): Searchable {
  const said = textIn(reply, locale)
  const bodies = said.wordings.map(({ body }) => body).join(' ')
  return {
    title: foldText(said.title),
    body: foldText(bodies.replaceAll(/\{[{%].*?[%}]\}/gsu, ' ')),
    words: reply.intents.map(foldText),
  }
}

/** Rank of one word of the query in one reply; 0 where it is not met. */
function rankOf(term: string, { title, words, body }: Searchable): number {
  if (title.startsWith(term)) return RANKS.titleStart
  if (title.includes(term)) return RANKS.title
  if (words.includes(term)) return RANKS.shortcut
  if (words.some((word) => word.startsWith(term))) return RANKS.word
  if (body.includes(term)) return RANKS.body
  const pairs = bigramsOf(term)
  const alike = Math.max(...[title, ...words].map((text) => bigramShare(pairs, bigramsOf(text))))
  return alike >= ALIKE_FROM ? RANKS.alike * alike : 0
}

/**
 * Replies that meet every word of the query in the language in use: title before shortcuts before body before likeness.
 * Equal ones, and all of them for an empty query, keep the library's order.
 */
export function searchReplies(
  library: readonly Reply[],
  query: string,
  locale: Locale,
): readonly Reply[] {
  const terms = foldText(query).split(' ').filter(Boolean)
  if (terms.length === 0) return library
  return library
    .map((reply) => {
      const text = searchable(reply, locale)
      const ranks = terms.map((term) => rankOf(term, text))
      return { reply, rank: ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0) }
    })
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ reply }) => reply)
}

/** Where the words of the query stand in a title: [start, end) pairs in order, for marking. */
export function titleMarks(title: string, query: string): readonly (readonly [number, number])[] {
  const lower = title.toLowerCase()
  // A fold that changes the length would shift every position behind it: then nothing is marked.
  if (lower.length !== title.length) return []
  const marks: [number, number][] = []
  for (const term of foldText(query).split(' ').filter(Boolean)) {
    const start = lower.indexOf(term)
    const end = start + term.length
    if (start >= 0 && marks.every(([from, to]) => end <= from || start >= to))
      marks.push([start, end])
  }
  return marks.toSorted((a, b) => a[0] - b[0])
}
