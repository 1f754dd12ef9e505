import type { AgentReply } from './credit-order'
import type { Counted } from './tally'

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

/** Middle of rising gaps; of an even number the mean of the two in the middle. */
export function medianGap(days: readonly number[]): number {
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day))
  const rising = gaps.toSorted((a, b) => a - b)
  return ((rising[(rising.length - 1) >> 1] ?? 0) + (rising[rising.length >> 1] ?? 0)) / 2
}

/** What a person has done until the end of the last whole day; a purchase is a day with an order. */
export interface Past {
  readonly customer: Counted
  /** Each day once, rising. */
  readonly days: readonly number[]
  /** Days of the orders, one for each. */
  readonly orderDays: readonly number[]
  readonly first: number
  readonly last: number
}

/** Reads a person's purchases; null where there are none. */
export function pastOf(person: GoldPerson, through: number): Past | null {
  const known = person.purchases.flatMap(({ day }) => (day === null || day > through ? [] : [day]))
  const days = [...new Set(known)].toSorted((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined
    ? null
    : { customer: person, days, orderDays: known, first, last }
}
