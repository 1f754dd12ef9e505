import { meetTerm, type Searched } from './meet-term'
import { termsOf } from './units'

/**
 * For every slot how well it meets a query, 0 where a word of it is not met at all: the mean over its words, or what all of
 * them are worth said in one breath where that is better. Null for a query without words.
 */
export function meetQuery(query: string, searched: Searched): Uint8Array | null {
  const terms = [...new Set(termsOf(query))]
  const [first, ...rest] = terms
  if (first === undefined) return null
  const met = meetTerm(first, searched)
  if (rest.length === 0) return met
  const sums = Uint32Array.from(met)
  for (const term of rest) {
    const ranks = meetTerm(term, searched)
    for (const [slot, rank] of ranks.entries())
      sums[slot] = rank > 0 && (sums[slot] ?? 0) > 0 ? (sums[slot] ?? 0) + rank : 0
  }
  const together = meetTerm(terms.join(''), searched)
  return met.map((_, slot) => {
    const mean = Math.round((sums[slot] ?? 0) / terms.length)
    return mean === 0 ? 0 : Math.max(mean, together[slot] ?? 0)
  })
}
