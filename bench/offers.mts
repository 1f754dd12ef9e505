/**
 * Takes one product out of baskets that were held out and sees whether it is among the three that are offered for the rest.
 *   offers --data FILE [--seed S]
 * FILE as in the benchmark of mining. Four baskets in five are mined, the others asked: all of them, or 3,000. Beside it what
 * two plain recommenders would hit: the most bought products, and those with the greatest lift of a pair that is no accident.
 * Every shelf is filled up to 20,000 products; p95Ms is of ranking one buyer.
 */
import { parseArgs } from 'node:util'

import { associate, liftOf, type Associations } from '@/lib/offers/mining/associations'
import { appendBaskets, EMPTY_LOG } from '@/lib/offers/mining/basket-log'
import { mineBaskets, miningTerms } from '@/lib/offers/mining/mine'
import { MOST_OFFERS, type OfferSituation } from '@/lib/offers/offer'
import { bareProduct } from '@/lib/offers/product'
import { rankOffers } from '@/lib/offers/rank-offers'
import { buildShelf, type Shelf } from '@/lib/offers/shelf'

import { percentile, report, rounded } from './lib/figures.mts'
import { createRandom } from './lib/make-queues'
import { readBaskets } from './lib/read-baskets.mts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
})
const TRAINING_SHARE = 0.8
const MOST_ASKED = 3_000
const SHELF_SIZE = 20_000

/** A basket with one product taken out. */
interface Question {
  readonly rest: readonly string[]
  readonly taken: string
}

function askAbout(baskets: readonly string[][], random: () => number): Question[] {
  return baskets
    .filter(({ length }) => length > 1)
    .slice(0, MOST_ASKED)
    .map((items) => {
      const at = Math.floor(random() * items.length)
      return { rest: items.toSpliced(at, 1), taken: items[at] ?? '' }
    })
}

/** A shelf of every product ever sold, filled up with others; nothing is known of them but that they are there. */
function fillShelf(sold: readonly string[], associations: Associations): Shelf {
  const others = Array.from(
    { length: Math.max(0, SHELF_SIZE - sold.length) },
    (_, index) => `never sold ${index}`,
  )
  const products = [...sold, ...others].map((id) => bareProduct(id, id))
  return buildShelf(products, [], associations, {
    marginFloor: null,
    shippingCost: null,
    freeShippingFrom: null,
  })
}

const situationOf = (inOrder: readonly string[]): OfferSituation => ({
  inChat: [],
  inOrder,
  inMessage: [],
  owned: [],
  returned: [],
  complained: [],
  hasOpenComplaint: false,
  talk: 'sale',
  orderTotal: null,
  tierGap: null,
  now: 0,
})

function offeredFor(shelf: Shelf, rest: readonly string[]): string[] {
  const answer = rankOffers(shelf, situationOf(rest))
  if (answer.state !== 'fits') return []
  return answer.offers.flatMap(({ item }) => (item.kind === 'product' ? item.productId : []))
}

/** The most bought products that are not in the basket. */
function recommendPopular({ names, counts }: Associations) {
  const falling = [...counts.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  return (rest: readonly string[]): string[] => {
    const offered: string[] = []
    for (const code of falling) {
      const name = names[code] ?? ''
      if (!rest.includes(name)) offered.push(name)
      if (offered.length === MOST_OFFERS) break
    }
    return offered
  }
}

/** Those with the greatest lift of a significant pair with something in the basket. */
function recommendByLift(associations: Associations) {
  const { names, starts, neighbours, together, significant } = associations
  const codeOf = new Map(names.map((name, code) => [name, code]))
  return (rest: readonly string[]): string[] => {
    const lifts = new Map<number, number>()
    for (const code of rest.map((name) => codeOf.get(name) ?? -1)) {
      for (let column = starts[code] ?? 0; column < (starts[code + 1] ?? 0); column += 1) {
        const other = neighbours[column] ?? 0
        if (significant[column] !== 1 || rest.includes(names[other] ?? '')) continue
        const lift = liftOf(associations, code, other, together[column] ?? 0)
        lifts.set(other, Math.max(lift, lifts.get(other) ?? 0))
      }
    }
    return [...lifts]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_OFFERS)
      .map(([code]) => names[code] ?? '')
  }
}

function hitShare(
  questions: readonly Question[],
  recommend: (rest: readonly string[]) => readonly string[],
): number {
  const hits = questions.filter(({ rest, taken }) => recommend(rest).includes(taken))
  return Math.round((hits.length / questions.length) * 10_000) / 10_000
}

function main(file: string): void {
  const random = createRandom(Number(values.seed))
  const [training, heldOut]: [string[][], string[][]] = [[], []]
  for (const basket of readBaskets(file))
    (random() < TRAINING_SHARE ? training : heldOut).push(basket)
  const questions = askAbout(heldOut, random)
  if (questions.length === 0) throw new Error('no held-out basket has two products')
  const log = appendBaskets(
    EMPTY_LOG,
    training.map((items) => ({ items, at: null })),
  )
  const associations = associate(mineBaskets(log, miningTerms(training.length)))
  const shelf = fillShelf(log.names, associations)
  const times: number[] = []
  const hit3 = hitShare(questions, (rest) => {
    const start = performance.now()
    const offered = offeredFor(shelf, rest)
    times.push(performance.now() - start)
    return offered
  })
  report({
    baskets: questions.length,
    hit3,
    popularityHit3: hitShare(questions, recommendPopular(associations)),
    liftHit3: hitShare(questions, recommendByLift(associations)),
    p95Ms: rounded(percentile(times, 0.95)),
  })
}

try {
  if (values.data === undefined) throw new Error('--data FILE is missing')
  main(values.data)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
