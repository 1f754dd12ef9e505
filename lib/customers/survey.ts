import { z } from 'zod'

import { shopModelSchema } from './prediction/prediction'
import { LIFECYCLE_STAGES, SEGMENTS, VALUE_DIMENSIONS } from './scores'
import { TIERS } from './tier-rules'

const count = z.int().nonnegative()
const share = z.number().min(0).max(1)
const hundred = z.number().min(0).max(100)

/** Fewest customers among whom a place says anything: one for each quintile. */
export const LEAST_CUSTOMERS = 5

/** The 0th to the 100th percentile of a figure, rising; linear between neighbours. */
const percentilesSchema = z.array(z.number()).length(101)
export type Percentiles = z.infer<typeof percentilesSchema>

/** First customer, worst to best, of a quintile: its figure and, among equal ones, its id. */
const cutSchema = z.strictObject({ value: z.number(), id: z.string().max(64) })
export type Cut = z.infer<typeof cutSchema>
/** Where the second to the fifth quintile begin. */
const cutsSchema = z.array(cutSchema).length(4)

const rfmSurveySchema = z.strictObject({
  /** By days since the last order, as negative numbers, so that all three rise from worst to best. */
  r: cutsSchema,
  f: cutsSchema,
  m: cutsSchema,
  /** Customers by R (outer, 1 to 5) and F (inner, 1 to 5). */
  grid: z.array(z.array(count).length(5)).length(5),
})
export type RfmSurvey = z.infer<typeof rfmSurveySchema>

/** What customers are told apart by: log days since the last order, log orders, log spend, composite value. */
export const SEGMENT_FEATURES = 4
const vector = z.array(z.number()).length(SEGMENT_FEATURES)

const clustersSchema = z.strictObject({
  /** Mean and standard deviation of each feature: centres are in units of it. */
  mean: vector,
  deviation: vector,
  centres: z.array(z.strictObject({ id: z.enum(SEGMENTS), centre: vector })),
})
export type Clusters = z.infer<typeof clustersSchema>

const segmentSurveySchema = z.strictObject({
  /** null: too few customers for clusters; segments then follow the quintiles. */
  clusters: clustersSchema.nullable(),
  sizes: z.record(z.enum(SEGMENTS), count),
})
export type SegmentSurvey = z.infer<typeof segmentSurveySchema>

/** How the buyers of a shop come back after their first order. */
const retentionSchema = z.strictObject({
  stepDays: z.int().positive(),
  /**
   * Share of customers who ordered in each step after their first order, of those observed through it; the first step is
   * the one of the first order and 1.
   */
  curve: z.array(z.strictObject({ share, customers: count })),
  /** Days after the first order until which the loss is steep (churn period). */
  churnUntilDays: count,
  /** Days after the first order from which hardly anybody more is lost; between the two lies the distillation period. */
  stableFromDays: count,
})
export type Retention = z.infer<typeof retentionSchema>

/** What was learnt of a shop's customers as a whole: enough to place any one of them. Stored, one a shop. */
export const shopSurveySchema = z.strictObject({
  shopId: z.string().min(1).max(64),
  /** Epoch ms. */
  at: z.int(),
  /** Persons with an order that was paid for, and their orders. */
  customers: count,
  orders: count,
  /** Orders of all persons, whatever became of them: by these a survey shows its age. */
  seenOrders: count,
  /** Of every amount; orders in others have no amount here. */
  currency: z.string().length(3),
  /** Days that the current contribution looks back; null: the whole life. */
  windowDays: z.int().positive().nullable(),
  /** Share of orders that were refunded, of all that were paid; null without any. */
  refundShare: share.nullable(),
  /** Median days between orders of customers with more than one; null where nobody has. */
  cycleDays: z.number().positive().nullable(),
  /** null: too few customers, or all are alike in one of the three. */
  rfm: rfmSurveySchema.nullable(),
  /** Spread of raw figures among the customers; null where too few are known or all are alike. */
  spread: z.strictObject({
    orders: percentilesSchema.nullable(),
    /** Minor units, as all amounts. */
    spend: percentilesSchema.nullable(),
    current: percentilesSchema.nullable(),
    future: percentilesSchema.nullable(),
    composite: percentilesSchema.nullable(),
  }),
  /** Customers whose composite value is known. */
  valued: count,
  /** Median score of each dimension, over those of whom it is known. */
  medians: z.record(z.enum(VALUE_DIMENSIONS), hundred.nullable()),
  segments: segmentSurveySchema.nullable(),
  stages: z.record(z.enum(LIFECYCLE_STAGES), count),
  /** Customers by tier; `none`: no tier yet. */
  tiers: z.record(z.enum([...TIERS, 'none']), count),
  retention: retentionSchema.nullable(),
  /** null: nothing to fit. */
  model: shopModelSchema.nullable(),
})
export type ShopSurvey = z.infer<typeof shopSurveySchema>
