import { traceOf } from '../gather-orders'
import { bareNumber } from './order-flaws'

/** An order as twins are looked for: its number, and where it lies. */
export interface NumberedOrder {
  readonly platform: string
  readonly number: string
}

const keyOf = ({ platform, number }: NumberedOrder): string => `${platform} ${bareNumber(number)}`

/** Eight bytes an order, so that a million of them stay small. */
function createTraces() {
  let traces = new Float64Array(1_024)
  let count = 0
  return {
    add: (trace: number): void => {
      if (count === traces.length) {
        const wider = new Float64Array(count * 2)
        wider.set(traces)
        traces = wider
      }
      traces[count] = trace
      count += 1
    },
    /** Those that were added more than once. */
    repeated: (): ReadonlySet<number> => {
      const sorted = traces.slice(0, count).toSorted()
      const twice = new Set<number>()
      for (let at = 1; at < sorted.length; at += 1) {
        const trace = sorted[at]
        if (trace !== undefined && trace === sorted[at - 1]) twice.add(trace)
      }
      return twice
    },
  }
}

/** Finds orders with one number in two goes: the first counts what repeats, the second keeps only that. */
export interface TwinSearch<Found> {
  readonly count: (order: NumberedOrder) => void
  /** Ends the first go; true where a second one may find something. */
  readonly hasRepeats: () => boolean
  readonly keep: (order: NumberedOrder, found: Found) => void
  /** Orders of one number each, two or more together. */
  readonly groups: () => Found[][]
}

/** Starts a search. */
export function createTwinSearch<Found>(): TwinSearch<Found> {
  const traces = createTraces()
  const groups = new Map<string, Found[]>()
  let repeated: ReadonlySet<number> = new Set()
  return {
    count: (order) => traces.add(traceOf(keyOf(order))),
    hasRepeats: () => {
      repeated = traces.repeated()
      return repeated.size > 0
    },
    keep: (order, found) => {
      const key = keyOf(order)
      if (!repeated.has(traceOf(key))) return
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [found])
      else known.push(found)
    },
    groups: () => [...groups.values()].filter(({ length }) => length > 1),
  }
}
