import { DAY_MS } from '@/lib/shared/time'

/** What somebody bought together: product ids, each counted once however often it is named. */
export interface Basket {
  readonly items: readonly string[]
  /** Epoch ms of the purchase; null where no source told it. */
  readonly at: number | null
}

/** Baskets as numbers, in the order in which they came: plain data that a store or a worker can pass on. */
export interface BasketLog {
  /** Product id by code; a code is the place at which a product was first seen, and stays. */
  readonly names: readonly string[]
  /** Codes of all baskets, one after the other. */
  readonly codes: Int32Array
  /** Where in `codes` each basket begins; one more than there are baskets. */
  readonly starts: Int32Array
  /** Day of purchase since 1970-01-01 UTC; `UNDATED` where unknown. */
  readonly days: Int32Array
}

/** Day of a basket that no source dated. */
export const UNDATED = -0x8000_0000

export const EMPTY_LOG: BasketLog = {
  names: [],
  codes: new Int32Array(0),
  starts: new Int32Array(1),
  days: new Int32Array(0),
}

/** How many baskets a log holds. */
export const basketCount = (log: BasketLog): number => log.days.length

function joined(head: Int32Array, tail: Int32Array): Int32Array {
  const whole = new Int32Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

/** A log with further baskets after those that it had; the log given stays as it is. */
export function appendBaskets(log: BasketLog, baskets: readonly Basket[]): BasketLog {
  const names = [...log.names]
  const codeOf = new Map(names.map((name, code) => [name, code]))
  const codes = new Int32Array(baskets.reduce((sum, { items }) => sum + items.length, 0))
  const starts = new Int32Array(baskets.length)
  /** The last basket that named a product, by code. */
  const seenIn: number[] = []
  let length = 0
  for (const [index, { items }] of baskets.entries()) {
    for (const item of items) {
      let code = codeOf.get(item)
      if (code === undefined) {
        code = names.push(item) - 1
        codeOf.set(item, code)
      }
      if (seenIn[code] !== index) codes[length++] = code
      seenIn[code] = index
    }
    starts[index] = log.codes.length + length
  }
  const days = baskets.map(({ at }) => (at === null ? UNDATED : Math.floor(at / DAY_MS)))
  return {
    names,
    codes: joined(log.codes, codes.subarray(0, length)),
    starts: joined(log.starts, starts),
    days: joined(log.days, Int32Array.from(days)),
  }
}
