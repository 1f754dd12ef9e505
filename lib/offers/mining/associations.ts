import { basketCount, UNDATED, type BasketLog } from './basket-log'
import { basketWeights, weightOfDay, type Mined, type MiningTerms } from './mine'
import { countItems } from './ranked-rows'
import { chanceOf, criticalChance, tabulateLogFactorials } from './significance'

/** Which product goes with which, by code, in both directions: plain data that a store or a worker can pass on. */
export interface Associations {
  /** Product id by code. */
  readonly names: readonly string[]
  /** Baskets behind it. */
  readonly baskets: number
  /** Baskets that each product is in. */
  readonly counts: Int32Array
  /** Share of the baskets that each product is in, by the weight of their age. */
  readonly shares: Float64Array
  /** Where in the columns below the neighbours of a product begin; one more than there are products. */
  readonly starts: Int32Array
  /** Code of the other product. */
  readonly neighbours: Int32Array
  /** Baskets with both. */
  readonly together: Int32Array
  /** How strongly the product speaks for its neighbour (see `strengthOf`). */
  readonly strengths: Float64Array
  /** 1 where the two are together more often than by accident (see `criticalChance`). */
  readonly significant: Uint8Array
}

/** Baskets' worth of everyday popularity that every product's own baskets are mixed with. */
const PRIOR_BASKETS = 10
/** How much surprise counts beside how often it comes true; found on groceries, supermarket and gift-shop baskets. */
const EXPONENT = { confidence: 2, lift: 0.3 }

/**
 * How strongly one product speaks for another: c^2 * (c / p)^0.3, where p is the share of baskets with the other and c that
 * share among the baskets of the one, mixed with ten baskets of p (a shrunk confidence). Confidence alone offers to everybody
 * what everybody buys, lift alone what hardly anybody does.
 */
export function strengthOf(both: number, left: number, share: number): number {
  if (share === 0) return 0
  const confidence = (both + PRIOR_BASKETS * share) / (left + PRIOR_BASKETS)
  return confidence ** EXPONENT.confidence * (confidence / share) ** EXPONENT.lift
}

/** What every product and all baskets weigh; the newest basket weighs 1. Without dates every basket does. */
interface Weighing {
  readonly items: Float64Array
  readonly all: number
  /** What a strength of an itemset is multiplied by; null: counts are taken instead. */
  readonly scale: number | null
}

const newestDay = ({ days }: BasketLog): number =>
  days.reduce((newest, day) => Math.max(newest, day), UNDATED)

function weighItems(log: BasketLog, terms: MiningTerms): Weighing {
  const newest = newestDay(log)
  const weights = basketWeights(log, terms)
  if (weights === null || terms.halfLifeDays === null || newest === UNDATED)
    return { items: Float64Array.from(countItems(log)), all: basketCount(log), scale: null }
  const scale = 1 / weightOfDay(newest, terms.halfLifeDays)
  const items = new Float64Array(log.names.length)
  let all = 0
  for (const [basket, weight] of weights.entries()) {
    all += weight * scale
    const end = log.starts[basket + 1] ?? 0
    for (let at = log.starts[basket] ?? 0; at < end; at += 1) {
      const code = log.codes[at] ?? 0
      items[code] = (items[code] ?? 0) + weight * scale
    }
  }
  return { items, all, scale }
}

/** The pairs among the itemsets, by number. */
function pairsOf({ itemsets: { starts, counts } }: Mined): Int32Array {
  return Int32Array.from(counts.keys()).filter(
    (set) => (starts[set + 1] ?? 0) - (starts[set] ?? 0) === 2,
  )
}

/** Where the neighbours of each product begin. */
function neighbourStarts({ log, itemsets }: Mined, pairs: Int32Array): Int32Array {
  const starts = new Int32Array(log.names.length + 1)
  for (const set of pairs)
    for (const side of [0, 1]) {
      const code = itemsets.codes[(itemsets.starts[set] ?? 0) + side] ?? 0
      starts[code + 1] = (starts[code + 1] ?? 0) + 1
    }
  for (let code = 1; code < starts.length; code += 1)
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
  return starts
}

/** Tells which product goes with which from a shop's frequent pairs. Counts are of all time, strengths lean to what is recent. */
export function associate(mined: Mined): Associations {
  const { log, itemsets, terms } = mined
  const { items, all, scale } = weighItems(log, terms)
  const shares = items.map((weight) => (all === 0 ? 0 : weight / all))
  const counts = countItems(log)
  const baskets = basketCount(log)
  const pairs = pairsOf(mined)
  const starts = neighbourStarts(mined, pairs)
  const next = starts.slice()
  const size = pairs.length * 2
  const [neighbours, together] = [new Int32Array(size), new Int32Array(size)]
  const [strengths, significant] = [new Float64Array(size), new Uint8Array(size)]
  const logFactorial = tabulateLogFactorials(baskets)
  const products = counts.reduce((sum, count) => sum + (count >= terms.minCount ? 1 : 0), 0)
  const bound = criticalChance(products, 2)
  for (const set of pairs) {
    const begin = itemsets.starts[set] ?? 0
    const [one, two] = [itemsets.codes[begin] ?? 0, itemsets.codes[begin + 1] ?? 0]
    const both = itemsets.counts[set] ?? 0
    const weight = scale === null ? both : (itemsets.strengths?.[set] ?? 0) * scale
    const sides = { both, left: counts[one] ?? 0, right: counts[two] ?? 0, all: baskets }
    const isSignificant = chanceOf(sides, logFactorial) <= bound
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      const slot = next[from] ?? 0
      next[from] = slot + 1
      neighbours[slot] = to
      together[slot] = both
      strengths[slot] = strengthOf(weight, items[from] ?? 0, shares[to] ?? 0)
      significant[slot] = isSignificant ? 1 : 0
    }
  }
  return {
    names: log.names,
    baskets,
    counts,
    shares,
    starts,
    neighbours,
    together,
    strengths,
    significant,
  }
}

/** How many times more often than by chance two products are together. */
export const liftOf = (
  { counts, baskets }: Associations,
  one: number,
  other: number,
  together: number,
): number => (together * baskets) / ((counts[one] ?? 0) * (counts[other] ?? 0))
