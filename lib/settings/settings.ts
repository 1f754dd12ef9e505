import { z } from 'zod'

import { alertHabitsSchema } from '@/lib/aftersales/alert-policy'
import { ruleBookSchema } from '@/lib/aftersales/packs/rule-book'
import { columnMappingsSchema } from '@/lib/files/mapping/column-mapping'
import { tierRulesSchema } from '@/lib/customers/tier-rules'
import { ownerSettingsSchema } from '@/lib/figures/owner-settings'
import { LOCK_MINUTES } from '@/lib/shared/lock-minutes'
import { moneySchema } from '@/lib/shared/money'
import { retentionSchema } from '@/lib/vault/retention'
import { policySheetSchema } from '@/lib/replies/policy/policy-sheet'

export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const
export type Locale = (typeof LOCALES)[number]
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const shopIdSchema = z.string().min(1).max(64)

/** What a shop holds its offers to. */
export const offerTermsSchema = z.strictObject({
  /** Least share of the price that the shop keeps, 0 to 1; null: it sets none. */
  marginFloor: z.number().min(0).max(1).nullable(),
  /** What sending an order costs the shop; null: unknown. */
  shippingCost: moneySchema.refine(({ minor }) => minor >= 0).nullable(),
})
export type OfferTermsSet = z.infer<typeof offerTermsSchema>

/** What a person sets; every field is edited, and merged, on its own. */
export const settingsSchema = z.strictObject({
  /** null follows the browser. */
  locale: z.enum(LOCALES).nullable(),
  theme: z.enum(THEMES),
  /** Rules of shops that have none of their own. */
  tiers: tierRulesSchema,
  /** Rules of single shops, by our id of the shop. */
  shopTiers: z.record(z.string().min(1).max(64), tierRulesSchema),
  /** What shops keep to that say nothing else. */
  policy: policySheetSchema,
  /** What single shops keep to, by our id of the shop; each fact stands before that of all shops. */
  shopPolicies: z.record(z.string().min(1).max(64), policySheetSchema),
  /** Name of the person at this browser, beside what they write; empty until they gave it. */
  agentName: z.string().trim().max(40),
  /** The screen is shown to others: everything personal is covered. */
  screenShare: z.boolean(),
  /** Times before a due instant at which an alert is due, ms, longest first; the due instant itself always is. */
  alertOffsetsMs: z.array(z.int().positive()).max(8),
  singleKeys: z.boolean(),
  /** Tiers stand beside buyers on lists of marketplaces; absent: they do. */
  chips: z.boolean().optional(),
  /** Ladders, working hours and quiet time; absent: none. */
  alertHabits: alertHabitsSchema.optional(),
  /** The owner's rules and calendars; absent: present practice as it comes. */
  ruleBook: ruleBookSchema.optional(),
  /** What single shops hold their offers to, by our id of the shop; absent: nothing is set. */
  offerTerms: z.record(shopIdSchema, offerTermsSchema).optional(),
  /** Minutes without use after which the lock closes; null: when the browser does. Absent: after a quarter of an hour. */
  lockAfterMinutes: z
    .literal([...LOCK_MINUTES])
    .nullable()
    .optional(),
  /** What the owner has set for the figures: bounds by category, visitors, abilities; absent: nothing. */
  figures: ownerSettingsSchema.optional(),
  /** Which column of a product list or traffic report is which, as it was last said, by the header of the file. */
  columnMaps: z
    .record(z.string().max(64), z.record(z.string().max(20), z.string().max(200)))
    .optional(),
  /** What the columns of order tables are that no marketplace has made, as the owner said; absent: nothing was said. */
  orderTables: columnMappingsSchema.optional(),
  /** How long what is kept of buyers stays; absent: what holds until an owner says otherwise. */
  retention: retentionSchema.optional(),
})
export type Settings = z.infer<typeof settingsSchema>

/** Some of the settings: fields that are absent, or undefined, stay as they are. */
export const settingsPatchSchema = settingsSchema.partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>

/** Where the panel stands on one host. */
export const placementSchema = z.strictObject({
  widthPx: z.int().min(320).max(480),
  collapsed: z.boolean(),
})
export type Placement = z.infer<typeof placementSchema>

export { tierRulesOf } from './tier-rules-of'
