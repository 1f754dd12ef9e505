import { z } from 'zod'

import type { GoldTerms } from './grades'
import { medianGap, type Past } from './gold-past'
import { startTally, tallySchema } from './tally'

const count = z.int().nonnegative()

/** What the table of a shop, or of one agent, is made of. */
export const goldCountsSchema = z.strictObject({
  /** Buyers of the period and, for an agent, whoever they replied to in it. */
  received: count,
  /** Buyers of the period; A: those who had bought before it began; C: those who had not, and their orders in it. */
  buyers: count,
  returning: tallySchema,
  fresh: tallySchema,
  freshOrders: count,
  /** B: all customers, and the old ones who are lost. */
  customers: count,
  lost: tallySchema,
  /** Q: customers of 2 to 99 orders with two days of orders at least, the gaps between those days, and their days. */
  paced: tallySchema,
  gaps: count,
  gapDays: count,
  /** D: customers who are new, and those who bought a second time. */
  newcomers: count,
  repurchased: tallySchema,
  /** E: new customers whose days to come back are over, and those who came back. */
  starters: count,
  retained: tallySchema,
})
export type GoldCounts = z.infer<typeof goldCountsSchema>

/** Days of the present look, both ends inside, as days since 1970-01-01. */
export interface GoldSpan {
  /** The last whole day: nothing after it counts. */
  readonly through: number
}

/** A wholesaler's rhythm says nothing of customers. */
const WHOLESALE_ORDERS = 100

const isWithin = (day: number, from: number, through: number): boolean =>
  day >= from && day <= through

/** Which part of a person's past is a shop's or an agent's. */
interface Own {
  /** Days of the orders that are theirs, one for each order. */
  readonly days: readonly number[]
  /** They replied in the period. */
  readonly isReceived: boolean
}

/** What was counted so far, of a shop or of an agent. */
const startSums = (kept: number | undefined) => ({
  received: 0,
  buyers: 0,
  freshOrders: 0,
  customers: 0,
  gaps: 0,
  gapDays: 0,
  newcomers: 0,
  starters: 0,
  returning: startTally(kept),
  fresh: startTally(kept),
  lost: startTally(kept),
  paced: startTally(kept),
  repurchased: startTally(kept),
  retained: startTally(kept),
})
type Sums = ReturnType<typeof startSums>

/** By what it is counted. */
type CountTerms = GoldTerms & GoldSpan

/** A and C: who bought in the period, and whether they had before it began. */
function countPeriod(
  sums: Sums,
  { customer, first }: Past,
  { days, isReceived }: Own,
  { through, periodDays }: CountTerms,
): void {
  const from = through - periodDays + 1
  const orders = days.filter((day) => isWithin(day, from, through)).length
  if (orders > 0 || isReceived) sums.received += 1
  if (orders === 0) return
  sums.buyers += 1
  if (first < from) return sums.returning.add(customer)
  sums.fresh.add(customer)
  sums.freshOrders += orders
}

/** B and Q: whoever has a rhythm, and whether they have lost it. */
function countOld(sums: Sums, past: Past, { through, lostCycles }: CountTerms): void {
  const { customer, days, orderDays, first, last } = past
  if (days.length < 2) return
  if (through - last >= lostCycles * medianGap(days)) sums.lost.add(customer)
  if (orderDays.length >= WHOLESALE_ORDERS) return
  sums.paced.add(customer)
  sums.gaps += days.length - 1
  sums.gapDays += last - first
}

/** D and E: whoever is new, and whether they came back. */
function countNew(sums: Sums, { customer, days, first }: Past, terms: CountTerms): void {
  const second = days[1]
  if (first > terms.through - terms.repurchaseDays) {
    sums.newcomers += 1
    if (second !== undefined) sums.repurchased.add(customer)
  }
  const lastStart = terms.through - terms.retentionDays
  if (!isWithin(first, lastStart - terms.periodDays + 1, lastStart)) return
  sums.starters += 1
  if (second !== undefined && second - first <= terms.retentionDays) sums.retained.add(customer)
}

/** Begins to count a shop, or an agent; `kept` customers stay known by id. */
export function startCounts(terms: CountTerms, kept?: number) {
  const sums = startSums(kept)
  return {
    add: (past: Past, own: Own): void => {
      countPeriod(sums, past, own, terms)
      if (own.days.length === 0) return
      sums.customers += 1
      countOld(sums, past, terms)
      if (own.days.includes(past.first)) countNew(sums, past, terms)
    },
    /** Replied to, and never bought: no customer, but received. */
    addStranger: (): void => void (sums.received += 1),
    finish: (): GoldCounts => ({
      ...sums,
      returning: sums.returning.finish(),
      fresh: sums.fresh.finish(),
      lost: sums.lost.finish(),
      paced: sums.paced.finish(),
      repurchased: sums.repurchased.finish(),
      retained: sums.retained.finish(),
    }),
  }
}
