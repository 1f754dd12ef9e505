/** Counts of baskets behind a claim "who has A has B more often than others": with both, with A, with B, and in all. */
export interface Together {
  readonly both: number
  readonly left: number
  readonly right: number
  readonly all: number
}

/** Gives the logarithm of n! for whole n up to a bound. */
export type LogFactorial = (n: number) => number

/** Tabulates ln n! up to `most`. */
export function tabulateLogFactorials(most: number): LogFactorial {
  const table = new Float64Array(most + 1)
  for (let n = 2; n <= most; n += 1) table[n] = (table[n - 1] ?? 0) + Math.log(n)
  return (n) => table[n] ?? Infinity
}

/** Terms that are this much smaller than their sum no longer change it. */
const NEGLIGIBLE = 1e-17

/** Adds up terms that fall, each the one before times `ratio`, from `first` on. */
function addFalling(first: number, terms: number, ratio: (step: number) => number): number {
  let [term, sum] = [first, first]
  for (let step = 0; step + 1 < terms && term > sum * NEGLIGIBLE; step += 1) {
    term *= ratio(step)
    sum += term
  }
  return sum
}

/**
 * Probability that at least so many baskets have both if A and B have nothing to do with each other: the upper tail of the
 * hypergeometric distribution, which is Fisher's exact test, one-sided. On the near side of the peak it is 1 less the lower
 * tail, so that terms are added from the greatest to the smallest and none is lost to underflow.
 */
export function chanceOf({ both, left, right, all }: Together, logFactorial: LogFactorial): number {
  const [least, most] = [Math.max(0, left + right - all), Math.min(left, right)]
  if (both <= least) return 1
  const logChoose = (n: number, k: number): number =>
    logFactorial(n) - logFactorial(k) - logFactorial(n - k)
  const probability = (k: number): number =>
    Math.exp(logChoose(right, k) + logChoose(all - right, left - k) - logChoose(all, left))
  /** How much likelier k + 1 is than k. */
  const rise = (k: number): number =>
    ((left - k) * (right - k)) / ((k + 1) * (all - left - right + k + 1))
  const peak = ((left + 1) * (right + 1)) / (all + 2)
  if (both > peak)
    return Math.min(
      1,
      addFalling(probability(both), most - both + 1, (step) => rise(both + step)),
    )
  const below = both - 1
  const lower = addFalling(
    probability(below),
    below - least + 1,
    (step) => 1 / rise(below - step - 1),
  )
  return Math.max(0, 1 - lower)
}

/** Chance, over everything that is looked at, that even one rule is called significant by accident. */
const FAMILY_ERROR = 0.05

/**
 * The chance below which a rule of `size` products is no accident, in a shop with so many frequent products. Every rule
 * that could have been made of them counts as tested, not only those that were found, and each size has its own share of the
 * error, half of the one below (layered critical values, Webb 2008, Machine Learning 71:307-323; the shares there are even
 * up to a greatest size, halving needs none). Which products are frequent depends on the margins alone, which Fisher's test
 * takes as given, so leaving out the rare ones costs nothing.
 */
export function criticalChance(products: number, size: number): number {
  let rules = products
  for (let k = 1; k < size; k += 1) rules *= (products - k) / k
  return (FAMILY_ERROR * 2 ** (1 - size)) / Math.max(1, rules)
}
