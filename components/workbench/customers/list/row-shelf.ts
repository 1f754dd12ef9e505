import { createObservable } from '@/components/imports/observable'
import type { RosterDesk } from '@/lib/files/work-roster-client'
import type { CustomerList, CustomerRow } from '@/lib/files/work-roster-protocol'

/** Rows that are asked for at once, and stretches that are kept: far more than a screen shows. */
const STRETCH = 50
const KEPT = 40

/** Rows of a list as they are looked at. */
export interface RowShelf {
  /** null while it is read. */
  readonly read: (index: number) => CustomerRow | null
  /** Sees to it that this row comes; of many that are wanted at once the last comes first. */
  readonly want: (index: number) => void
  readonly subscribe: (changed: () => void) => () => void
}

type Stretches = ReadonlyMap<number, readonly CustomerRow[]>

/** Builds the shelf of one list; `onStale` is called where the store was read anew since. */
export function createRowShelf(
  desk: Pick<RosterDesk, 'readRows'>,
  { edition, places }: Pick<CustomerList, 'edition' | 'places'>,
  onStale: () => void,
): RowShelf {
  const held = createObservable<Stretches>(new Map())
  let wanted: number[] = []
  let isBusy = false
  const load = async (stretch: number): Promise<void> => {
    const from = stretch * STRETCH
    const end = await desk.readRows(edition, [...places.subarray(from, from + STRETCH)])
    if (end.how !== 'done') return
    if (end.value === null) return onStale()
    const others = [...held.read()].filter(([each]) => each !== stretch)
    held.set(new Map([...others.slice(1 - KEPT), [stretch, end.value] as const]))
  }
  const work = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop())
      if (!held.read().has(next)) await load(next)
    isBusy = false
  }
  return {
    read: (index) => held.read().get(Math.floor(index / STRETCH))?.[index % STRETCH] ?? null,
    want: (index) => {
      const stretch = Math.floor(index / STRETCH)
      if (held.read().has(stretch)) return
      // What was scrolled past meanwhile is not worth reading.
      wanted = [...wanted.filter((each) => each !== stretch), stretch].slice(-3)
      void work()
    },
    subscribe: held.subscribe,
  }
}
