import { UNIT_DAYS } from './order-prior'
import type { CustomerSummary, ModelUnit } from './prediction'

/** One order as predictions count it. */
export interface DatedOrder {
  /** Calendar day in the platform's zone, as days since 1970-01-01. */
  readonly day: number
  /** Amount kept, in minor units of the shop's currency; null where unknown or in another currency. */
  readonly minor: number | null
}

/** Adds up the amounts of each day until `lastDay`; a day with an unknown amount stays unknown. */
function amountsByDay(orders: readonly DatedOrder[], lastDay: number): Map<number, number | null> {
  const days = new Map<number, number | null>()
  for (const { day, minor } of orders) {
    if (!Number.isInteger(day) || day > lastDay) continue
    const before = days.get(day)
    if (before === undefined) days.set(day, minor)
    else days.set(day, before === null || minor === null ? null : before + minor)
  }
  return days
}

/** Distinct days with an order after `lastDay` and until `today`. */
export const transactionsAfter = (
  orders: readonly DatedOrder[],
  lastDay: number,
  today: number,
): number => new Set(orders.flatMap(({ day }) => (day > lastDay && day <= today ? [day] : []))).size

/**
 * Sums up a customer's orders until `today` in the model's unit; null without any. Amounts that are unknown or below
 * nothing (more refunded than paid) are left out of the mean.
 */
export function summarise(
  orders: readonly DatedOrder[],
  today: number,
  unit: ModelUnit,
): CustomerSummary | null {
  const amounts = amountsByDay(orders, today)
  if (amounts.size === 0) return null
  let [first, last] = [Infinity, -Infinity]
  for (const day of amounts.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)]
  const repeats = [...amounts].flatMap(([day, minor]) =>
    day !== first && minor !== null && Number.isFinite(minor) && minor >= 0 ? [minor] : [],
  )
  const perUnit = UNIT_DAYS[unit]
  return {
    x: amounts.size - 1,
    tx: (last - first) / perUnit,
    T: (today - first) / perUnit,
    meanMinor:
      repeats.length === 0 ? null : repeats.reduce((sum, minor) => sum + minor, 0) / repeats.length,
  }
}

/** Far above any shop: a day a transaction over a century. */
const MOST = 100_000
/** Far above any order: ten thousand million in a currency with two digits behind the point. */
const MOST_MINOR = 1e12

/** Whether a summary is one that orders can give; another one is left out of fits and gets no prediction. */
export function isSound({ x, tx, T, meanMinor }: CustomerSummary): boolean {
  return (
    Number.isInteger(x) &&
    x >= 0 &&
    x <= MOST &&
    T <= MOST &&
    tx <= T &&
    (x === 0 ? tx === 0 : tx > 0) &&
    (meanMinor === null || (meanMinor >= 0 && meanMinor <= MOST_MINOR))
  )
}
