import type { Clock } from '@/lib/shared/time'

import { fitOrders } from './fit-orders'
import { fitSpend } from './fit-spend'
import { holdOut, scoreHoldout } from './holdout'
import type { CustomerSummary, ModelUnit, OrderModel, ShopModel } from './prediction'
import { isSound, summarise, type DatedOrder } from './summarise'

/** How a shop is fitted. */
export interface ShopFitPlan {
  readonly model: OrderModel
  readonly unit: ModelUnit
  /** Of every amount; null where the shop has none. */
  readonly currency: string | null
  readonly clock: Clock
}

/** A shop's model and how likely it makes the past. */
export interface ShopFit {
  readonly shop: ShopModel
  readonly logLik: number | null
  readonly spendLogLik: number | null
}

/** Time allowed to each of the two searches. */
const FIT_BUDGET_MS = 1_000
/** Of a larger shop every n-th customer is fitted: the parameters are known to a hundredth by then. */
const MOST_FITTED = 25_000

/** Part of the past that a backtest holds out, at most this long, and only of a past at least so long. */
const BACKTEST_SHARE = 1 / 3
const BACKTEST_DAYS = { most: 90, leastPast: 90 }

function everyNth<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(values.length / most)
  return step <= 1 ? values : values.filter((_, index) => index % step === 0)
}

/** Fits a shop by the summaries of its customers; ones that no orders can give are left out. */
export function fitSummaries(
  summaries: readonly CustomerSummary[],
  { model, unit, currency, clock }: ShopFitPlan,
): ShopFit {
  const sound = summaries.filter(isSound)
  const fitted = everyNth(sound, MOST_FITTED)
  const budget = (): (() => boolean) => {
    const start = clock()
    return () => clock() - start > FIT_BUDGET_MS
  }
  const orders = fitOrders(fitted, { model, unit, isOverdue: budget() })
  const spend = fitSpend(fitted, budget())
  return {
    logLik: orders.logLik,
    spendLogLik: spend?.logLik ?? null,
    shop: {
      model,
      unit,
      parameters: orders.parameters,
      spread: orders.spread,
      spend: spend?.parameters ?? null,
      currency,
      customers: sound.length,
      orders: sound.reduce((sum, { x }) => sum + x + 1, 0),
      fittedAt: clock(),
      degenerate: orders.degenerate,
      priorWeight: orders.priorWeight,
      endless: orders.parameters !== null && orders.parameters.a <= 1,
      backtest: null,
    },
  }
}

const summariseAll = (
  customers: readonly (readonly DatedOrder[])[],
  today: number,
  unit: ModelUnit,
): CustomerSummary[] =>
  customers.flatMap((orders) => {
    const summary = summarise(orders, today, unit)
    return summary === null ? [] : [summary]
  })

/** Fits the older part of the past and looks how its ranges held on the newest part. */
function backtest(
  customers: readonly (readonly DatedOrder[])[],
  today: number,
  plan: ShopFitPlan,
): ShopModel['backtest'] {
  const first = customers.reduce(
    (earliest, orders) =>
      orders.reduce(
        (least, { day }) => (Number.isInteger(day) && day < least ? day : least),
        earliest,
      ),
    today,
  )
  const past = today - first
  if (past < BACKTEST_DAYS.leastPast) return null
  const days = Math.min(BACKTEST_DAYS.most, Math.floor(past * BACKTEST_SHARE))
  const heldOut = holdOut(everyNth(customers, MOST_FITTED), today - days, today, plan.unit)
  const { shop } = fitSummaries(
    heldOut.map(({ summary }) => summary),
    plan,
  )
  const score = scoreHoldout(shop, heldOut, days)
  if (score === null) return null
  const { customers: judged, coverage80, mass80 } = score
  return { days, customers: judged, coverage80, mass80 }
}

/**
 * Learns from a shop's orders, customer by customer, how its buyers order, leave and spend, and tests itself on the
 * newest part of the past. `today` is the platform's calendar day as days since 1970-01-01.
 */
export function fitShop(
  customers: readonly (readonly DatedOrder[])[],
  today: number,
  plan: ShopFitPlan,
): ShopModel {
  const { shop } = fitSummaries(summariseAll(customers, today, plan.unit), plan)
  return { ...shop, backtest: backtest(customers, today, plan) }
}
