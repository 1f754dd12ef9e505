import { minimise, type Minimum, type SearchLimits, type SmoothFunction } from './minimise'
import { fromLogs, orderLikelihood, toLogs } from './order-likelihood'
import { orderPrior, priorWeightFor, typicalShop } from './order-prior'
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

/**
 * Finds the parameters under which a shop's past is likeliest. A shop with few repeat buyers leans on a weak prior,
 * whose weight fades as they grow in number and ends at 250. A fit that cannot be trusted says why.
 */
export function fitOrders(
  summaries: readonly CustomerSummary[],
  { model, unit, isOverdue }: OrderFitPlan,
): OrderFit {
  const priorWeight = priorWeightFor(summaries.filter(({ x }) => x > 0).length)
  if (isTooLittle(summaries))
    return {
      parameters: null,
      spread: [],
      logLik: null,
      degenerate: 'too-little-data',
      priorWeight,
    }
  const likelihood = orderLikelihood(model, summaries)
  const prior = orderPrior(unit, priorWeight)
  // A mean over customers, so that one tolerance fits shops of every size.
  const objective: SmoothFunction = (logs) => {
    const [fit, lean] = [likelihood(logs), prior(logs)]
    return {
      value: -(fit.value + lean.value) / summaries.length,
      gradient: fit.gradient.map(
        (value, index) => -(value + (lean.gradient[index] ?? 0)) / summaries.length,
      ),
    }
  }
  const best = findBest(objective, unit, { evaluations: MOST_EVALUATIONS / 2, isOverdue })
  const parameters = fromLogs(best.point)
  const summed: SmoothFunction = (logs) => {
    const { value, gradient } = objective(logs)
    return {
      value: value * summaries.length,
      gradient: gradient.map((each) => each * summaries.length),
    }
  }
  const degenerate = judge(best, parameters, unit)
  const points = degenerate === null ? spreadPoints(summed, best.point) : []
  return {
    parameters,
    spread: (points ?? []).map(fromLogs),
    logLik: likelihood(best.point).value,
    degenerate: points === null ? 'not-converged' : degenerate,
    priorWeight,
  }
}
