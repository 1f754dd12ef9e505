import { itemsetCount, type Itemsets } from './itemsets'

/** Finds itemsets by their products. */
export interface ItemsetIndex {
  /** The number of the set of these codes (rising), one of them left out where `without` names it; -1 where it is not frequent. */
  readonly find: (codes: Int32Array, without?: number, andWithout?: number) => number
}

/** Spreads a code over 32 bits (the finaliser of MurmurHash3), so that the sum over a set tells sets apart. */
function spread(code: number): number {
  let bits = Math.imul(code ^ (code >>> 16), 0x85eb_ca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35)
  return (bits ^ (bits >>> 16)) + 1
}

/** Indexes itemsets in an open-addressed table by the sum of their spread codes. */
export function indexItemsets({ codes, starts, ...itemsets }: Itemsets): ItemsetIndex {
  const size = itemsetCount({ codes, starts, ...itemsets })
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  for (let set = 0; set < size; set += 1) {
    let sum = 0
    for (let at = starts[set] ?? 0; at < (starts[set + 1] ?? 0); at += 1)
      sum = (sum + spread(codes[at] ?? 0)) | 0
    let slot = sum & mask
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = set
  }

  function isSame(set: number, wanted: Int32Array, without: number, andWithout: number): boolean {
    let at = starts[set] ?? 0
    const end = starts[set + 1] ?? 0
    for (const code of wanted) {
      if (code === without || code === andWithout) continue
      if (at === end || codes[at] !== code) return false
      at += 1
    }
    return at === end
  }
  return {
    find(wanted, without = -1, andWithout = -1) {
      let sum = 0
      for (const code of wanted)
        if (code !== without && code !== andWithout) sum = (sum + spread(code)) | 0
      for (let slot = sum & mask; ; slot = (slot + 1) & mask) {
        const set = slots[slot] ?? -1
        if (set < 0 || isSame(set, wanted, without, andWithout)) return set
      }
    },
  }
}
