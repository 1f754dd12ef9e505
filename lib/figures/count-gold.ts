import { z } from 'zod'

import { HOUR_MS } from '@/lib/shared/time'

import { creditedAgent, type AgentReply } from './credit-order'
import type { GoldTerms } from './grades'
import { startTally, tallySchema, type Counted } from './tally'

/** A purchase as figures take it: epoch ms and day (days since 1970-01-01 in the shop's zone), both null where untold. */
export interface DatedPurchase {
  readonly at: number | null
  readonly day: number | null
}

/** A customer with all purchases and all replies they got. */
export interface GoldPerson extends Counted {
  readonly purchases: readonly DatedPurchase[]
  readonly replies: readonly AgentReply[]
}

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

/** Middle of rising gaps; of an even number the mean of the two in the middle. */
function medianGap(days: readonly number[]): number {
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  const rising = gaps.toSorted((a, b) => a - b)
  return ((rising[(rising.length - 1) >> 1] ?? 0) + (rising[rising.length >> 1] ?? 0)) / 2
}

/** What a person has done until the end of the last whole day; a purchase is a day with an order. */
interface Past {
  readonly customer: Counted
  /** Each day once, rising. */
  readonly days: readonly number[]
  readonly orders: number
  readonly first: number
  readonly last: number
}

function pastOf(person: GoldPerson, through: number): Past | null {
  const known = person.purchases.flatMap(({ day }) => (day === null || day > through ? [] : [day]))
  const days = [...new Set(known)].toSorted((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined
    ? null
    : { customer: person, days, orders: known.length, first, last }
}

/** Which part of a person's past is a shop's or an agent's. */
interface Own {
  /** Days of the orders that are theirs, one for each order. */
  readonly days: readonly number[]
  /** They replied in the period. */
  readonly isReceived: boolean
}

function startCounts({ through }: GoldSpan, terms: GoldTerms, kept?: number) {
  const from = through - terms.periodDays + 1
  const startersThrough = through - terms.retentionDays
  const tallies = {
    returning: startTally(kept),
    fresh: startTally(kept),
    lost: startTally(kept),
    paced: startTally(kept),
    repurchased: startTally(kept),
    retained: startTally(kept),
  }
  const sums = {
    received: 0,
    buyers: 0,
    freshOrders: 0,
    customers: 0,
    gaps: 0,
    gapDays: 0,
    newcomers: 0,
    starters: 0,
  }

  const countPeriod = ({ customer, first }: Past, { days, isReceived }: Own): void => {
    const orders = days.filter((day) => isWithin(day, from, through)).length
    if (orders > 0 || isReceived) sums.received += 1
    if (orders === 0) return
    sums.buyers += 1
    if (first < from) return tallies.returning.add(customer)
    tallies.fresh.add(customer)
    sums.freshOrders += orders
  }
  const countOld = ({ customer, days, orders, first, last }: Past): void => {
    if (days.length < 2) return
    if (through - last >= terms.lostCycles * medianGap(days)) tallies.lost.add(customer)
    if (orders >= WHOLESALE_ORDERS) return
    tallies.paced.add(customer)
    sums.gaps += days.length - 1
    sums.gapDays += last - first
  }
  const countNew = ({ customer, days, first }: Past): void => {
    const second = days[1]
    if (first > through - terms.repurchaseDays) {
      sums.newcomers += 1
      if (second !== undefined) tallies.repurchased.add(customer)
    }
    if (isWithin(first, startersThrough - terms.periodDays + 1, startersThrough)) {
      sums.starters += 1
      if (second !== undefined && second - first <= terms.retentionDays)
        tallies.retained.add(customer)
    }
  }
  return {
    add: (past: Past, own: Own): void => {
      countPeriod(past, own)
      if (own.days.length === 0) return
      sums.customers += 1
      countOld(past)
      if (own.days.includes(past.first)) countNew(past)
    },
    /** Replied to, and never bought: no customer, but received. */
    addStranger: (): void => void (sums.received += 1),
    finish: (): GoldCounts => ({
      ...sums,
      returning: tallies.returning.finish(),
      fresh: tallies.fresh.finish(),
      lost: tallies.lost.finish(),
      paced: tallies.paced.finish(),
      repurchased: tallies.repurchased.finish(),
      retained: tallies.retained.finish(),
    }),
  }
}

/** Counts of a shop and of each agent in the reply log, and how many orders of the period nobody earned. */
export const goldTableSchema = z.strictObject({
  /** The last whole day and the first with an order, as days since 1970-01-01; null without any order. */
  through: z.int(),
  since: z.int().nullable(),
  shop: goldCountsSchema,
  agents: z.array(z.strictObject({ agent: z.string().max(40), counts: goldCountsSchema })),
  /** Orders of the period, and those credited to nobody. */
  orders: count,
  uncredited: count,
})
export type GoldTable = z.infer<typeof goldTableSchema>

/** Takes in a shop's customers one by one, in any order. */
export interface GoldDraft {
  readonly add: (person: GoldPerson) => void
  readonly finish: () => GoldTable
}

/** Agents whose customers are kept by id: fewer of each than of the shop, since there may be many agents. */
const BEHIND_AN_AGENT = 50

/** Builds the gold-agent table as of the end of a day. `dayOf` counts days in the shop's zone. */
export function startGold(
  span: GoldSpan,
  terms: GoldTerms,
  dayOf: (at: number) => number,
): GoldDraft {
  const { through } = span
  const from = through - terms.periodDays + 1
  const shop = startCounts(span, terms)
  const agents = new Map<string, ReturnType<typeof startCounts>>()
  let since: number | null = null
  let [orders, uncredited] = [0, 0]

  const countsOf = (agent: string): ReturnType<typeof startCounts> => {
    const known = agents.get(agent) ?? startCounts(span, terms, BEHIND_AN_AGENT)
    agents.set(agent, known)
    return known
  }
  /** Days of the orders that each agent earned, and notes those that nobody did. */
  const creditAll = ({ purchases, replies }: GoldPerson): Map<string, number[]> => {
    const earned = new Map<string, number[]>()
    for (const { at, day } of purchases) {
      if (day === null || day > through) continue
      const agent = creditedAgent(at, replies, terms.creditHours * HOUR_MS)
      if (day >= from) {
        orders += 1
        if (agent === null) uncredited += 1
      }
      if (agent !== null) earned.set(agent, [...(earned.get(agent) ?? []), day])
    }
    return earned
  }
  return {
    add: (person) => {
      const past = pastOf(person, through)
      const earned = creditAll(person)
      const isReceived = new Set(
        person.replies.filter(({ at }) => isWithin(dayOf(at), from, through)).map((r) => r.agent),
      )
      if (past !== null) {
        since = Math.min(since ?? past.first, past.first)
        const days = person.purchases.flatMap(({ day }) =>
          day === null || day > through ? [] : [day],
        )
        shop.add(past, { days, isReceived: false })
      }
      for (const agent of new Set([...earned.keys(), ...isReceived]))
        if (past === null) countsOf(agent).addStranger()
        else
          countsOf(agent).add(past, {
            days: earned.get(agent) ?? [],
            isReceived: isReceived.has(agent),
          })
    },
    finish: () => ({
      through,
      since,
      shop: shop.finish(),
      agents: [...agents]
        .map(([agent, counts]) => ({ agent, counts: counts.finish() }))
        .toSorted((a, b) => (a.agent < b.agent ? -1 : 1)),
      orders,
      uncredited,
    }),
  }
}
