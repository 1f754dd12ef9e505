/**
 * Fits how a shop's buyers order, leave and spend, and compares the predictions with what came.
 *   prediction --data FILE [--calibration-end DATE]   rows of customer, date, value; the CDNOW files; UCI Online Retail
 *   prediction --data FILE --summary                  rows of id, x, t_x, T
 *   --unit week|day   --model mbgnbd|bgnbd
 * Without a calibration end everything is fitted and nothing held out. Amounts stay in the file's own unit.
 */
import { parseArgs } from 'node:util'

import { fitSummaries, type ShopFitPlan } from '@/lib/customers/prediction/fit-shop'
import { holdOut, scoreHoldout, type HeldOut } from '@/lib/customers/prediction/holdout'
import { UNIT_DAYS } from '@/lib/customers/prediction/order-prior'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import {
  MODEL_UNITS,
  ORDER_MODELS,
  type CustomerSummary,
  type ModelUnit,
  type ShopModel,
} from '@/lib/customers/prediction/prediction'

import { report, rounded } from './lib/figures.mts'
import { dayOf, readSummaries, readTransactions } from './lib/read-transactions.mts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    summary: { type: 'boolean' },
    'calibration-end': { type: 'string' },
    unit: { type: 'string', default: 'week' },
    model: { type: 'string', default: 'mbgnbd' },
    json: { type: 'boolean' },
  },
})

/** What is fitted, and what is held out of it. */
interface Material {
  readonly summaries: readonly CustomerSummary[]
  readonly heldOut: readonly HeldOut[]
  /** Days held out; 0: nothing. */
  readonly days: number
}

function choose<T extends string>(name: string, given: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === given)
  if (chosen === undefined) throw new Error(`--${name} is one of: ${choices.join(', ')}`)
  return chosen
}

function readMaterial(file: string, unit: ModelUnit): Material {
  if (values.summary) return { summaries: readSummaries(file), heldOut: [], days: 0 }
  const { customers, lastDay } = readTransactions(file)
  const end = values['calibration-end'] === undefined ? lastDay : dayOf(values['calibration-end'])
  const heldOut = holdOut(customers, end, lastDay, unit)
  return { summaries: heldOut.map(({ summary }) => summary), heldOut, days: lastDay - end }
}

/** Mean absolute error of going on at the pace so far, of the customers that got a prediction. */
function paceError(shop: ShopModel, heldOut: readonly HeldOut[], days: number): number {
  const errors = heldOut
    .filter(({ summary }) => predictCustomer(shop, summary, []) !== null)
    .map(({ summary: { x, T }, actual }) =>
      Math.abs((T > 0 ? (x / T) * (days / UNIT_DAYS[shop.unit]) : 0) - actual),
    )
  return errors.reduce((sum, error) => sum + error, 0) / errors.length
}

function judgeHoldout(shop: ShopModel, { heldOut, days }: Material) {
  const score = days > 0 ? scoreHoldout(shop, heldOut, days) : null
  return score && { ...score, baseline: { mae: paceError(shop, heldOut, days) } }
}

function main(file: string): void {
  const plan: ShopFitPlan = {
    model: choose('model', values.model, ORDER_MODELS),
    unit: choose('unit', values.unit, MODEL_UNITS),
    currency: null,
    clock: () => Math.round(performance.timeOrigin + performance.now()),
  }
  const material = readMaterial(file, plan.unit)
  const start = performance.now()
  const { shop, logLik, spendLogLik } = fitSummaries(material.summaries, plan)
  const fitMs = rounded(performance.now() - start)
  const weighed = shop.priorWeight > 0 ? 'prior' : null
  report({
    customers: shop.customers,
    model: shop.model,
    params: shop.parameters,
    logLik,
    spend: shop.spend && { ...shop.spend, logLik: spendLogLik },
    fitMs,
    holdout: judgeHoldout(shop, material),
    degenerate: shop.degenerate,
    fallback: shop.degenerate === null ? weighed : 'rhythm',
  })
}

try {
  if (values.data === undefined) throw new Error('--data FILE is missing')
  main(values.data)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
