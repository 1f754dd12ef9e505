import { toLogs } from './order-likelihood'
import type { ModelUnit, OrderParameters } from './prediction'

/** Days in a time unit. */
export const UNIT_DAYS = { day: 1, week: 7 } as const satisfies Record<ModelUnit, number>

/** Repeat buyers from which on a shop speaks for itself. */
const ENOUGH_REPEAT_BUYERS = 250

/**
 * A shop before it is known, in days: one order in about four months, half of the buyers gone after two or three. The
 * published fits of shops (CDNOW among them) lie well inside.
 */
const TYPICAL: OrderParameters = { r: 0.5, alpha: 60, a: 0.8, b: 1.8 }

/** Standard deviation of each logarithm around the typical shop: a factor of about three either way. */
export const PRIOR_SPREAD = 1.1

/** The typical shop's parameters in a time unit. */
export const typicalShop = (unit: ModelUnit): OrderParameters => ({
  ...TYPICAL,
  alpha: TYPICAL.alpha / UNIT_DAYS[unit],
})

/** Weight of the prior: whole without repeat buyers, falling evenly to none at 250. */
export const priorWeightFor = (repeatBuyers: number): number =>
  Math.max(0, 1 - repeatBuyers / ENOUGH_REPEAT_BUYERS)

/** Log-density (up to a constant) and slope of the log-normal prior at logarithms of parameters. */
export function orderPrior(
  unit: ModelUnit,
  weight: number,
): (logs: readonly number[]) => { readonly value: number; readonly gradient: readonly number[] } {
  const centre = toLogs(typicalShop(unit))
  return (logs) => {
    const away = logs.map((log, index) => (log - (centre[index] ?? 0)) / PRIOR_SPREAD)
    return {
      value: (-weight / 2) * away.reduce((sum, each) => sum + each * each, 0),
      gradient: away.map((each) => (-weight * each) / PRIOR_SPREAD),
    }
  }
}
