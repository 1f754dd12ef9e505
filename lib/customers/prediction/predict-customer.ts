import { likelyRange, mixChances } from './likely-range'
import { aliveChance, forecastOrders } from './order-forecast'
import { UNIT_DAYS } from './order-prior'
import {
  HORIZON_DAYS,
  INTERVAL_SHARE,
  type CustomerSummary,
  type HorizonPrediction,
  type OrderModel,
  type OrderParameters,
  type Prediction,
  type ShopModel,
} from './prediction'
import { hasRhythm, RHYTHM, RHYTHM_SPREAD } from './rhythm'
import { forecastSpend } from './spend-forecast'
import { isSound } from './summarise'

/** What a prediction rests on. */
export interface Ground {
  readonly basis: Prediction['basis']
  readonly model: OrderModel
  readonly best: OrderParameters
  readonly spread: readonly OrderParameters[]
}

/** Nobody is certain to come back or to stay away: chances are shown from 1 to 99 in a hundred. */
const SUREST = { gone: 0.01, alive: 0.99 }
/** Standard deviations to either side that hold 80 % of a normal distribution. */
const EIGHTY = 1.281_551_565_545

/** Chooses what a customer's prediction rests on; null where neither the shop nor their own past is enough. */
export function groundFor(shop: ShopModel, summary: CustomerSummary): Ground | null {
  const { model, parameters, spread, degenerate, priorWeight } = shop
  if (parameters !== null && degenerate === null)
    return { basis: priorWeight > 0 ? 'prior' : 'model', model, best: parameters, spread }
  return hasRhythm(summary)
    ? { basis: 'rhythm', model: 'mbgnbd', best: RHYTHM, spread: RHYTHM_SPREAD }
    : null
}

const bounded = (chance: number): number => Math.min(SUREST.alive, Math.max(SUREST.gone, chance))
const logit = (chance: number): number => Math.log(chance / (1 - chance))
const logistic = (value: number): number => 1 / (1 + Math.exp(-value))

/** Chance that a customer is still active, without its range; null where the shop and their own past foretell nothing. */
export function chanceActive(shop: ShopModel, summary: CustomerSummary): number | null {
  const ground = isSound(summary) ? groundFor(shop, summary) : null
  return ground === null ? null : bounded(aliveChance(ground.model, ground.best, summary))
}

/** The chance with the range that the parameters leave open: normal on the log-odds, with their scatter in the spread. */
function judgeAlive({ model, best, spread }: Ground, past: CustomerSummary): Prediction['alive'] {
  const chance = aliveChance(model, best, past)
  // BG/NBD says of every buyer without a repeat order that they are alive, whatever happened: that is no knowledge.
  if (chance === 1) return { value: SUREST.alive, low: SUREST.gone, high: SUREST.alive }
  const value = bounded(chance)
  const centre = logit(value)
  const squares = spread.map(
    (each) => (logit(bounded(aliveChance(model, each, past))) - centre) ** 2,
  )
  const scatter = Math.sqrt(
    squares.reduce((sum, square) => sum + square, 0) / Math.max(1, squares.length),
  )
  return {
    value,
    low: Math.min(value, bounded(logistic(centre - EIGHTY * scatter))),
    high: Math.max(value, bounded(logistic(centre + EIGHTY * scatter))),
  }
}

function predictHorizon(
  { model, best, spread }: Ground,
  shop: ShopModel,
  past: CustomerSummary,
  days: number,
): HorizonPrediction {
  const t = days / UNIT_DAYS[shop.unit]
  const { mean, chances } = forecastOrders(model, best, past, t)
  const mixed =
    spread.length === 0
      ? chances
      : mixChances(spread.map((each) => forecastOrders(model, each, past, t).chances))
  const { low, high, mass } = likelyRange(mixed, mean, INTERVAL_SHARE)
  const spend =
    shop.spend === null
      ? null
      : forecastSpend(shop.spend, past, { chances: mixed, mean, low }, INTERVAL_SHARE)
  return {
    days,
    orders: { mean, low, high, mass },
    spend:
      spend === null ? null : { meanMinor: spend.mean, lowMinor: spend.low, highMinor: spend.high },
  }
}

/**
 * What is likely next for a customer: chance of being active, orders and spend over each horizon with 80 % ranges. Where
 * the shop's fit is degenerate the buyer's own rhythm is used, and the basis says so; null where that is not enough
 * data either. Ranges include what the shop's data leave open.
 */
export function predictCustomer(
  shop: ShopModel,
  summary: CustomerSummary,
  horizonDays: readonly number[] = HORIZON_DAYS,
): Prediction | null {
  const ground = isSound(summary) ? groundFor(shop, summary) : null
  if (ground === null) return null
  return {
    basis: ground.basis,
    alive: judgeAlive(ground, summary),
    horizons: horizonDays.map((days) => predictHorizon(ground, shop, summary, days)),
  }
}
