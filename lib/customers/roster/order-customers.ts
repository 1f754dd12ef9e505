import type { CustomerOrder, CustomerSort } from './customer-filter'
import type { MatchPlace } from './match-customers'
import { rankFigures } from './rank-figures'
import { UNKNOWN_DAY, type Roster } from './roster'

/** All customers of some rosters, those of one after the other, in the order of a figure. */
export interface CustomersInOrder {
  /** The largest first; equal ones in the order of rosters and ids. Those of whom it is unknown come last. */
  readonly places: Uint32Array<ArrayBuffer>
  /** Of how many the figure is known. */
  readonly known: number
}

/** What stands for unknown in each of the columns that lists are sorted by. */
const UNKNOWN: Readonly<Record<CustomerOrder, number>> = {
  spent: NaN,
  orders: NaN,
  last: UNKNOWN_DAY,
  active: 0,
}

/** Sorts the customers of some rosters. */
export function orderCustomers(rosters: readonly Roster[], by: CustomerOrder): CustomersInOrder {
  const figures = new Float64Array(rosters.reduce((sum, { size }) => sum + size, 0))
  let [at, known] = [0, 0]
  for (const roster of rosters)
    for (let place = 0; place < roster.size; place += 1) {
      const figure = roster[by][place] ?? NaN
      const isKnown = !Number.isNaN(figure) && figure !== UNKNOWN[by]
      // The largest first: their opposites rise.
      figures[at] = isKnown ? -figure : Infinity
      if (isKnown) known += 1
      at += 1
    }
  return { places: rankFigures(figures), known }
}

/** Picks the customers who are meant, in order. */
export function pickCustomers(
  { places, known }: CustomersInOrder,
  isMeant: MatchPlace,
  { down }: Pick<CustomerSort, 'down'>,
): Uint32Array<ArrayBuffer> {
  const picked = new Uint32Array(places.length)
  let count = 0
  const take = (place: number): void => {
    if (!isMeant(place)) return
    picked[count] = place
    count += 1
  }
  const first = places.subarray(0, known)
  if (down) for (const place of first) take(place)
  else for (let at = known - 1; at >= 0; at -= 1) take(first[at] ?? 0)
  for (const place of places.subarray(known)) take(place)
  return picked.slice(0, count)
}
