import type { CustomerSummary, OrderModel, OrderParameters } from './prediction'
import type { SmoothFunction } from './minimise'

/** Customers with the same past, counted once. */
interface Alike {
  readonly x: number
  readonly tx: number
  readonly T: number
  customers: number
}

/** Orders at which a buyer could have left so far; MBG/NBD counts the first one too. */
export const chancesToLeave = (model: OrderModel, x: number): number =>
  model === 'mbgnbd' ? x + 1 : x

function gatherAlike(summaries: readonly CustomerSummary[]): Alike[] {
  const alike = new Map<string, Alike>()
  for (const { x, tx, T } of summaries) {
    const key = `${x} ${tx} ${T}`
    const known = alike.get(key)
    if (known === undefined) alike.set(key, { x, tx, T, customers: 1 })
    else known.customers += 1
  }
  return [...alike.values()]
}

/** Running sums over whole numbers below n of a value and of its slopes; index n holds the sum of the first n. */
function runningSums(
  length: number,
  terms: readonly ((index: number) => number)[],
): Float64Array[] {
  return terms.map((term) => {
    const sums = new Float64Array(length + 1)
    for (let index = 0; index < length; index += 1)
      sums[index + 1] = (sums[index] ?? 0) + term(index)
    return sums
  })
}

/** Log of 1 + e^z that neither overflows nor loses small values. */
const softplus = (z: number): number =>
  z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))

/** Parameters from their logarithms in the order r, alpha, a, b. */
export function fromLogs([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): OrderParameters {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) }
}

/** Logarithms of parameters in the order r, alpha, a, b. */
export const toLogs = ({ r, alpha, a, b }: OrderParameters): number[] =>
  [r, alpha, a, b].map(Math.log)

/**
 * Log-likelihood of a shop's customers, summed, and its slope along the logarithms of r, alpha, a, b: BG/NBD (Fader,
 * Hardie & Lee 2005, formula 6) and MBG/NBD (Batislam, Denizel & Filiztekin 2007), which differ only in how often a
 * buyer could leave. x is whole, so that ratios of gamma functions are running products and need none of them.
 */
export function orderLikelihood(
  model: OrderModel,
  summaries: readonly CustomerSummary[],
): SmoothFunction {
  const rows = gatherAlike(summaries)
  const most = rows.reduce((top, { x }) => Math.max(top, x), 0) + 1
  return (logs) => {
    const { r, alpha, a, b } = fromLogs(logs)
    const [rising, risingByR, staying, stayingByA, stayingByB] = runningSums(most, [
      (i) => Math.log(r + i),
      (i) => 1 / (r + i),
      (i) => Math.log((b + i) / (a + b + i)),
      (i) => -1 / (a + b + i),
      (i) => a / ((b + i) * (a + b + i)),
    ])
    const logAlpha = Math.log(alpha)
    let value = 0
    let [byR, byAlpha, byA, byB] = [0, 0, 0, 0]
    for (const { x, tx, T, customers } of rows) {
      const flips = chancesToLeave(model, x)
      const logT = Math.log(alpha + T)
      const silence = logT - Math.log(alpha + tx)
      const odds = flips === 0 ? -Infinity : Math.log(a / (b + flips - 1)) + (r + x) * silence
      const gone = 1 / (1 + Math.exp(-odds))
      value +=
        customers *
        ((rising?.[x] ?? 0) +
          r * logAlpha +
          (staying?.[flips] ?? 0) -
          (r + x) * logT +
          softplus(odds))
      byR += customers * ((risingByR?.[x] ?? 0) + logAlpha - logT + gone * silence)
      byAlpha +=
        customers *
        (r / alpha - ((r + x) / (alpha + T)) * (1 - gone) - ((r + x) / (alpha + tx)) * gone)
      byA += customers * ((stayingByA?.[flips] ?? 0) + gone / a)
      byB += customers * ((stayingByB?.[flips] ?? 0) - (flips === 0 ? 0 : gone / (b + flips - 1)))
    }
    return { value, gradient: [byR * r, byAlpha * alpha, byA * a, byB * b] }
  }
}
