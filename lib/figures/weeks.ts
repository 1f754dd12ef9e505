import { z } from 'zod'

import { goldCountsSchema, startCounts } from './gold-counts'
import { pastOf, type GoldPerson, type Past } from './gold-past'
import type { GoldTerms } from './grades'
import { productLinesOf, type SoldProducts } from './product-lines'
import { startTally, tallySchema } from './tally'

/** Days of a week, which begins on Monday. */
export const WEEK_DAYS = 7
/** Products of a week that are kept: those that sold most. */
const PRODUCTS_KEPT = 50

const count = z.int().nonnegative()

/** One whole week of a shop. */
export const weekSchema = z.strictObject({
  /** Its Monday, as days since 1970-01-01 in the shop's zone. */
  from: z.int(),
  /** Orders that were paid for and kept, whoever bought; of them those of an unknown amount, and those with a known buyer. */
  orders: count,
  unpriced: count,
  claimed: count,
  /** What the orders of a known amount came to, minor units. */
  minor: z.number().nonnegative(),
  /** Orders by day, Monday first. */
  days: z.array(count).length(WEEK_DAYS),
  /** Known buyers: those whose first order was in the week, and those who had bought before it. */
  buyers: count,
  fresh: tallySchema,
  returning: tallySchema,
  /** Pieces of the orders' products, all together and by product, the most first. */
  pieces: count,
  products: z
    .array(z.strictObject({ product: z.string().max(500), pieces: count }))
    .max(PRODUCTS_KEPT),
  /** Own clocks that ended in the week: before their time, and by it. */
  clocks: z.strictObject({ met: count, missed: count }),
  /** What the gold-agent table is made of, as of the week's Sunday. */
  gold: goldCountsSchema,
})
export type Week = z.infer<typeof weekSchema>

/** The last whole week and the one before it. */
export const weeksSchema = z.strictObject({ last: weekSchema, before: weekSchema })
export type Weeks = z.infer<typeof weeksSchema>

/** An order that was paid for, as a week counts it. */
export interface WeekOrder extends SoldProducts {
  /** Days since 1970-01-01 in the shop's zone; null where untold. */
  readonly day: number | null
  /** Minor units; null where unknown. */
  readonly minor: number | null
}

/** Takes in a shop's orders, customers and clocks one by one, each in any order. */
export interface WeekDraft {
  /** The first day that counts, as days since 1970-01-01. */
  readonly since: number
  /** An order that was paid for, whether its buyer is known or not. */
  readonly addOrder: (order: WeekOrder) => void
  readonly addPerson: (person: GoldPerson) => void
  /** A clock of the seller that ended on a day. */
  readonly addClock: (day: number, met: boolean) => void
  readonly finish: () => Weeks
}

/** 1970-01-01 was a Thursday. */
const THURSDAY = 3

/** The Monday of a day's week, both as days since 1970-01-01. */
export const mondayOf = (day: number): number => day - ((day + THURSDAY) % WEEK_DAYS)

/** Counts one week; `kept` customers behind a figure stay known by id. */
function startWeek(from: number, terms: GoldTerms, kept: number | undefined) {
  const through = from + WEEK_DAYS - 1
  const sums = { orders: 0, unpriced: 0, claimed: 0, minor: 0, buyers: 0, pieces: 0 }
  const days = Array.from({ length: WEEK_DAYS }, () => 0)
  const clocks = { met: 0, missed: 0 }
  const products = new Map<string, number>()
  const [fresh, returning] = [startTally(kept), startTally(kept)]
  const gold = startCounts({ ...terms, through }, kept)
  const isWithin = (day: number | null): day is number =>
    day !== null && day >= from && day <= through
  return {
    through,
    addOrder: (order: WeekOrder): void => {
      const { day, minor } = order
      if (!isWithin(day)) return
      sums.orders += 1
      days[day - from] = (days[day - from] ?? 0) + 1
      if (minor === null) sums.unpriced += 1
      else sums.minor += minor
      for (const { title, pieces = 1 } of productLinesOf(order)) {
        sums.pieces += pieces
        products.set(title, (products.get(title) ?? 0) + pieces)
      }
    },
    addPast: (past: Past): void => {
      gold.add(past, { days: past.orderDays, isReceived: false })
      const own = past.orderDays.filter(isWithin).length
      if (own === 0) return
      sums.claimed += own
      sums.buyers += 1
      if (past.first < from) returning.add(past.customer)
      else fresh.add(past.customer)
    },
    addClock: (day: number, met: boolean): void => {
      if (isWithin(day)) clocks[met ? 'met' : 'missed'] += 1
    },
    finish: (): Week => ({
      from,
      ...sums,
      days,
      fresh: fresh.finish(),
      returning: returning.finish(),
      products: [...products]
        .map(([product, pieces]) => ({ product, pieces }))
        .toSorted((a, b) => b.pieces - a.pieces || (a.product < b.product ? -1 : 1))
        .slice(0, PRODUCTS_KEPT),
      clocks,
      gold: gold.finish(),
    }),
  }
}

/** Builds the last whole week before today (days since 1970-01-01) and the one before it, in which only numbers count. */
export function startWeeks(today: number, terms: GoldTerms): WeekDraft {
  const monday = mondayOf(today)
  const last = startWeek(monday - WEEK_DAYS, terms, undefined)
  const before = startWeek(monday - 2 * WEEK_DAYS, terms, 0)
  const both = [last, before]
  return {
    since: monday - 2 * WEEK_DAYS,
    addOrder: (order) => both.forEach((week) => week.addOrder(order)),
    addPerson: (person) => {
      const past = pastOf(person, last.through)
      if (past === null) return
      last.addPast(past)
      // Few bought in the last week: the past of all others is the same a week before.
      const earlier = past.last <= before.through ? past : pastOf(person, before.through)
      if (earlier !== null) before.addPast(earlier)
    },
    addClock: (day, met) => both.forEach((week) => week.addClock(day, met)),
    finish: () => ({ last: last.finish(), before: before.finish() }),
  }
}
