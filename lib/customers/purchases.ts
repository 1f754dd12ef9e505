import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'
import { DAY_MS } from '@/lib/shared/time'

import { isInstant, type DayOf } from './day-in-zone'
import { isPaidFor, paidOf } from './paid-for'

/** An order that was paid for and kept. */
export interface Purchase {
  readonly number: string
  /** Epoch ms; null where no source told it. */
  readonly at: number | null
  /** Calendar day in the platform's zone, as days since 1970-01-01. */
  readonly day: number | null
  /** Minor units of the currency asked for; null where unknown, in another one, or below nothing. */
  readonly minor: number | null
  readonly title: string | null
  readonly pieces: number | null
}

/** What became of a customer's orders. */
export interface Conduct {
  /** Orders that were paid at some time, refunded ones included. */
  readonly orders: number
  /** Refunds that were granted, or are asked for now. */
  readonly refunded: number
  /** Orders that stayed unpaid for a day, or were closed without a payment. */
  readonly unpaid: number
}

/** A customer's orders, read for figures. */
export interface Purchases {
  /** The newest last, what has no time first. */
  readonly bought: readonly Purchase[]
  readonly conduct: Conduct
  /** Orders kept in another currency: they count as orders, and their amounts are in no figure. */
  readonly otherCurrency: number
}

/** In whose terms orders are read. */
export interface PurchaseTerms {
  readonly platform: PlatformId
  /** Of every amount. */
  readonly currency: string
  readonly dayOf: DayOf
  /** Epoch ms. */
  readonly now: number
}

/** After this an order that is still unpaid tells something of the buyer. */
const UNPAID_AFTER_MS = DAY_MS

/** By time, then by number, so that the order never depends on the store's. */
const byOldest = (a: Purchase, b: Purchase): number =>
  a.at === b.at ? (a.number < b.number ? -1 : 1) : (a.at ?? -Infinity) - (b.at ?? -Infinity)

/** Reads orders for figures: which were bought, when and for how much, and what became of the others. */
export function readPurchases(
  orders: readonly OrderFacts[],
  { platform, currency, dayOf, now }: PurchaseTerms,
): Purchases {
  const bought: Purchase[] = []
  let [settled, refunded, unpaid, otherCurrency] = [0, 0, 0, 0]
  for (const facts of orders) {
    const { number, state = null, title = null, pieces = null } = facts
    const at = facts.placedAt !== undefined && isInstant(facts.placedAt) ? facts.placedAt : null
    const paid = paidOf(facts, platform)
    if (isPaidFor({ state, paid })) {
      if (paid !== null && paid.currency !== currency) otherCurrency += 1
      const minor = paid?.currency === currency && paid.minor >= 0 ? paid.minor : null
      settled += 1
      bought.push({ number, at, day: at === null ? null : dayOf(at), minor, title, pieces })
    } else if (state === 'refunded' || state === 'refunding') {
      settled += 1
      refunded += 1
    } else if (state === 'unpaid') {
      if (at !== null && now - at >= UNPAID_AFTER_MS) unpaid += 1
    } else if (state === 'closed' && paid?.minor === 0) unpaid += 1
  }
  return {
    bought: bought.toSorted(byOldest),
    conduct: { orders: settled, refunded, unpaid },
    otherCurrency,
  }
}

/** Middle of figures in any order; of an even number the mean of the two in the middle. Null without any. */
export function medianOf(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Days on which something was bought, each once, rising. */
export function orderDaysOf(bought: readonly Purchase[]): number[] {
  const days: number[] = []
  for (const { day } of bought) if (day !== null && day !== days.at(-1)) days.push(day)
  return days
}

/**
 * The customer's own rhythm: median days between neighbouring days with an order, so that an order and its addition an hour
 * later are one purchase. Null below two such days.
 */
export const cycleOf = (days: readonly number[]): number | null =>
  medianOf(days.slice(1).map((day, index) => day - (days[index] ?? day)))
