import { z } from 'zod'

import { contactFieldSchema, customerRefSchema, matchKindSchema } from '@/lib/customers/identity'
import { recordFactsSchema } from '@/lib/customers/record'
import { shopSurveySchema } from '@/lib/customers/survey'
import type { TierMoves } from '@/lib/customers/tier-moves'
import { tierRulesSchema, TIERS } from '@/lib/customers/tier-rules'
import { shopFiguresSchema } from '@/lib/figures/shop-figures'
import { sourcesSchema } from '@/lib/figures/sources'
import { visitorsSchema } from '@/lib/figures/visitors'
import { mondayOf, weeksSchema } from '@/lib/figures/weeks'
import { moneySchema } from '@/lib/shared/money'
import { shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** Groups of accounts that one answer lists; all are counted. */
export const GROUPS_SHOWN = 5_000
/** Accounts of one group that travel: a person with more is no person. */
export const GROUP_LIMIT = 50
/** Records and uncovered contacts that one answer lists, the newest. */
export const RECORDS_SHOWN = 5_000
export const REVEALS_SHOWN = 500

const id = z.string().min(1).max(64)
const count = z.int().nonnegative()
/** Epoch ms. */
const instant = z.int()
const tierSchema = z.enum(TIERS).nullable()
const tierChangeSchema = z.strictObject({
  shopId: id,
  before: tierRulesSchema,
  after: tierRulesSchema,
})
/** Other rules for the tiers of one shop. */
export type TierChange = z.infer<typeof tierChangeSchema>

const accountLinkSchema = z.strictObject({
  a: customerRefSchema,
  b: customerRefSchema,
  reasons: z.array(matchKindSchema).max(8),
})
/** Two accounts and what they have in common. */
export type AccountLink = z.infer<typeof accountLinkSchema>

/** Whose names are read: those that lists begin with, or all. */
const followUpNamesSchema = z.enum(['first', 'all'])
export type FollowUpNames = z.infer<typeof followUpNamesSchema>

/** What the workbench asks of its worker about customers, by name. */
export const peopleAskSchemas = [
  z.strictObject({ ask: z.literal('figures') }),
  z.strictObject({ ask: z.literal('survey'), shopId: id, rules: tierRulesSchema }),
  z.strictObject({ ask: z.literal('shop-figures'), shopId: id }),
  z.strictObject({ ask: z.literal('shop-traffic'), shopId: id }),
  /** `monday`: days since 1970-01-01. */
  z.strictObject({
    ask: z.literal('count-weeks'),
    shopId: id,
    monday: z.int().refine((day) => mondayOf(day) === day),
  }),
  z.strictObject({ ask: z.literal('offer-books') }),
  z.strictObject({ ask: z.literal('mine-offers'), shopId: id }),
  z.strictObject({ ask: z.literal('preview-tiers'), changes: z.array(tierChangeSchema).max(200) }),
  z.strictObject({ ask: z.literal('find-duplicates') }),
  z.strictObject({ ask: z.literal('joined-people') }),
  z.strictObject({
    ask: z.literal('look-at-accounts'),
    accounts: z.array(customerRefSchema).min(1).max(GROUP_LIMIT),
    rules: z.record(id, tierRulesSchema),
  }),
  z.strictObject({
    ask: z.literal('judge-accounts'),
    links: z.array(accountLinkSchema).max(GROUPS_SHOWN * GROUP_LIMIT),
    /** null takes back what was said. */
    verdict: z.enum(['same', 'different']).nullable(),
  }),
  z.strictObject({ ask: z.literal('follow-ups'), names: followUpNamesSchema }),
  z.strictObject({
    ask: z.literal('keep-follow-up'),
    id,
    account: customerRefSchema,
    facts: recordFactsSchema,
    base: recordFactsSchema,
  }),
  z.strictObject({ ask: z.literal('reveals') }),
] as const
export type PeopleAsk = z.infer<(typeof peopleAskSchemas)[number]>

const tierMovesSchema: z.ZodType<TierMoves> = z.strictObject({
  customers: count,
  moved: count,
  moves: z.array(z.strictObject({ from: tierSchema, to: tierSchema, customers: count })),
})
const groupSchema = z.strictObject({
  accounts: z.array(customerRefSchema).min(2).max(GROUP_LIMIT),
  links: z.array(accountLinkSchema),
  /** Strong matches alone hold it together. */
  strong: z.boolean(),
})
/** Accounts that may be, or were said to be, one person. */
export type AccountGroup = z.infer<typeof groupSchema>

const groupsSchema = z.strictObject({
  groups: z.array(groupSchema).max(GROUPS_SHOWN),
  total: count,
})
export type AccountGroups = z.infer<typeof groupsSchema>

const shopPlace = {
  platform: z.enum(PLATFORM_IDS),
  shopName: shortTextSchema.nullable(),
}
const accountLookSchema = z.strictObject({
  ref: customerRefSchema,
  ...shopPlace,
  nick: shortTextSchema,
  orders: count,
  totals: z.array(moneySchema),
  tier: tierSchema,
})
const groupLookSchema = z.strictObject({
  accounts: z.array(accountLookSchema),
  /** What one person with all of them would have. */
  joined: z.strictObject({
    orders: count,
    totals: z.array(moneySchema),
    tiers: z.array(
      z.strictObject({ shopId: id, shopName: shortTextSchema.nullable(), tier: tierSchema }),
    ),
  }),
})
/** Accounts with what each has bought, and all of it together. */
export type GroupLook = z.infer<typeof groupLookSchema>

const followUpSchema = z.strictObject({
  id,
  account: customerRefSchema,
  ...shopPlace,
  nick: shortTextSchema,
  /** Epoch ms at which it was written down. */
  at: instant,
  facts: recordFactsSchema,
})
/** A task, a prospect or a warning, with its customer. */
export type FollowUp = z.infer<typeof followUpSchema>

/** Other facts of a follow-up, and those that it had when they were written. */
export interface FollowUpChange extends Pick<FollowUp, 'id' | 'account' | 'facts'> {
  readonly base: FollowUp['facts']
}

const revealSchema = z.strictObject({
  id,
  ...shopPlace,
  nick: shortTextSchema,
  field: contactFieldSchema,
  by: shortTextSchema,
  at: instant,
})
/** One contact field that somebody uncovered. */
export type Reveal = z.infer<typeof revealSchema>

const bookHeadSchema = z.strictObject({ shopId: id, at: instant, orders: count })
/** When it was last reckoned what goes with what in a shop (epoch ms), and how many orders the shop had. */
export type BookHead = z.infer<typeof bookHeadSchema>

const shopTrafficSchema = z.strictObject({
  visitors: visitorsSchema,
  /** By month: 2026-11. */
  sources: z.record(z.string().length(7), sourcesSchema),
})
/** What traffic reports say of a shop's visitors, by day, and of where its new customers came from, by month. */
export type ShopTraffic = z.infer<typeof shopTrafficSchema>

/** What each of these jobs answers when it is done. */
export const peopleResultSchemas = {
  figures: z.array(shopSurveySchema),
  survey: shopSurveySchema,
  'shop-figures': shopFiguresSchema.nullable(),
  'shop-traffic': shopTrafficSchema,
  'count-weeks': z.strictObject({ at: instant, weeks: weeksSchema }).nullable(),
  'offer-books': z.array(bookHeadSchema),
  'mine-offers': bookHeadSchema.nullable(),
  'preview-tiers': tierMovesSchema,
  'find-duplicates': groupsSchema,
  'joined-people': groupsSchema,
  'look-at-accounts': groupLookSchema,
  'judge-accounts': z.null(),
  'follow-ups': z.array(followUpSchema).max(RECORDS_SHOWN),
  'keep-follow-up': z.boolean(),
  reveals: z.array(revealSchema).max(REVEALS_SHOWN),
} as const
