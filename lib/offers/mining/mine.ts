import { appendBaskets, basketCount, UNDATED, type Basket, type BasketLog } from './basket-log'
import { growItemsets, type Bounds } from './grow-itemsets'
import { indexItemsets } from './index-itemsets'
import { codesOf, draftItemsets, itemsetCount, type Itemsets } from './itemsets'
import { rankRows } from './ranked-rows'

/** How a shop's baskets are mined. */
export interface MiningTerms extends Bounds {
  /** Days after which a basket weighs half as much in a set's strength; null: age is not looked at. */
  readonly halfLifeDays: number | null
}

/** The frequent itemsets of a shop, with all that further baskets are added to. */
export interface Mined {
  readonly terms: MiningTerms
  readonly log: BasketLog
  readonly itemsets: Itemsets
}

/** Days a basket counts for half of, unless the owner says otherwise: a season. */
const HALF_LIFE_DAYS = 90
/** Share of the baskets, and the least number of them, in which a set of three or four products is worth naming. */
const SET_SHARE = 0.002
const LEAST = { pair: 3, set: 5 }
const PRODUCT_SET_LENGTH = 4

/**
 * How a shop with so many baskets is mined for offers: pairs from three baskets on, since ranking leans on many weak ones
 * and significance is judged apart; sets of up to four from five, and in a big shop from one basket in 500.
 */
export const miningTerms = (baskets: number): MiningTerms => ({
  minCount: LEAST.pair,
  minSetCount: Math.max(LEAST.set, Math.ceil(baskets * SET_SHARE)),
  maxLength: PRODUCT_SET_LENGTH,
  halfLifeDays: HALF_LIFE_DAYS,
})

/** The day on which a basket weighs 1. It is fixed, so that weights never change: only what they are divided by does. */
const WEIGHT_DAY = 20_000
/** Most half-lives on either side of that day that are told apart; a double holds 2 to the power of 1,023. */
const MOST_HALF_LIVES = 900

/** What a basket of that day weighs: 2^(days since day 20,000 / half-life), and nothing where the day is unknown. */
export function weightOfDay(day: number, halfLifeDays: number): number {
  if (day === UNDATED) return 0
  const halfLives = (day - WEIGHT_DAY) / halfLifeDays
  return 2 ** Math.max(-MOST_HALF_LIVES, Math.min(MOST_HALF_LIVES, halfLives))
}

/** What each basket of a log weighs by its age; null where age is not looked at. */
export const basketWeights = (
  { days }: BasketLog,
  { halfLifeDays }: MiningTerms,
): Float64Array | null =>
  halfLifeDays === null ? null : Float64Array.from(days, (day) => weightOfDay(day, halfLifeDays))

function checkTerms({ minCount, minSetCount, maxLength, halfLifeDays }: MiningTerms): void {
  if (!Number.isInteger(minCount) || minCount < 1)
    throw new RangeError('the least count is a whole number of baskets, 1 or more')
  if (!Number.isInteger(minSetCount) || minSetCount < minCount)
    throw new RangeError(
      'the least count of bigger sets is a whole number, not below that of pairs',
    )
  if (maxLength !== Infinity && (!Number.isInteger(maxLength) || maxLength < 1))
    throw new RangeError('the greatest length of a set is a whole number, 1 or more')
  if (halfLifeDays !== null && !(halfLifeDays > 0))
    throw new RangeError('the half-life is a number of days above 0')
}

const growFrom = (log: BasketLog, terms: MiningTerms, newFrom: number): Itemsets =>
  growItemsets(rankRows(log, terms.minCount, newFrom), terms, basketWeights(log, terms))

/** Mines all baskets of a log; throws a RangeError for terms that mean nothing. */
export function mineBaskets(log: BasketLog, terms: MiningTerms): Mined {
  checkTerms(terms)
  return { terms, log, itemsets: growFrom(log, terms, 0) }
}

/** All sets of `fresh`, and those of `known` that are not among them. */
function joinItemsets(known: Itemsets, fresh: Itemsets): Itemsets {
  const index = indexItemsets(fresh)
  const draft = draftItemsets(fresh.strengths !== null)
  for (const source of [known, fresh])
    for (let set = 0; set < itemsetCount(source); set += 1) {
      const codes = codesOf(source, set)
      if (source === known && index.find(codes) >= 0) continue
      const place = draft.add(codes, codes.length, source.counts[set] ?? 0)
      draft.weigh(place, source.strengths?.[set] ?? 0)
    }
  return draft.finish()
}

/**
 * Adds baskets to what was mined. The least counts are fixed numbers, so a set once frequent stays so, and a count can only
 * have changed for sets that stand in a new basket: these alone are searched for and counted anew. Law: the result holds the
 * same sets with the same counts and strengths as mining all baskets at once. What was given stays as it is.
 */
export function addBaskets(mined: Mined, baskets: readonly Basket[]): Mined {
  if (baskets.length === 0) return mined
  const log = appendBaskets(mined.log, baskets)
  const fresh = growFrom(log, mined.terms, basketCount(mined.log))
  return { terms: mined.terms, log, itemsets: joinItemsets(mined.itemsets, fresh) }
}
