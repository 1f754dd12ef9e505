import { z } from 'zod'

/** The four member tiers in rising order; before them a customer has none. */
export const TIERS = ['silver', 'gold', 'platinum', 'diamond'] as const
export type TierId = (typeof TIERS)[number]

/** Longest name of a tier and longest benefit, in characters. */
export const TIER_NAME_LIMIT = 12
export const BENEFIT_LIMIT = 60

/** What a customer must have bought for a tier: the amount OR the number of orders. */
export const tierRulesSchema = z.strictObject({
  currency: z.string().length(3),
  /** Days looked back from now; null counts the whole life. */
  windowDays: z.int().positive().nullable(),
  thresholds: z.record(
    z.enum(TIERS),
    z.strictObject({ minor: z.int().positive(), orders: z.int().positive() }),
  ),
  /** The owner's own name and colour (#rrggbb) of a tier, where they chose one. */
  looks: z
    .partialRecord(
      z.enum(TIERS),
      z.strictObject({
        name: z.string().trim().min(1).max(TIER_NAME_LIMIT).nullable(),
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/)
          .nullable(),
      }),
    )
    .default({}),
  /** What each tier gives a customer. */
  benefits: z
    .partialRecord(z.enum(TIERS), z.array(z.string().trim().min(1).max(BENEFIT_LIMIT)).max(6))
    .default({}),
  /** Whether the owner has published the benefits, so that a reply may quote them. */
  published: z.boolean().default(false),
})
export type TierRules = z.infer<typeof tierRulesSchema>

/** Thresholds before an owner has set their own: 12 months, ¥500 or 3 orders up to ¥10,000 or 30. */
export const DEFAULT_TIER_RULES: TierRules = {
  currency: 'CNY',
  windowDays: 365,
  thresholds: {
    silver: { minor: 50_000, orders: 3 },
    gold: { minor: 200_000, orders: 8 },
    platinum: { minor: 400_000, orders: 12 },
    diamond: { minor: 1_000_000, orders: 30 },
  },
  looks: {},
  benefits: {},
  published: false,
}
