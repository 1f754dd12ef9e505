import { joinReady } from './ready-orders'
import type { ReadyBatch } from './reader-protocol'

/**
 * Orders, buyers and refused rows of one message: about as many as one transaction writes. Whoever writes has the orders of
 * a message as objects, and what lives for so short a time costs whoever collects garbage next to nothing.
 */
const FULL = 1_200

/** Batches that wait until there are enough for one message. */
interface HeldBatches {
  readonly add: (batch: ReadyBatch) => void
  readonly isFull: () => boolean
  /** All that is held as one batch; null where there is none. */
  readonly take: () => ReadyBatch | null
}

function addUp<Key>(counts: readonly ReadonlyMap<Key, number>[]): Map<Key, number> {
  const sums = new Map<Key, number>()
  for (const each of counts)
    for (const [key, count] of each) sums.set(key, (sums.get(key) ?? 0) + count)
  return sums
}

const sizeOf = ({ orders, buyers, refused }: ReadyBatch): number =>
  orders.nicks.length + buyers.length + refused.length

/** Starts with none. */
export function createHeldBatches(): HeldBatches {
  let held: ReadyBatch[] = []
  return {
    add: (batch) => {
      held.push(batch)
    },
    isFull: () => held.reduce((sum, batch) => sum + sizeOf(batch), 0) >= FULL,
    take: () => {
      const last = held.at(-1)
      if (last === undefined) return null
      const all = held
      held = []
      return {
        ...last,
        orders: joinReady(all.map(({ orders }) => orders)),
        buyers: all.flatMap(({ buyers }) => buyers),
        refused: all.flatMap(({ refused }) => refused),
        warnings: addUp(all.map(({ warnings }) => warnings)),
      }
    },
  }
}
