import { digamma, logGamma } from './log-gamma'
import { minimise, type SmoothFunction } from './minimise'
import { priorWeightFor } from './order-prior'
import type { CustomerSummary, SpendParameters } from './prediction'

/** What was found about how a shop's amounts spread. */
export interface SpendFit {
  readonly parameters: SpendParameters
  /** Summed over the repeat buyers, without the prior, amounts in the unit that they came in. */
  readonly logLik: number
}

interface Spent {
  readonly x: number
  readonly mean: number
}

const LEAST_REPEAT_BUYERS = 3
const MOST_EVALUATIONS = 2_000
/** Where searches begin and where the prior of a small shop stands: p and q, as on CDNOW in round numbers. */
const TYPICAL = { p: 5, q: 4 }
/** Standard deviation of each logarithm around it. */
const SPREAD = 1
/** A spread of amounts with a heavier tail has no mean. */
const LEAST_Q = 1

function fromLogs([p = 0, q = 0, v = 0]: readonly number[]): SpendParameters {
  return { p: Math.exp(p), q: Math.exp(q), v: Math.exp(v) }
}

/**
 * Log-likelihood of mean amounts, summed, and its slope along the logarithms of p, q, v: Gamma-Gamma (Fader & Hardie
 * 2013, "The Gamma-Gamma Model of Monetary Value", formula 1a).
 */
function spendLikelihood(spent: readonly Spent[]): SmoothFunction {
  return (logs) => {
    const { p, q, v } = fromLogs(logs)
    const [gammaQ, slopeQ, logV] = [logGamma(q), digamma(q), Math.log(v)]
    let value = 0
    let [byP, byQ, byV] = [0, 0, 0]
    for (const { x, mean } of spent) {
      const [shape, total] = [p * x, x * mean]
      const logSum = Math.log(total + v)
      const slopeSum = digamma(shape + q)
      value +=
        logGamma(shape + q) -
        logGamma(shape) -
        gammaQ +
        q * logV -
        Math.log(mean) +
        shape * Math.log(total) -
        (shape + q) * logSum
      byP += x * (slopeSum - digamma(shape) + Math.log(total) - logSum)
      byQ += slopeSum - slopeQ + logV - logSum
      byV += q / v - (shape + q) / (total + v)
    }
    return { value, gradient: [byP * p, byQ * q, byV * v] }
  }
}

/**
 * Finds how the amounts of a shop's repeat transactions spread. null where there are too few, or where no parameters
 * hold them: all amounts equal, or a tail so heavy that it has no mean.
 */
export function fitSpend(
  summaries: readonly CustomerSummary[],
  isOverdue: () => boolean,
): SpendFit | null {
  const spent = summaries.flatMap(({ x, meanMinor }) =>
    x > 0 && meanMinor !== null && meanMinor > 0 ? [{ x, mean: meanMinor }] : [],
  )
  if (spent.length < LEAST_REPEAT_BUYERS) return null
  const typicalMean = spent.reduce((sum, { mean }) => sum + mean, 0) / spent.length
  const centre = [TYPICAL.p, TYPICAL.q, (typicalMean * (TYPICAL.q - 1)) / TYPICAL.p].map(Math.log)
  const weight = priorWeightFor(spent.length)
  const likelihood = spendLikelihood(spent)
  const best = minimise(
    (logs) => {
      const { value, gradient } = likelihood(logs)
      const away = logs.map((log, index) => (log - (centre[index] ?? 0)) / SPREAD)
      const prior = (weight / 2) * away.reduce((sum, each) => sum + each * each, 0)
      return {
        value: (prior - value) / spent.length,
        gradient: gradient.map(
          (each, index) => ((weight * (away[index] ?? 0)) / SPREAD - each) / spent.length,
        ),
      }
    },
    centre,
    { evaluations: MOST_EVALUATIONS, isOverdue },
  )
  const parameters = fromLogs(best.point)
  if (!best.converged || !(parameters.q > LEAST_Q)) return null
  return { parameters, logLik: likelihood(best.point).value }
}
