/** Gives the next number in [0, 1); handed in, so that made-up data is the same every time. */
export type Random = () => number

/** Mulberry32 (Tommy Ettinger, public domain): a small generator that is good enough for made-up data, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to, but without, `end`. */
export const pickIndex = (random: Random, end: number): number => Math.floor(random() * end)

/** One of a list that is not empty, each as likely. */
export function pickOne<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[pickIndex(random, items.length)] ?? items[0]
}
