import { z } from 'zod'

/** Days ahead for which orders and spend are foretold. */
export const HORIZON_DAYS = [30, 90, 365] as const

/** Share of the outcomes that a foretold range means to hold. */
export const INTERVAL_SHARE = 0.8

/** `mbgnbd` lets a buyer leave after the first order already; `bgnbd` only after a repeat one. */
export const ORDER_MODELS = ['mbgnbd', 'bgnbd'] as const
export type OrderModel = (typeof ORDER_MODELS)[number]

/** Time unit of summaries and parameters; the extension counts days, published fits weeks. */
export const MODEL_UNITS = ['day', 'week'] as const
export type ModelUnit = (typeof MODEL_UNITS)[number]

/**
 * A customer's past as the models see it, in the model's time unit. All orders of one calendar day are one transaction;
 * the first one only starts the clock.
 */
export interface CustomerSummary {
  /** Repeat transactions: days with an order, without the first. */
  readonly x: number
  /** Time from the first transaction to the last; 0 without a repeat. */
  readonly tx: number
  /** Time from the first transaction to the present. */
  readonly T: number
  /** Mean amount of a repeat transaction in minor units; null where there is none, or none of the model's currency. */
  readonly meanMinor: number | null
}

const positive = z.number().positive()

/**
 * How buyers of a shop order and leave: rates are spread as Gamma(r, alpha), the chance to leave after an order as
 * Beta(a, b).
 */
export const orderParametersSchema = z.strictObject({
  r: positive,
  alpha: positive,
  a: positive,
  b: positive,
})
export type OrderParameters = z.infer<typeof orderParametersSchema>

/** How amounts spread: within a buyer as Gamma(p, nu), nu among buyers as Gamma(q, v); v in minor units. */
export const spendParametersSchema = z.strictObject({ p: positive, q: positive, v: positive })
export type SpendParameters = z.infer<typeof spendParametersSchema>

/** Why a fit cannot be trusted. */
export const DEGENERATE_REASONS = [
  'too-little-data',
  'not-converged',
  'nobody-leaves',
  'at-bounds',
] as const
export type DegenerateReason = (typeof DEGENERATE_REASONS)[number]

const share = z.number().min(0).max(1)
const count = z.int().nonnegative()

/** What was learnt of a shop's customers as a whole; stored, and enough to foretell any one of them. */
export const shopModelSchema = z.strictObject({
  model: z.enum(ORDER_MODELS),
  unit: z.enum(MODEL_UNITS),
  /** null where there was too little to fit. */
  parameters: orderParametersSchema.nullable(),
  /** Parameter sets of equal weight that stand for what the shop's data leave open. */
  spread: z.array(orderParametersSchema).max(8),
  /** null where no or too few amounts are known. */
  spend: spendParametersSchema.nullable(),
  /** ISO 4217 code of every amount in the model; null where the shop has none. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  customers: count,
  /** Transactions of these customers, first ones included. */
  orders: count,
  /** Epoch ms. */
  fittedAt: z.int(),
  degenerate: z.enum(DEGENERATE_REASONS).nullable(),
  /** Share of its full weight that the prior of a small shop still has; 0 where the shop speaks for itself. */
  priorWeight: share,
  /** The mean number of all orders to come is infinite (a <= 1); over a number of days it never is. */
  endless: z.boolean(),
  /** How ranges of this model held on the newest part of the past; null where the past is too short. */
  backtest: z
    .strictObject({ days: count, customers: count, coverage80: share, mass80: share })
    .nullable(),
})
export type ShopModel = z.infer<typeof shopModelSchema>

/** Foretold orders or spend of one horizon. */
export interface HorizonPrediction {
  readonly days: number
  /** Days with an order; `low` to `high` holds `mass` (at least 0.8, as orders are whole numbers) of the outcomes. */
  readonly orders: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly mass: number
  }
  /** In minor units of the model's currency; null where the shop's amounts are not known well enough. */
  readonly spend: {
    readonly meanMinor: number
    readonly lowMinor: number
    readonly highMinor: number
  } | null
}

/** What is likely next for one customer. */
export interface Prediction {
  /** `model`: the shop's own fit; `prior`: a small shop, leaning on shops in general; `rhythm`: this buyer's own past alone. */
  readonly basis: 'model' | 'prior' | 'rhythm'
  /** Chance that the buyer still buys here, never certain either way; the range is what the shop's data leave open. */
  readonly alive: { readonly value: number; readonly low: number; readonly high: number }
  readonly horizons: readonly HorizonPrediction[]
}
