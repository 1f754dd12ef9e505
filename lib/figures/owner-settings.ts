import { z } from 'zod'

import { ABILITIES, goldTermsSchema, gradeBoundsSchema } from './grades'
import { sourcesSchema } from './sources'
import { targetSchema } from './targets'
import { visitorsSchema } from './visitors'

/** Name of a category of goods. */
const categorySchema = z.string().trim().min(1).max(40)

const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)

/** What the owner has set of one shop's figures. */
export const shopOwnerSchema = z.strictObject({
  /** Category whose bounds grade the shop; null: the handbook's table. */
  category: categorySchema.nullable(),
  terms: goldTermsSchema,
  /** By day: 2026-11-20. */
  visitors: visitorsSchema,
  /** By month: 2026-11. */
  targets: z.record(monthSchema, targetSchema).optional(),
  sources: z.record(monthSchema, sourcesSchema).optional(),
})
export type ShopOwner = z.infer<typeof shopOwnerSchema>

/** What the owner has set for the figures of all shops. */
export const ownerSettingsSchema = z.strictObject({
  /** Bounds by category of goods. */
  categories: z.record(categorySchema, gradeBoundsSchema),
  /** By our id of the shop. */
  shops: z.record(z.string().min(1).max(64), shopOwnerSchema),
  /** Ability of agents, by name, as their lead judges it. */
  abilities: z.record(z.string().max(40), z.enum(ABILITIES)),
})
export type OwnerSettings = z.infer<typeof ownerSettingsSchema>
