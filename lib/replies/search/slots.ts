import type { Reply } from '../reply'
import { createColumns, type Columns } from './columns'
import type { Symbols } from './symbols'

/** A library laid out in columns: each reply in a slot of its own, a changed one in a new slot. */
export interface Slots {
  readonly columns: () => Columns
  /** The library as it was handed in last. */
  readonly library: () => readonly Reply[]
  /** For every slot the place in the library of its reply; -1 for a slot that is no longer used. */
  readonly orders: () => Int32Array
  /** Takes in how a library differs; stops where `isTimeUp` says so; true: all of it is in. */
  readonly update: (library: readonly Reply[], isTimeUp: () => boolean) => boolean
}

/** So many replies are laid out before the clock is asked. */
const SLICE = 64
/** So many slots beyond those in use may lie idle before all is laid out anew. */
const IDLE_LIMIT = 256

const hasSameWords = (one: Reply, other: Reply): boolean =>
  one === other ||
  (one.shortcut === other.shortcut &&
    one.intents.join('\n') === other.intents.join('\n') &&
    JSON.stringify(one.texts) === JSON.stringify(other.texts))

/** Begins without replies. */
export function createSlots(symbols: Symbols): Slots {
  let columns = createColumns(symbols)
  let library: readonly Reply[] = []
  /** What each slot in use was laid out from, by the reply's id. */
  let laid = new Map<string, { readonly slot: number; readonly from: Reply }>()

  /** Whether a reply had to be laid out. */
  const put = (reply: Reply): boolean => {
    const known = laid.get(reply.id)
    if (known !== undefined && hasSameWords(known.from, reply)) return false
    laid.set(reply.id, { slot: columns.add(reply), from: reply })
    return true
  }
  const takeOut = (): void => {
    const ids = new Set(library.map(({ id }) => id))
    for (const id of laid.keys()) if (!ids.has(id)) laid.delete(id)
  }
  const sweep = (): void => {
    if (columns.slotCount() <= IDLE_LIMIT + 2 * laid.size) return
    columns = createColumns(symbols)
    laid = new Map()
    for (const reply of library) put(reply)
  }
  return {
    columns: () => columns,
    library: () => library,
    orders: () => {
      const orders = new Int32Array(columns.slotCount()).fill(-1)
      for (const [order, { id }] of library.entries()) {
        const known = laid.get(id)
        if (known !== undefined) orders[known.slot] = order
      }
      return orders
    },
    update: (next, isTimeUp) => {
      library = next
      let work = 0
      for (const reply of next) {
        // Asked only after some work: each call gets further, however little time there is.
        if (work === SLICE && isTimeUp()) return false
        work %= SLICE
        if (put(reply)) work += 1
      }
      takeOut()
      sweep()
      return true
    },
  }
}
