import { predictCustomer } from './predict-customer'
import type { CustomerSummary, ModelUnit, ShopModel } from './prediction'
import { summarise, transactionsAfter, type DatedOrder } from './summarise'

/** A customer as known on the last day of the fit, and what came after it. */
export interface HeldOut {
  readonly summary: CustomerSummary
  /** Transactions after that day. */
  readonly actual: number
}

/** How predictions met what came. */
export interface HoldoutScore {
  /** Customers that got a prediction; the figures below are theirs. */
  readonly customers: number
  readonly actual: number
  readonly predicted: number
  /** Mean absolute error of the predicted mean number of orders. */
  readonly mae: number
  readonly rmse: number
  /** null where either side does not vary. */
  readonly correlation: number | null
  /** Share of the customers whose orders came to lie in their 80 % range. */
  readonly coverage80: number
  /** Mean mass that these ranges said to hold: at least 0.8, as orders are whole numbers. */
  readonly mass80: number
}

/** Parts the past: customers as known on `lastDay`, and their transactions from then until `today`. */
export function holdOut(
  customers: readonly (readonly DatedOrder[])[],
  lastDay: number,
  today: number,
  unit: ModelUnit,
): HeldOut[] {
  return customers.flatMap((orders) => {
    const summary = summarise(orders, lastDay, unit)
    return summary === null ? [] : [{ summary, actual: transactionsAfter(orders, lastDay, today) }]
  })
}

/** Variances below this share of the squared mean are rounding. */
const ROUNDING = 1e-20

function correlate(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (pick: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length
  const [left, right] = [mean(([a]) => a), mean(([, b]) => b)]
  const ofLeft = mean(([a]) => (a - left) ** 2)
  const ofRight = mean(([, b]) => (b - right) ** 2)
  if (ofLeft <= ROUNDING * left ** 2 || ofRight <= ROUNDING * right ** 2) return null
  return mean(([a, b]) => (a - left) * (b - right)) / Math.sqrt(ofLeft * ofRight)
}

/** Compares a shop's predictions over `days` with what came; null where nobody got one. */
export function scoreHoldout(
  shop: ShopModel,
  heldOut: readonly HeldOut[],
  days: number,
): HoldoutScore | null {
  const met = heldOut.flatMap(({ summary, actual }) => {
    const orders = predictCustomer(shop, summary, [days])?.horizons[0]?.orders
    return orders === undefined ? [] : [{ ...orders, actual }]
  })
  if (met.length === 0) return null
  const sum = (pick: (each: (typeof met)[number]) => number): number =>
    met.reduce((total, each) => total + pick(each), 0)
  const mean = (pick: (each: (typeof met)[number]) => number): number => sum(pick) / met.length
  return {
    customers: met.length,
    actual: sum(({ actual }) => actual),
    predicted: sum((each) => each.mean),
    mae: mean((each) => Math.abs(each.mean - each.actual)),
    rmse: Math.sqrt(mean((each) => (each.mean - each.actual) ** 2)),
    correlation: correlate(met.map((each) => [each.mean, each.actual])),
    coverage80: mean(({ actual, low, high }) => (actual >= low && actual <= high ? 1 : 0)),
    mass80: Math.min(
      1,
      mean(({ mass }) => mass),
    ),
  }
}
