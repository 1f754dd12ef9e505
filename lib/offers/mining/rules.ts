import { indexItemsets, type ItemsetIndex } from './index-itemsets'
import { codesOf, itemsetCount, type Itemsets } from './itemsets'
import type { Mined } from './mine'
import { basketCount } from './basket-log'
import { chanceOf, criticalChance, tabulateLogFactorials, type LogFactorial } from './significance'

/** "Who buys all of these also buys that", with its figures (Hahsler, Grün & Hornik 2005 for the measures). */
export interface Rule {
  /** Product ids, sorted. */
  readonly lhs: readonly string[]
  readonly rhs: string
  /** Baskets with all of it; an integer. */
  readonly count: number
  readonly lhsCount: number
  readonly rhsCount: number
  /** Share of the baskets with the left side that have the right one too. */
  readonly confidence: number
  /** How many times more often together than by chance. */
  readonly lift: number
  /** Share of all baskets beyond what chance would give. */
  readonly leverage: number
  /** How many times more often the rule would fail by chance than it does; null: it never fails. */
  readonly conviction: number | null
  /** Greatest probability that chance, or one product of the left side less, explains the rule (see `chanceOf`). */
  readonly chance: number
  /** Whether that is below the bound for all rules that could have been made (see `criticalChance`). */
  readonly isSignificant: boolean
}

interface Measuring {
  readonly itemsets: Itemsets
  readonly index: ItemsetIndex
  readonly logFactorial: LogFactorial
  readonly baskets: number
}

/** In how many baskets a frequent set is, products left out where they are named; the empty set is in all. */
function countWithout(
  { itemsets, index, baskets }: Measuring,
  codes: Int32Array,
  without: number,
  andWithout = -1,
): number {
  const set = index.find(codes, without, andWithout)
  return set < 0 ? baskets : (itemsets.counts[set] ?? 0)
}

/**
 * Whether each product of the left side adds something: against every rule with one of them less, the greatest chance
 * ("productive" rules, Webb 2007, Machine Learning 68:1-33). With one product on the left it is the plain test.
 */
function chanceOfRule(terms: Measuring, codes: Int32Array, rhs: number, both: number): number {
  const left = countWithout(terms, codes, rhs)
  let greatest = 0
  for (const code of codes) {
    if (code === rhs) continue
    const right = countWithout(terms, codes, code)
    const all = countWithout(terms, codes, code, rhs)
    greatest = Math.max(greatest, chanceOf({ both, left, right, all }, terms.logFactorial))
  }
  return greatest
}

const namesWithout = (names: readonly string[], codes: Int32Array, left: number): string[] =>
  Array.from(codes)
    .filter((code) => code !== left)
    .map((code) => names[code] ?? '')
    .toSorted()

/** The rules with one product on the right and at least that confidence, those of a set together; sort them `byLift`. */
export function* deriveRules(
  { log, itemsets }: Pick<Mined, 'log' | 'itemsets'>,
  minConfidence: number,
): Generator<Rule> {
  const baskets = basketCount(log)
  const terms: Measuring = {
    itemsets,
    index: indexItemsets(itemsets),
    logFactorial: tabulateLogFactorials(baskets),
    baskets,
  }
  const single = new Int32Array(1)
  const singles = countSingles(itemsets)
  for (let set = 0; set < itemsetCount(itemsets); set += 1) {
    const codes = codesOf(itemsets, set)
    const count = itemsets.counts[set] ?? 0
    if (codes.length < 2) continue
    for (const rhs of codes) {
      const lhsCount = countWithout(terms, codes, rhs)
      const confidence = count / lhsCount
      if (confidence < minConfidence) continue
      single[0] = rhs
      const rhsCount = countWithout(terms, single, -1)
      const chance = chanceOfRule(terms, codes, rhs, count)
      yield {
        lhs: namesWithout(log.names, codes, rhs),
        rhs: log.names[rhs] ?? '',
        count,
        lhsCount,
        rhsCount,
        confidence,
        lift: (count * baskets) / (lhsCount * rhsCount),
        leverage: count / baskets - (lhsCount / baskets) * (rhsCount / baskets),
        conviction: count === lhsCount ? null : (1 - rhsCount / baskets) / (1 - confidence),
        chance,
        isSignificant: chance <= criticalChance(singles, codes.length),
      }
    }
  }
}

function countSingles({ starts, counts }: Itemsets): number {
  let singles = 0
  for (let set = 0; set < counts.length; set += 1)
    if ((starts[set + 1] ?? 0) - (starts[set] ?? 0) === 1) singles += 1
  return singles
}

const namesOf = ({ lhs, rhs }: Rule): string => JSON.stringify([lhs, rhs])

/** Orders rules by lift, then count, then names: equals always stand in the same order. */
export const byLift = (a: Rule, b: Rule): number =>
  b.lift - a.lift || b.count - a.count || (namesOf(a) < namesOf(b) ? -1 : 1)
