import { PACK_SIZE } from './rows'

/** Hashes of order numbers, rising, and the position of the order that each is of. */
export interface HashRun {
  readonly hashes: Uint32Array<ArrayBuffer>
  readonly positions: Uint32Array<ArrayBuffer>
}

/** Room for a slot within a pack, a power of two so that a position reads well in hex. */
const SLOTS = 128
/** Entries of one page: 16 kB, the least that a look-up reads of a segment. */
const PAGE_ENTRIES = 2000

/** Where an order lies in its segment. */
export const positionOf = (index: number): number =>
  Math.floor(index / PACK_SIZE) * SLOTS + (index % PACK_SIZE)
/** Pack of a position. */
export const packAt = (position: number): number => Math.floor(position / SLOTS)
/** Slot of a position within its pack. */
export const slotAt = (position: number): number => position % SLOTS

/** Bits of the hash that name a page, so that pages hold about `PAGE_ENTRIES`. */
export const pageBitsFor = (orders: number): number =>
  Math.max(0, Math.ceil(Math.log2(Math.max(1, orders) / PAGE_ENTRIES)))

/** Page of a hash; a shift by 32 would be none at all. */
export const pageOf = (hash: number, bits: number): number =>
  bits === 0 ? 0 : hash >>> (32 - bits)

const at = (words: Uint32Array | Uint8Array, index: number): number => words[index] ?? 0

/** 2 ** 21, the most that beside a hash of 32 bits a number holds exactly. */
const MOST_ENTRIES = 2_097_152

/** Sorts entries, at most two million, into a run. */
export function toRun(entries: readonly (readonly [hash: number, position: number])[]): HashRun {
  // Typed arrays sort without calling back: hash and place of each entry share a number.
  const order = Float64Array.from(
    entries,
    ([hash], index) => hash * MOST_ENTRIES + index,
  ).toSorted()
  const hashes = new Uint32Array(order.length)
  const positions = new Uint32Array(order.length)
  for (let index = 0; index < order.length; index += 1) {
    const key = order[index] ?? 0
    const hash = Math.floor(key / MOST_ENTRIES)
    hashes[index] = hash
    positions[index] = entries[key - hash * MOST_ENTRIES]?.[1] ?? 0
  }
  return { hashes, positions }
}

/** Merges two runs into one. */
export function mergeRuns(a: HashRun, b: HashRun): HashRun {
  const length = a.hashes.length + b.hashes.length
  const hashes = new Uint32Array(length)
  const positions = new Uint32Array(length)
  let left = 0
  let right = 0
  for (let index = 0; index < length; index += 1) {
    const fromA =
      right >= b.hashes.length ||
      (left < a.hashes.length && at(a.hashes, left) <= at(b.hashes, right))
    const run = fromA ? a : b
    const from = fromA ? left++ : right++
    hashes[index] = at(run.hashes, from)
    positions[index] = at(run.positions, from)
  }
  return { hashes, positions }
}

/** First index whose hash is not below `hash`. */
function lowerBound(hashes: Uint32Array, hash: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(hashes, middle) < hash) low = middle + 1
    else high = middle
  }
  return low
}

/** Positions of all orders whose number has this hash: different numbers may share it, so the number is compared after. */
export function findInRun({ hashes, positions }: HashRun, hash: number): number[] {
  const first = lowerBound(hashes, hash)
  if (hashes[first] !== hash) return []
  const found: number[] = []
  for (let index = first; at(hashes, index) === hash; index += 1) {
    if (index >= hashes.length) break
    found.push(at(positions, index))
  }
  return found
}

/** Cuts a run into pages by the hash's top bits; pages without an entry are left out. */
export function splitPages(
  { hashes, positions }: HashRun,
  bits: number,
): (HashRun & { readonly page: number })[] {
  const pages: (HashRun & { readonly page: number })[] = []
  for (let start = 0; start < hashes.length;) {
    const page = pageOf(at(hashes, start), bits)
    const next = (page + 1) * 2 ** (32 - bits)
    const end = next > 0xff_ff_ff_ff ? hashes.length : lowerBound(hashes, next)
    pages.push({ page, hashes: hashes.slice(start, end), positions: positions.slice(start, end) })
    start = end
  }
  return pages
}

/** Hashes that were met; it may take others for met too, and spares most look-ups of what is new. */
export interface HashFilter {
  readonly add: (hashes: Uint32Array) => void
  readonly mayHave: (hash: number) => boolean
}

/** Top bits of a hash that the filter tells apart: 2 MB, where a million orders leave 15 of 16 bits clear. */
const FILTER_BITS = 24

/** Starts a filter that has met nothing. */
export function createHashFilter(): HashFilter {
  const bits = new Uint8Array(2 ** (FILTER_BITS - 3))
  const bitOf = (hash: number): number => hash >>> (32 - FILTER_BITS)
  return {
    add: (hashes) => {
      for (const hash of hashes) {
        const bit = bitOf(hash)
        bits[bit >>> 3] = at(bits, bit >>> 3) | (1 << (bit & 7))
      }
    },
    mayHave: (hash) => (at(bits, bitOf(hash) >>> 3) & (1 << (bitOf(hash) & 7))) !== 0,
  }
}

/** A growing set of runs in which runs of like size are merged, so that few are searched and little is moved. */
export interface RunSet {
  readonly add: (run: HashRun) => void
  readonly find: (hash: number) => number[]
  readonly merged: () => HashRun
}

/** Starts an empty set of runs. */
export function createRunSet(): RunSet {
  let runs: HashRun[] = []
  return {
    add: (run) => {
      let last = run
      while ((runs.at(-1)?.hashes.length ?? Number.POSITIVE_INFINITY) <= last.hashes.length) {
        const before = runs.pop()
        if (before === undefined) break
        last = mergeRuns(before, last)
      }
      runs.push(last)
    },
    find: (hash) => {
      const found: number[] = []
      for (const run of runs) found.push(...findInRun(run, hash))
      return found
    },
    merged: () => {
      const empty: HashRun = { hashes: new Uint32Array(0), positions: new Uint32Array(0) }
      const whole = runs.toReversed().reduce((all, run) => mergeRuns(all, run), empty)
      runs = [whole]
      return whole
    },
  }
}
