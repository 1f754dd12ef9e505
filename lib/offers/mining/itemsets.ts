/** Frequent itemsets, column by column: plain data that a store or a worker can pass on. */
export interface Itemsets {
  /** Codes of all sets, one after the other; rising within a set. */
  readonly codes: Int32Array
  /** Where in `codes` each set begins; one more than there are sets. */
  readonly starts: Int32Array
  /** In how many baskets each set is: an integer, whatever the age of the baskets. */
  readonly counts: Int32Array
  /** The same with every basket weighed by its age (see `basketWeights`); null where age is not looked at. */
  readonly strengths: Float64Array | null
}

/** Where itemsets are written to while they are found. */
export interface ItemsetDraft {
  /** Notes a set of the first `length` of `codes`, and gives its number. */
  readonly add: (codes: Int32Array, length: number, count: number) => number
  readonly weigh: (set: number, strength: number) => void
  readonly finish: () => Itemsets
}

const grown = <Column extends Int32Array | Float64Array>(
  column: Column,
  bigger: Column,
): Column => {
  bigger.set(column)
  return bigger
}

/** Begins a list of itemsets. */
export function draftItemsets(isWeighed: boolean): ItemsetDraft {
  let [codes, starts] = [new Int32Array(4_096), new Int32Array(1_024)]
  let [counts, strengths] = [new Int32Array(1_024), new Float64Array(isWeighed ? 1_024 : 0)]
  let [size, used] = [0, 0]

  function makeRoom(length: number): void {
    while (used + length > codes.length) codes = grown(codes, new Int32Array(codes.length * 2))
    if (size + 1 < starts.length) return
    starts = grown(starts, new Int32Array(starts.length * 2))
    counts = grown(counts, new Int32Array(starts.length))
    if (isWeighed) strengths = grown(strengths, new Float64Array(starts.length))
  }
  return {
    add(set, length, count) {
      makeRoom(length)
      for (let at = 0; at < length; at += 1) codes[used + at] = set[at] ?? 0
      codes.subarray(used, used + length).sort()
      counts[size] = count
      used += length
      size += 1
      starts[size] = used
      return size - 1
    },
    weigh(set, strength) {
      if (isWeighed) strengths[set] = strength
    },
    finish: () => ({
      codes: codes.slice(0, used),
      starts: starts.slice(0, size + 1),
      counts: counts.slice(0, size),
      strengths: isWeighed ? strengths.slice(0, size) : null,
    }),
  }
}

/** How many sets there are. */
export const itemsetCount = ({ counts }: Itemsets): number => counts.length

/** The codes of one set, rising. */
export const codesOf = ({ codes, starts }: Itemsets, set: number): Int32Array =>
  codes.subarray(starts[set] ?? 0, starts[set + 1] ?? 0)

/** How many sets there are of each size. */
export function countBySize({ starts, counts }: Itemsets): Record<number, number> {
  const bySize: Record<number, number> = {}
  for (let set = 0; set < counts.length; set += 1) {
    const size = (starts[set + 1] ?? 0) - (starts[set] ?? 0)
    bySize[size] = (bySize[size] ?? 0) + 1
  }
  return bySize
}
