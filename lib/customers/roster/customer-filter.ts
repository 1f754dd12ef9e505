import { z } from 'zod'

import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { LIFECYCLE_STAGES, SEGMENTS } from '../scores'
import { TIERS } from '../tier-rules'
import { RISK_LEVELS } from './roster'

/** Longest product or tag that is looked for, and longest name of a group. */
export const SOUGHT_LIMIT = 100
export const GROUP_NAME_LIMIT = 40

const shopIds = z.array(z.string().min(1).max(64)).min(1).max(200)
const fifths = z.array(z.int().min(1).max(5)).min(1).max(5)
const someOf = <const Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.array(z.enum(ids)).min(1).max(ids.length)

/** Both ends inside; an absent one is open. */
const rangeSchema = z
  .strictObject({ least: z.number().optional(), most: z.number().optional() })
  .refine(({ least, most }) => least !== undefined || most !== undefined)
export type FilterRange = z.infer<typeof rangeSchema>

const sought = z.string().trim().min(1).max(SOUGHT_LIMIT)

/**
 * Which customers are meant: all that is told must hold, and of a list any of its members. An empty filter means
 * everybody. People keep filters, so that a member may be added and none may change its meaning.
 */
export const customerFilterSchema = z.strictObject({
  shops: shopIds.optional(),
  platforms: z.array(z.enum(PLATFORM_IDS)).min(1).max(PLATFORM_IDS.length).optional(),
  tiers: someOf([...TIERS, 'none']).optional(),
  segments: someOf(SEGMENTS).optional(),
  stages: someOf(LIFECYCLE_STAGES).optional(),
  risks: someOf(RISK_LEVELS).optional(),
  /** Fifths of recency, frequency and amount, 1 worst to 5 best. */
  r: fifths.optional(),
  f: fifths.optional(),
  m: fifths.optional(),
  /** Days since the last order. */
  recency: rangeSchema.optional(),
  orders: rangeSchema.optional(),
  /** Minor units of a currency: shops that reckon in another have nobody here. */
  spent: rangeSchema.and(z.object({ currency: z.string().length(3) })).optional(),
  /** Chance of being active, in a hundred. */
  active: rangeSchema.optional(),
  /** Part of the title of what was bought last, in any spelling. */
  product: sought.optional(),
  tag: z.string().trim().min(1).max(24).optional(),
  /** Came into a tier or a stage since the month of the survey began, or left it. */
  moved: z
    .discriminatedUnion('of', [
      z.strictObject({
        of: z.literal('tiers'),
        group: z.enum(TIERS),
        way: z.enum(['entered', 'left']),
      }),
      z.strictObject({
        of: z.literal('stages'),
        group: z.enum(LIFECYCLE_STAGES),
        way: z.enum(['entered', 'left']),
      }),
    ])
    .optional(),
  /** First order in a month (2026-05); with `later`, those who also ordered so many months after it. */
  cohort: z
    .strictObject({
      month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u),
      later: z.int().min(0).max(63).optional(),
    })
    .optional(),
  /** The best so many in a hundred of each shop, by what they spent. */
  top: z.int().min(1).max(100).optional(),
})
export type CustomerFilter = z.infer<typeof customerFilterSchema>

/** By what lists of customers are sorted. */
export const CUSTOMER_ORDERS = ['spent', 'orders', 'last', 'active'] as const
export type CustomerOrder = (typeof CUSTOMER_ORDERS)[number]

export const customerSortSchema = z.strictObject({
  by: z.enum(CUSTOMER_ORDERS),
  /** The largest first. What is unknown comes last either way. */
  down: z.boolean(),
})
export type CustomerSort = z.infer<typeof customerSortSchema>
