import { reachIn, type Reach } from './capital'
import { answersIn, type Answers } from './loyalty'
import { MEASURES, type Measure, type Measures } from './measures'
import type { DatedOrder } from './prediction/summarise'
import type { CustomerRecord } from './record'

const NO_ANSWERS: Answers = { recommend: null, service: null, referrals: 0 }
const NO_REACH: Reach = { reviews: 0, praise: 0, referrals: 0 }

/** What people have written down of a customer, as figures. */
export interface Said {
  readonly answers: Answers
  readonly reach: Reach
}
const NOTHING_SAID: Said = { answers: NO_ANSWERS, reach: NO_REACH }

/** Figures of a shop's customers, in the order of their ids: nothing depends on the order in which they came. */
export interface Population {
  /** Rising. */
  readonly ids: readonly string[]
  measuresAt(place: number): Measures
  saidAt(place: number): Said
  datedOrdersAt(place: number): DatedOrder[]
}

/** Takes in customers one by one. */
export interface PopulationDraft {
  add(
    id: string,
    measures: Measures,
    orders: readonly DatedOrder[],
    records: readonly CustomerRecord[],
  ): void
  settle(): Population
}

/** A list of numbers that grows without an object for each. */
interface Numbers {
  readonly length: number
  push(value: number): void
  at(index: number): number
}

const FIRST_ROOM = 4_096

function growingNumbers(): Numbers {
  let room = new Float64Array(FIRST_ROOM)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === room.length) {
        const larger = new Float64Array(2 * length)
        larger.set(room)
        room = larger
      }
      room[length] = value
      length += 1
    },
    at: (index) => room[index] ?? NaN,
  }
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

const UNKNOWN: Measures = {
  recencyDays: null,
  orders: null,
  spend: null,
  current: null,
  orderDays: null,
  cycleDays: null,
  settled: null,
  refunded: null,
  unpaid: null,
  growth: null,
  x: null,
  tx: null,
  T: null,
  meanMinor: null,
}

/** Builds an empty population: a few hundred bytes for each customer, whatever they bought. */
export function gatherPopulation(): PopulationDraft {
  const ids: string[] = []
  const figures = growingNumbers()
  /** Day and amount of every order, one customer after the other, and where each one's begin. */
  const dated = growingNumbers()
  const starts = growingNumbers()
  const said = new Map<number, Said>()

  const measuresOf = (row: number): Measures => {
    const measures: Record<Measure, number | null> = { ...UNKNOWN }
    for (const [index, name] of MEASURES.entries())
      measures[name] = orNull(figures.at(row * MEASURES.length + index))
    return measures
  }
  const datedOrdersOf = (row: number): DatedOrder[] => {
    const orders: DatedOrder[] = []
    const end = row + 1 < starts.length ? starts.at(row + 1) : dated.length
    for (let index = starts.at(row); index < end; index += 2)
      orders.push({ day: dated.at(index), minor: orNull(dated.at(index + 1)) })
    return orders
  }
  return {
    add(id, measures, orders, records) {
      if (records.length > 0)
        said.set(ids.length, { answers: answersIn(records), reach: reachIn(records) })
      ids.push(id)
      for (const name of MEASURES) figures.push(measures[name] ?? NaN)
      starts.push(dated.length)
      for (const { day, minor } of orders) {
        dated.push(day)
        dated.push(minor ?? NaN)
      }
    },
    settle() {
      const rows = Uint32Array.from(ids.keys()).toSorted((a, b) =>
        (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1,
      )
      const rowAt = (place: number): number => rows[place] ?? -1
      return {
        ids: Array.from(rows, (row) => ids[row] ?? ''),
        measuresAt: (place) => measuresOf(rowAt(place)),
        saidAt: (place) => said.get(rowAt(place)) ?? NOTHING_SAID,
        datedOrdersAt: (place) => datedOrdersOf(rowAt(place)),
      }
    },
  }
}
