/**
 * How fast and how well replies are found, beside what others offer, in one run. Every beginning of a query counts as one
 * keystroke; a query is judged when it is typed out.
 *   reply-search [--data FILE] [--queries FILE] [--seed S] [--each N]
 */
import { parseArgs } from 'node:util'

import { createReplyIndex, type Searcher } from '@/lib/replies/search/reply-index'
import { readingsOf } from '@/lib/replies/search/readings'

import { percentile, report } from './lib/figures.mts'
import { makeQueries } from './lib/make-queries'
import { createRandom } from './lib/make-queues'
import {
  makeReplies,
  readQueries,
  readReplies,
  toReply,
  type BenchQuery,
  type BenchReply,
} from './lib/make-replies'
import { PEERS, type Search } from './lib/search-peers'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    queries: { type: 'string' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '100' },
    json: { type: 'boolean' },
  },
})

const MADE_REPLIES = 10_000
const SHOWN = 50
/** Some peers take a tenth of a second and more for every key. */
const PEER_BUDGET_MS = 40_000

const inHundredths = (value: number): number => Math.round(value * 100) / 100
const share = (count: number, of: number): number => Math.round((1_000 * count) / of) / 1_000

/** Nobody in particular asks: the words alone decide. */
const SEARCHER: Searcher = {
  stage: null,
  fitting: [],
  answering: new Set(),
  uses: [],
  now: 0,
  place: { platform: null, shopId: null },
}

function buildOurs(replies: readonly BenchReply[]): Search {
  const index = createReplyIndex(readingsOf)
  const library = replies.map(toReply)
  index.update(library)
  const numbers = new Map(library.map(({ id }, number) => [id, number]))
  return (query) =>
    index.search(query, SEARCHER, SHOWN).replies.map(({ id }) => numbers.get(id) ?? -1)
}

interface Judged {
  readonly kind: string
  /** Place of the reply that was meant, counted from 0; -1: not among those shown. */
  readonly place: number
}

/** Types queries, key by key, until no time is left for another one. */
function typeAll(
  search: Search,
  queries: readonly BenchQuery[],
  replies: readonly BenchReply[],
  budgetMs: number,
) {
  const keystrokes: number[] = []
  const judged: Judged[] = []
  const start = performance.now()
  for (const { kind, query, expect } of queries) {
    if (judged.length > 0 && performance.now() - start > budgetMs) break
    let found: readonly number[] = []
    const signs = Array.from(query)
    for (let typed = 1; typed <= signs.length; typed += 1) {
      const from = performance.now()
      found = search(signs.slice(0, typed).join(''))
      keystrokes.push(performance.now() - from)
    }
    const place = found.findIndex((number) => {
      const reply = replies[number]
      return reply?.title === expect || reply?.english?.title === expect
    })
    judged.push({ kind, place })
  }
  return { keystrokes, judged }
}

const within = (judged: readonly Judged[], count: number): number =>
  share(judged.filter(({ place }) => place >= 0 && place < count).length, judged.length)

function measure(
  build: (replies: readonly BenchReply[]) => Search,
  replies: readonly BenchReply[],
  queries: readonly BenchQuery[],
  budgetMs = Number.POSITIVE_INFINITY,
) {
  const from = performance.now()
  const search = build(replies)
  const buildMs = inHundredths(performance.now() - from)
  const { keystrokes, judged } = typeAll(search, queries, replies, budgetMs)
  const figures = {
    buildMs,
    p50: inHundredths(percentile(keystrokes, 0.5)),
    p95: inHundredths(percentile(keystrokes, 0.95)),
    top1: within(judged, 1),
    top3: within(judged, 3),
  }
  return { figures, judged }
}

/** Every n-th of the queries, so that each kind stays in. */
const sampled = (queries: readonly BenchQuery[], count: number): readonly BenchQuery[] => {
  const step = Math.max(1, queries.length / count)
  return queries.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

const replies = values.data === undefined ? makeReplies(MADE_REPLIES) : readReplies(values.data)
const queries =
  values.queries === undefined
    ? makeQueries(replies, Number(values.each), createRandom(Number(values.seed)))
    : readQueries(values.queries)
if (replies.length === 0 || queries.length === 0) throw new Error('nothing to search')

const ours = measure(buildOurs, replies, queries)
const kinds = [...new Set(queries.map(({ kind }) => kind))]
console.table(
  Object.fromEntries(
    kinds.map((kind) => {
      const judged = ours.judged.filter((each) => each.kind === kind)
      return [kind, { queries: judged.length, top1: within(judged, 1), top3: within(judged, 3) }]
    }),
  ),
)
const missed = queries.filter((_, index) => {
  const place = ours.judged[index]?.place ?? -1
  return place < 0 || place > 2
})
for (const { kind, query, expect } of missed.slice(0, 10))
  console.log(`not in the first three (${kind}): ${query} -> ${expect}`)

const peers = Object.fromEntries(
  Object.entries(PEERS).map(([name, peer]) => {
    const asked = sampled(queries, peer.queries)
    const { figures, judged } = measure(peer.build, replies, asked, PEER_BUDGET_MS)
    return [name, { replies: replies.length, queries: judged.length, ...figures }]
  }),
)
report({ replies: replies.length, queries: queries.length, ...ours.figures, peers })
