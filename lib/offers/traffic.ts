import { z } from 'zod'

import { nativeIdSchema } from '@/lib/shared/orders'

const countSchema = z.int().nonnegative().nullable()
/** A source's name is part of a key. */
export const SOURCE_LIMIT = 60
/** Day since 1970-01-01, as the report names it. */
const daySchema = z.int().min(0).max(100_000)

/** What a traffic report tells of a product, or of the whole shop, over some days; null: it does not say. */
export const trafficSchema = z
  .strictObject({
    /** null: the whole shop. */
    productId: nativeIdSchema.nullable(),
    /** Where they came from, as the report names it; absent: from anywhere. */
    source: z.string().trim().min(1).max(SOURCE_LIMIT).optional(),
    from: daySchema,
    /** The last day, itself counted. */
    to: daySchema,
    visits: countSchema,
    visitors: countSchema,
    /** Visitors who paid. */
    buyers: countSchema,
    /** Of the visitors who paid, those who had never before; absent: no such column. */
    fresh: countSchema.optional(),
    /** What they cost, minor units of the shop's currency; absent: no such column. */
    costMinor: countSchema.optional(),
    favourites: countSchema,
    /** Pages a visit. */
    depth: z.number().nonnegative().nullable(),
    /** Share of visits that ended on their first page, 0 to 1. */
    bounce: z.number().min(0).max(1).nullable(),
  })
  .refine(({ from, to }) => from <= to)
export type Traffic = z.infer<typeof trafficSchema>

/** Figures of traffic reports that one call carries. */
export const TRAFFIC_SLICE = 500
