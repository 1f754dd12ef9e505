import { chancesToLeave } from './order-likelihood'
import type { CustomerSummary, OrderModel, OrderParameters } from './prediction'

/** Foretold number of transactions: its mean and the chance of 0, 1, 2... */
export interface OrderForecast {
  readonly mean: number
  readonly chances: readonly number[]
}

type Past = Pick<CustomerSummary, 'x' | 'tx' | 'T'>

/** Chances smaller than this are left out. */
const NEGLIGIBLE = 1e-12
/** Bounds the work where a horizon is thousands of times longer than the past. */
const MOST_ORDERS = 200_000

/**
 * Chance that a buyer with this past still buys here: one over one plus a/(b+n-1) * ((alpha+T)/(alpha+tx))^(r+x), n
 * being the orders at which they could have left. BG/NBD makes it 1 without a repeat order.
 */
export function aliveChance(
  model: OrderModel,
  { r, alpha, a, b }: OrderParameters,
  { x, tx, T }: Past,
): number {
  const flips = chancesToLeave(model, x)
  if (flips === 0) return 1
  const silence = Math.log1p((T - tx) / (alpha + tx))
  return 1 / (1 + (a / (b + flips - 1)) * Math.exp((r + x) * silence))
}

/**
 * What a tail keeps without its first term. Later terms shrink at least by `shrink`, so that a geometric series bounds
 * them: what subtraction leaves of rounding ends there.
 */
function tailAfter(tail: number, term: number, shrink: number): number {
  const bound = shrink < 1 ? (term * shrink) / (1 - shrink) : 1
  return Math.max(0, Math.min(tail - term, bound))
}

/**
 * Number of transactions in the next `t`, exactly: who is alive orders at a rate spread as Gamma(r+x, alpha+T) and
 * leaves after each order with a chance spread as Beta(a, b+n), so that at least j orders come with the chance that the
 * negative binomial reaches j and the buyer stayed after the first j-1. The mean is the sum of these; it equals the
 * published forms with 2F1 (Fader, Hardie & Lee 2005, formula 10; Batislam et al. 2007), which break down at a = 1 and
 * near 1 as argument, where the sum does not.
 */
export function forecastOrders(
  model: OrderModel,
  parameters: OrderParameters,
  past: Past,
  t: number,
): OrderForecast {
  const { r, alpha, a, b } = parameters
  const alive = aliveChance(model, parameters, past)
  const [shape, rate] = [r + past.x, alpha + past.T]
  const ratio = t / (rate + t)
  const stays = b + chancesToLeave(model, past.x)
  let logExactly = -shape * Math.log1p(t / rate)
  // Chance that the rate alone brings at least j orders, and that the buyer has stayed to place them.
  let reached = -Math.expm1(logExactly)
  let stayed = 1
  let atLeast = alive * reached
  let mean = 0
  const chances = [1 - atLeast]
  for (let j = 1; j < MOST_ORDERS && atLeast > NEGLIGIBLE; j += 1) {
    mean += atLeast
    logExactly += Math.log(((shape + j - 1) / j) * ratio)
    reached = tailAfter(reached, Math.exp(logExactly), ratio * Math.max(1, (shape + j) / (j + 1)))
    stayed *= (stays + j - 1) / (a + stays + j - 1)
    const more = alive * stayed * reached
    chances.push(atLeast - more)
    atLeast = more
  }
  return { mean, chances }
}
