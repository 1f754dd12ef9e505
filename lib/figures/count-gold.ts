import { z } from 'zod'

import { HOUR_MS } from '@/lib/shared/time'

import { creditedAgent } from './credit-order'
import { goldCountsSchema, startCounts, type GoldSpan } from './gold-counts'
import { pastOf, type GoldPerson } from './gold-past'
import type { GoldTerms } from './grades'

const count = z.int().nonnegative()

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

/** Agents whose customers are kept by id: fewer of each than of the shop, since there may be many agents. */
const BEHIND_AN_AGENT = 50

/** Takes in a shop's customers one by one, in any order. */
export interface GoldDraft {
  readonly add: (person: GoldPerson) => void
  readonly finish: () => GoldTable
}

/** Days of a person's orders by the agent who earned them. */
type Earned = ReadonlyMap<string, readonly number[]>

/** Orders of the period, and those that nobody earned. */
function countCredits(from: number, through: number, windowMs: number) {
  const sums = { orders: 0, uncredited: 0 }
  const credit = ({ purchases, replies }: GoldPerson): Earned => {
    const earned = new Map<string, number[]>()
    for (const { at, day } of purchases) {
      if (day === null || day > through) continue
      const agent = creditedAgent(at, replies, windowMs)
      if (day >= from) {
        sums.orders += 1
        if (agent === null) sums.uncredited += 1
      }
      if (agent !== null) earned.set(agent, [...(earned.get(agent) ?? []), day])
    }
    return earned
  }
  return { sums, credit }
}

/** Builds the gold-agent table as of the end of a day. `dayOf` counts days in the shop's zone. */
export function startGold(
  { through }: GoldSpan,
  terms: GoldTerms,
  dayOf: (at: number) => number,
): GoldDraft {
  const from = through - terms.periodDays + 1
  const plan = { ...terms, through }
  const shop = startCounts(plan)
  const agents = new Map<string, ReturnType<typeof startCounts>>()
  const { sums, credit } = countCredits(from, through, terms.creditHours * HOUR_MS)
  let since: number | null = null

  const countsOf = (agent: string): ReturnType<typeof startCounts> => {
    const known = agents.get(agent) ?? startCounts(plan, BEHIND_AN_AGENT)
    agents.set(agent, known)
    return known
  }
  const isInPeriod = (at: number): boolean => dayOf(at) >= from && dayOf(at) <= through
  return {
    add: (person) => {
      const past = pastOf(person, through)
      const earned = credit(person)
      const received = new Set(
        person.replies.flatMap(({ agent, at }) =>
          agent !== null && isInPeriod(at) ? [agent] : [],
        ),
      )
      if (past !== null) {
        since = Math.min(since ?? past.first, past.first)
        shop.add(past, { days: past.orderDays, isReceived: false })
      }
      for (const agent of new Set([...earned.keys(), ...received])) {
        const own = { days: earned.get(agent) ?? [], isReceived: received.has(agent) }
        if (past === null) countsOf(agent).addStranger()
        else countsOf(agent).add(past, own)
      }
    },
    finish: () => ({
      through,
      since,
      shop: shop.finish(),
      agents: [...agents]
        .map(([agent, counts]) => ({ agent, counts: counts.finish() }))
        .toSorted((a, b) => (a.agent < b.agent ? -1 : 1)),
      ...sums,
    }),
  }
}
