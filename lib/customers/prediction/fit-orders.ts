import { minimise, type Minimum, type SearchLimits, type SmoothFunction } from './minimise'
import { fromLogs, orderLikelihood, toLogs } from './order-likelihood'
import { orderPrior, PRIOR_SPREAD, priorWeightFor, typicalShop } from './order-prior'
import type {
  CustomerSummary,
  DegenerateReason,
  ModelUnit,
  OrderModel,
  OrderParameters,
} from './prediction'
import { spreadPoints } from './spread-points'

/** What was found about how a shop's buyers order and leave. */
export interface OrderFit {
  readonly parameters: OrderParameters | null
  readonly spread: OrderParameters[]
  /** Summed over the customers, without the prior; null where nothing was fitted. */
  readonly logLik: number | null
  readonly degenerate: DegenerateReason | null
  readonly priorWeight: number
}

/** What to fit, and how long it may take. */
export interface OrderFitPlan {
  readonly model: OrderModel
  readonly unit: ModelUnit
  readonly isOverdue: () => boolean
}

const LEAST_CUSTOMERS = 10
const LEAST_REPEAT_BUYERS = 3
const MOST_EVALUATIONS = 2_000
/** Mean chance to leave after an order, below which a fit says that nobody ever leaves. */
const LEAST_LEAVING = 1e-3
/** Outside of these a parameter ran away: the data do not hold it. */
const BOUNDS = { least: 1e-3, most: 1e3 }

/** Where the searches begin beside the typical shop: one whose buyers seldom leave, in logarithms away from it. */
const LOYAL_START = [0.5, 0.5, -2, 1]

const isTooLittle = (summaries: readonly CustomerSummary[]): boolean => {
  const [first] = summaries
  return (
    first === undefined ||
    summaries.length < LEAST_CUSTOMERS ||
    summaries.filter(({ x }) => x > 0).length < LEAST_REPEAT_BUYERS ||
    summaries.every(({ x, tx, T }) => x === first.x && tx === first.tx && T === first.T)
  )
}

function judge(
  { converged }: Minimum,
  { r, alpha, a, b }: OrderParameters,
  unit: ModelUnit,
): DegenerateReason | null {
  if (![r, alpha, a, b].every(Number.isFinite)) return 'not-converged'
  if (a / (a + b) < LEAST_LEAVING) return 'nobody-leaves'
  const ownScale = alpha / typicalShop(unit).alpha
  if ([r, ownScale, a, b].some((value) => value < BOUNDS.least || value > BOUNDS.most))
    return 'at-bounds'
  return converged ? null : 'not-converged'
}

function findBest(objective: SmoothFunction, unit: ModelUnit, limits: SearchLimits): Minimum {
  const typical = toLogs(typicalShop(unit))
  const loyal = typical.map((value, index) => value + (LOYAL_START[index] ?? 0))
  const [one, other] = [minimise(objective, typical, limits), minimise(objective, loyal, limits)]
  return other.value < one.value ? other : one
}

/** Largest standard deviation of a coordinate among points around a centre. */
function scatterOf(points: readonly (readonly number[])[], centre: readonly number[]): number {
  const squares = centre.map((middle, axis) =>
    points.reduce((sum, point) => sum + ((point[axis] ?? 0) - middle) ** 2, 0),
  )
  return Math.sqrt(Math.max(...squares) / points.length)
}

/** The fit with a given weight of the prior; degenerate where it holds a parameter less than the whole prior would. */
function fitWithPrior(
  summaries: readonly CustomerSummary[],
  { model, unit, isOverdue }: OrderFitPlan,
  priorWeight: number,
): OrderFit {
  const likelihood = orderLikelihood(model, summaries)
  const prior = orderPrior(unit, priorWeight)
  const costs: SmoothFunction = (logs) => {
    const [fit, lean] = [likelihood(logs), prior(logs)]
    return {
      value: -fit.value - lean.value,
      gradient: fit.gradient.map((slope, index) => -slope - (lean.gradient[index] ?? 0)),
    }
  }
  // The mean over customers, so that one tolerance fits shops of every size.
  const meanCosts: SmoothFunction = (logs) => {
    const { value, gradient } = costs(logs)
    return {
      value: value / summaries.length,
      gradient: gradient.map((slope) => slope / summaries.length),
    }
  }
  const best = findBest(meanCosts, unit, { evaluations: MOST_EVALUATIONS / 4, isOverdue })
  const parameters = fromLogs(best.point)
  const reason = judge(best, parameters, unit)
  const points = reason === null ? spreadPoints(costs, best.point) : null
  const held =
    points !== null && (priorWeight === 1 || scatterOf(points, best.point) <= PRIOR_SPREAD)
  return {
    parameters,
    spread: held ? points.map(fromLogs) : [],
    logLik: likelihood(best.point).value,
    degenerate: reason ?? (held ? null : 'at-bounds'),
    priorWeight,
  }
}

/**
 * Finds the parameters under which a shop's past is likeliest. A shop with few repeat buyers leans on a weak prior,
 * whose weight fades as they grow in number and ends at 250; it comes back whole where parameters run away because the
 * past does not hold them, such as a and b where all buyers leave alike. A fit that cannot be trusted says why.
 */
export function fitOrders(summaries: readonly CustomerSummary[], plan: OrderFitPlan): OrderFit {
  const priorWeight = priorWeightFor(summaries.filter(({ x }) => x > 0).length)
  if (isTooLittle(summaries))
    return {
      parameters: null,
      spread: [],
      logLik: null,
      degenerate: 'too-little-data',
      priorWeight,
    }
  const fit = fitWithPrior(summaries, plan, priorWeight)
  const ranAway = fit.degenerate === 'at-bounds' || fit.degenerate === 'not-converged'
  return ranAway ? fitWithPrior(summaries, plan, 1) : fit
}
