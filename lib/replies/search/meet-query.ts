import { meetTerm, type Searched } from './meet-term'
import { hasSign, termsOf } from './units'

/** How well each slot meets one word of a query; 0: not at all. */
type Ranks = Uint8Array

/** Compares queries with all replies; what has been typed of a query is not compared again for its next key. */
export interface QueryMeeter {
  /**
   * For every slot how well it meets a query, 0 where a word of it is not met at all: the mean over its words, or what all of
   * them are worth said in one breath where that is better. Null for a query without words.
   */
  readonly meet: (query: string) => Ranks | null
}

const isMet = (ranks: Ranks): boolean => ranks.some((rank) => rank > 0)

/** Length of the longest beginning, of two signs or more, that is met anywhere; 0: none. Shorter ones are met where longer are. */
function longestMet(signs: readonly string[], meet: (term: string) => Ranks): number {
  let [met, unmet] = [1, signs.length]
  while (unmet - met > 1) {
    const middle = (met + unmet) >> 1
    if (isMet(meet(signs.slice(0, middle).join('')))) met = middle
    else unmet = middle
  }
  return met > 1 ? met : 0
}

/**
 * Ranks of a word of the query. Chinese is written without blanks: a run of it that stands nowhere is taken apart into the
 * longest beginnings that do, each a word of its own.
 */
function ranksOf(term: string, meet: (term: string) => Ranks): readonly Ranks[] {
  const ranks = meet(term)
  if (!hasSign(term) || isMet(ranks)) return [ranks]
  const signs = Array.from(term)
  const length = longestMet(signs, meet)
  if (length === 0) return [ranks]
  return [meet(signs.slice(0, length).join('')), ...ranksOf(signs.slice(length).join(''), meet)]
}

/** For every slot the mean of its ranks; 0 where one of them is. */
function meanOf(all: readonly Ranks[], slots: number): Ranks {
  const mean = new Uint8Array(slots)
  for (let slot = 0; slot < slots; slot += 1) {
    let sum = 0
    for (const ranks of all) {
      const rank = ranks[slot] ?? 0
      sum = rank === 0 ? 0 : sum + rank
      if (sum === 0) break
    }
    mean[slot] = Math.round(sum / all.length)
  }
  return mean
}

/** Begins to meet queries with what is searched, which must not change. */
export function createQueryMeeter(searched: Searched): QueryMeeter {
  let known = new Map<string, Ranks>()
  const meet = (query: string): Ranks | null => {
    const terms = [...new Set(termsOf(query))]
    if (terms.length === 0) return null
    const before = known
    known = new Map()
    const meetOnce = (term: string): Ranks => {
      const ranks = known.get(term) ?? before.get(term) ?? meetTerm(term, searched)
      known.set(term, ranks)
      return ranks
    }
    const all = terms.flatMap((term) => ranksOf(term, meetOnce))
    const mean = meanOf(all, searched.columns.slotCount())
    if (terms.length === 1 || !isMet(mean)) return mean
    const together = meetTerm(terms.join(''), searched, mean)
    return mean.map((rank, slot) => (rank === 0 ? 0 : Math.max(rank, together[slot] ?? 0)))
  }
  return { meet }
}
