import { draftItemsets, type ItemsetDraft, type Itemsets } from './itemsets'
import type { RankedRows } from './ranked-rows'

/** What counts as frequent. */
export interface Bounds {
  /** Baskets that a product or a pair must be in. */
  readonly minCount: number
  /** Baskets that a set of three or more must be in; not fewer than `minCount`. */
  readonly minSetCount: number
  /** Most products of a set; Infinity: as many as there are. */
  readonly maxLength: number
}

/** The rows that hold a set, each by the place of the set's last item in it. */
interface Holding {
  readonly rows: Int32Array
  readonly places: Int32Array
  readonly from: number
  readonly to: number
  /** Place in `rows` where those of the new baskets begin. */
  readonly fresh: number
}

/** Room to work in for sets of one size, used again for each of them. */
class Level {
  /** By rank: rows at hand that have it. */
  readonly counts: Int32Array
  /** By rank: where its next place is noted. */
  readonly next: Int32Array
  /** Ranks that were met; those that are frequent stand first. */
  readonly met: Int32Array
  rows = new Int32Array(0)
  places = new Int32Array(0)

  constructor(ranks: number) {
    this.counts = new Int32Array(ranks)
    this.next = new Int32Array(ranks)
    this.met = new Int32Array(ranks)
  }

  makeRoom(entries: number, rows: number): void {
    if (this.places.length < entries) this.places = new Int32Array(entries * 2)
    if (this.rows.length < entries + rows) this.rows = new Int32Array((entries + rows) * 2)
  }
}

/** Counts what stands behind the set in the rows that hold it; gives the sum of their weights. What no new row has is not counted. */
function countBehind(
  { rows, places, from, to, fresh }: Holding,
  { counts, met }: Level,
  weights: Float64Array | null,
): { readonly metCount: number; readonly strength: number } {
  let [metCount, strength, at] = [0, 0, to - 1]
  for (; at >= from && (places[at] ?? 0) >= fresh; at -= 1) {
    let place = (places[at] ?? 0) + 1
    let rank = rows[place] ?? -1
    for (; rank >= 0; rank = rows[++place] ?? -1) {
      const count = counts[rank] ?? 0
      if (count === 0) met[metCount++] = rank
      counts[rank] = count + 1
    }
    if (weights !== null) strength += weights[~rank] ?? 0
  }
  for (; at >= from; at -= 1) {
    let place = (places[at] ?? 0) + 1
    let rank = rows[place] ?? -1
    for (; rank >= 0; rank = rows[++place] ?? -1) {
      const count = counts[rank] ?? 0
      if (count > 0) counts[rank] = count + 1
    }
    if (weights !== null) strength += weights[~rank] ?? 0
  }
  return { metCount, strength }
}

/** Leaves the frequent ranks in front of `met`, forgets the counts of the others, and shares out the places. */
function keepFrequent(
  { counts, next, met }: Level,
  metCount: number,
  minCount: number,
): { readonly frequent: number; readonly entries: number } {
  let [frequent, entries] = [0, 0]
  for (let at = 0; at < metCount; at += 1) {
    const rank = met[at] ?? 0
    const count = counts[rank] ?? 0
    if (count < minCount) counts[rank] = 0
    else {
      met[frequent++] = rank
      next[rank] = entries
      entries += count
    }
  }
  return { frequent, entries }
}

/** Writes the rows anew with only what is frequent in them, and notes every place; gives where the new baskets begin. */
function project({ rows, places, from, to, fresh }: Holding, level: Level): number {
  const { counts, next, rows: kept, places: noted } = level
  let [end, freshFrom] = [0, -1]
  for (let at = from; at < to; at += 1) {
    const begin = end
    let place = places[at] ?? 0
    if (freshFrom < 0 && place >= fresh) freshFrom = end
    let rank = rows[++place] ?? -1
    for (; rank >= 0; rank = rows[++place] ?? -1) {
      if ((counts[rank] ?? 0) === 0) continue
      const slot = next[rank] ?? 0
      noted[slot] = end
      next[rank] = slot + 1
      kept[end++] = rank
    }
    if (end > begin) kept[end++] = rank
  }
  return freshFrom < 0 ? end : freshFrom
}

/** One search: what it works on and where it writes to. */
interface Search {
  readonly codes: Int32Array
  readonly bounds: Bounds
  readonly weights: Float64Array | null
  readonly draft: ItemsetDraft
  /** Codes of the set at hand. */
  readonly set: Int32Array
  readonly levels: Level[]
}

/** Looks into the rows of a set of `size` products, notes every frequent set that is one bigger, and goes on from there. */
function extend(search: Search, holding: Holding, size: number): number {
  const { codes, bounds, weights, draft, set } = search
  const level = (search.levels[size] ??= new Level(codes.length))
  const { metCount, strength } = countBehind(holding, level, weights)
  const isLast = size >= bounds.maxLength
  const least = isLast ? Infinity : size === 1 ? bounds.minCount : bounds.minSetCount
  const { frequent, entries } = keepFrequent(level, metCount, least)
  if (frequent === 0) return strength
  level.makeRoom(entries, holding.to - holding.from)
  const fresh = project(holding, level)
  const { counts, next, met, rows, places } = level
  for (let at = 0; at < frequent; at += 1) {
    const rank = met[at] ?? 0
    const to = next[rank] ?? 0
    const count = counts[rank] ?? 0
    counts[rank] = 0
    set[size] = codes[rank] ?? 0
    const found = draft.add(set, size + 1, count)
    const isEnd = weights === null && (frequent === 1 || size + 1 >= bounds.maxLength)
    if (!isEnd)
      draft.weigh(found, extend(search, { rows, places, from: to - count, to, fresh }, size + 1))
  }
  return strength
}

/**
 * Finds every frequent itemset that is in at least one new basket, with its count over all baskets. Pattern growth on
 * projected rows: a set is extended by the more frequent items that stand behind it in the rows which hold it, and those rows
 * are written anew with only what is frequent in them (the occurrence deliver and database reduction of LCM, Uno, Kiyomi &
 * Arimura 2004). New rows are counted first and name the items worth counting in the old ones; when every basket is new this
 * is the whole mining. `weights` are by basket.
 */
export function growItemsets(
  { rows, places, starts, codes, fresh }: RankedRows,
  bounds: Bounds,
  weights: Float64Array | null,
): Itemsets {
  const draft = draftItemsets(weights !== null)
  const set = new Int32Array(codes.length)
  const search: Search = { codes, bounds, weights, draft, set, levels: [] }
  for (const [rank, code] of codes.entries()) {
    const [from, to] = [starts[rank] ?? 0, starts[rank + 1] ?? 0]
    if ((places[to - 1] ?? -1) < fresh) continue
    set[0] = code
    const found = draft.add(set, 1, to - from)
    draft.weigh(found, extend(search, { rows, places, from, to, fresh }, 1))
  }
  return draft.finish()
}
