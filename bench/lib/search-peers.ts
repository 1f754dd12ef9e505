import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { match, pinyin } from 'pinyin-pro'

import type { BenchReply } from './make-replies'

/** A search over replies: for a query the numbers of the best ones, first the best. */
export type Search = (query: string) => readonly number[]

/** A way to search that others offer. */
export interface Peer {
  readonly build: (replies: readonly BenchReply[]) => Search
  /** Queries that it is measured with at most: one of each kind for the slow ones. */
  readonly queries: number
}

/** A reply as the peers get it: with pinyin and first letters of its title in fields of their own, as they advise. */
interface Row {
  readonly id: number
  readonly title: string
  readonly body: string
  readonly shortcut: string
  readonly english: string
  readonly pinyin: string
  readonly initials: string
}

const rowsOf = (replies: readonly BenchReply[]): readonly Row[] =>
  replies.map(({ title, body, shortcut = '', english }, id) => {
    const read = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    return {
      id,
      title,
      body: `${body} ${english?.body ?? ''}`,
      shortcut,
      english: english?.title ?? '',
      pinyin: read.join('').replaceAll(/[^a-z]/g, ''),
      initials: read
        .map((syllable) => syllable[0] ?? '')
        .join('')
        .replaceAll(/[^a-z]/g, ''),
    }
  })

/** Words, and Chinese characters one by one: without that a Chinese title is one word. */
const signsAndWords = (text: string): string[] =>
  text.match(/\p{Script=Han}|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? []

/** What people use instead, each as its manual recommends for this. */
export const PEERS: Readonly<Record<string, Peer>> = {
  minisearch: {
    queries: 80,
    build: (replies) => {
      const index = new MiniSearch<Row>({
        fields: ['title', 'english', 'shortcut', 'pinyin', 'initials', 'body'],
        tokenize: signsAndWords,
        searchOptions: {
          prefix: true,
          fuzzy: (term) => (term.length >= 4 ? 1 : false),
          combineWith: 'AND',
          boost: { title: 3, english: 3, shortcut: 3, pinyin: 2, initials: 2 },
        },
      })
      index.addAll(rowsOf(replies))
      return (query) => index.search(query).map(({ id }) => Number(id))
    },
  },
  fuse: {
    queries: 8,
    build: (replies) => {
      const index = new Fuse(rowsOf(replies), {
        keys: ['title', 'english', 'shortcut', 'pinyin', 'initials', 'body'],
        threshold: 0.3,
        ignoreLocation: true,
      })
      return (query) => index.search(query, { limit: 50 }).map(({ refIndex }) => refIndex)
    },
  },
  'pinyin-pro': {
    queries: 8,
    build: (replies) => (query) =>
      replies.flatMap(({ title, body, english }, index) =>
        [title, english?.title ?? '', body].some(
          (text) => text !== '' && match(text, query, { continuous: true }) !== null,
        )
          ? [index]
          : [],
      ),
  },
}
