import type { CustomerSummary, SpendParameters } from './prediction'

/** Foretold spend: mean, and the range that holds a share of the outcomes, in the unit of the amounts. */
export interface SpendForecast {
  readonly mean: number
  readonly low: number
  readonly high: number
}

type Spent = Pick<CustomerSummary, 'x' | 'meanMinor'>

/** Numbers of orders less likely than this do not move a range. */
const NEGLIGIBLE = 1e-5
/** Ranges are found to a thousandth of their amounts. */
const CLOSE = 1.001
/** Bounds on the searches for amounts, far beyond what a range of any real amounts needs. */
const MOST_DOUBLINGS = 60
const MOST_HALVINGS = 40

/** What is known of the buyer's own scale of amounts after their past: Gamma(shape, rate). */
function scaleAfter({ p, q, v }: SpendParameters, { x, meanMinor }: Spent) {
  const seen = meanMinor === null ? 0 : x
  return { shape: q + p * seen, rate: v + seen * (meanMinor ?? 0) }
}

/**
 * Mean amount of the next transaction: p (v + x m) / (p x + q - 1), between the buyer's own mean m and the shop's
 * (Fader & Hardie 2013, formula 5).
 */
export function expectedAmount(parameters: SpendParameters, past: Spent): number {
  const { shape, rate } = scaleAfter(parameters, past)
  return (parameters.p * rate) / (shape - 1)
}

/** Chance that a standard normal lies below (Abramowitz & Stegun 26.2.17; error below 1e-7). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z))
  const series =
    t *
    (0.319_381_53 +
      t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  const above = Math.exp((-z * z) / 2) * 0.398_942_280_401_432_7 * series
  return z > 0 ? 1 - above : above
}

/**
 * Chance that `j` orders bring at most `amount`: their sum over its scale is an F variable with 2pj and 2*shape degrees
 * of freedom, whose cube root is nearly normal (Paulson 1942).
 */
function sumBelow(
  amount: number,
  j: number,
  p: number,
  { shape, rate }: { readonly shape: number; readonly rate: number },
): number {
  const [own, scale] = [1 / (9 * p * j), 1 / (9 * shape)]
  const root = Math.cbrt((amount * shape) / (rate * p * j))
  return normalBelow(((1 - scale) * root - (1 - own)) / Math.sqrt(scale * root * root + own))
}

/** Amount that a share of the outcomes stays below; `below` rises from the chance of nothing at all. */
function amountAt(below: (amount: number) => number, share: number, start: number): number {
  if (below(0) >= share) return 0
  let [low, high] = [start, start]
  for (let steps = 0; below(high) < share && steps < MOST_DOUBLINGS; steps += 1) high *= 2
  for (let steps = 0; below(low) >= share && steps < MOST_DOUBLINGS; steps += 1) low /= 2
  for (let steps = 0; high > low * CLOSE && steps < MOST_HALVINGS; steps += 1) {
    const middle = Math.sqrt(low) * Math.sqrt(high)
    if (below(middle) < share) low = middle
    else high = middle
  }
  return high
}

/**
 * Spend over a horizon whose number of orders has the given chances and mean (Gamma-Gamma). Where no order at all is
 * among the likely numbers, the range begins at nothing and holds `share` of the outcomes; else it leaves half of the
 * rest out on either side. It always reaches to the mean.
 */
export function forecastSpend(
  parameters: SpendParameters,
  past: Spent,
  orders: { readonly chances: readonly number[]; readonly mean: number; readonly low: number },
  share: number,
): SpendForecast {
  const known = scaleAfter(parameters, past)
  const mean = orders.mean * expectedAmount(parameters, past)
  if (!(mean > 0)) return { mean: 0, low: 0, high: 0 }
  const counts = orders.chances
    .map((chance, j) => ({ chance, j }))
    .filter(({ chance, j }) => j > 0 && chance > NEGLIGIBLE)
  const never = orders.chances[0] ?? 1
  const below = (amount: number): number =>
    amount <= 0
      ? never
      : counts.reduce(
          (sum, { chance, j }) => sum + chance * sumBelow(amount, j, parameters.p, known),
          never,
        )
  const rest = orders.low === 0 ? 0 : (1 - share) / 2
  const low = rest === 0 ? 0 : amountAt(below, rest, mean)
  return {
    mean,
    low: Math.min(mean, low),
    high: Math.max(mean, amountAt(below, share + rest, mean)),
  }
}
