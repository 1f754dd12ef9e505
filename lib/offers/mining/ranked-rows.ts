import type { BasketLog } from './basket-log'

/**
 * Baskets laid out for mining. A row is a basket's frequent items by rank, rarest first, closed by `~basket`, so that it ends
 * at the first negative number; rows follow each other in the order of the baskets.
 */
export interface RankedRows {
  readonly rows: Int32Array
  /** Every place of an item in `rows`, by rank, then in the order of the baskets. */
  readonly places: Int32Array
  /** Where in `places` those of a rank begin; one more than there are ranks. */
  readonly starts: Int32Array
  /** Product code by rank; rank 0 is in the most baskets, and of equals the one seen first. */
  readonly codes: Int32Array
  /** Place in `rows` where the rows of the new baskets begin. */
  readonly fresh: number
}

/** In how many baskets each product is, by code. */
export function countItems({ names, codes }: BasketLog): Int32Array {
  const counts = new Int32Array(names.length)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Codes of products in at least `minCount` baskets, most frequent first. */
const rankCodes = (counts: Int32Array, minCount: number): Int32Array =>
  Int32Array.from(counts.keys())
    .filter((code) => (counts[code] ?? 0) >= minCount)
    .toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)

/** The baskets of each rank, in order: what a row is made of, without sorting any row. */
function basketsByRank(log: BasketLog, ranks: Int32Array, starts: Int32Array): Int32Array {
  const baskets = new Int32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  for (let basket = 0; basket + 1 < log.starts.length; basket += 1) {
    const end = log.starts[basket + 1] ?? 0
    for (let at = log.starts[basket] ?? 0; at < end; at += 1) {
      const rank = ranks[log.codes[at] ?? 0] ?? -1
      if (rank < 0) continue
      const slot = next[rank] ?? 0
      baskets[slot] = basket
      next[rank] = slot + 1
    }
  }
  return baskets
}

/** Where the row of each basket begins: every basket has one, if only its closing mark. */
function rowStarts(log: BasketLog, ranks: Int32Array): Int32Array {
  const begins = new Int32Array(log.starts.length)
  let place = 0
  for (let basket = 0; basket + 1 < log.starts.length; basket += 1) {
    begins[basket] = place
    const end = log.starts[basket + 1] ?? 0
    for (let at = log.starts[basket] ?? 0; at < end; at += 1)
      if ((ranks[log.codes[at] ?? 0] ?? -1) >= 0) place += 1
    place += 1
  }
  begins[begins.length - 1] = place
  return begins
}

/** Lays out the products that are in at least `minCount` baskets; baskets from number `newFrom` on are the new ones. */
export function rankRows(log: BasketLog, minCount: number, newFrom: number): RankedRows {
  const counts = countItems(log)
  const codes = rankCodes(counts, minCount)
  const ranks = new Int32Array(counts.length).fill(-1)
  const starts = new Int32Array(codes.length + 1)
  for (const [rank, code] of codes.entries()) {
    ranks[code] = rank
    starts[rank + 1] = (starts[rank] ?? 0) + (counts[code] ?? 0)
  }
  const baskets = basketsByRank(log, ranks, starts)
  const next = rowStarts(log, ranks)
  const fresh = next[Math.min(newFrom, next.length - 1)] ?? 0
  const rows = new Int32Array(next.at(-1) ?? 0)
  const places = new Int32Array(baskets.length)
  for (let rank = codes.length - 1; rank >= 0; rank -= 1) {
    const end = starts[rank + 1] ?? 0
    for (let slot = starts[rank] ?? 0; slot < end; slot += 1) {
      const basket = baskets[slot] ?? 0
      const place = next[basket] ?? 0
      rows[place] = rank
      places[slot] = place
      next[basket] = place + 1
    }
  }
  for (let basket = 0; basket + 1 < next.length; basket += 1) rows[next[basket] ?? 0] = ~basket
  return { rows, places, starts, codes, fresh }
}
