import { z } from 'zod'

import { customerRefSchema } from '@/lib/customers/identity'
import {
  customerFilterSchema,
  customerSortSchema,
  GROUP_NAME_LIMIT,
} from '@/lib/customers/roster/customer-filter'
import { RISK_LEVELS } from '@/lib/customers/roster/roster'
import { LIFECYCLE_STAGES, SEGMENTS } from '@/lib/customers/scores'
import { TIERS } from '@/lib/customers/tier-rules'
import { shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** Customers whose rows one answer gives. */
export const ROWS_AT_ONCE = 100
/** Tags that an answer names, those of most customers first. */
export const TAGS_NAMED = 200
/** Groups that an owner may name. */
const GROUPS_KEPT = 200

const id = z.string().min(1).max(64)
const count = z.int().nonnegative()
/** Tells lists of one reading of the store from those of another: places of one mean nobody in the other. */
const edition = z.string().max(64)

const groupSchema = z.strictObject({
  id,
  name: z.string().trim().min(1).max(GROUP_NAME_LIMIT),
  filter: customerFilterSchema,
})
/** A group of customers that the owner named. */
export type NamedGroup = z.infer<typeof groupSchema>

/** What the workbench asks of its worker about lists of customers, by name. */
export const rosterAskSchemas = [
  /** Reads the store anew. */
  z.strictObject({ ask: z.literal('customer-choices') }),
  z.strictObject({
    ask: z.literal('customer-list'),
    filter: customerFilterSchema,
    sort: customerSortSchema,
  }),
  z.strictObject({
    ask: z.literal('customer-rows'),
    edition,
    places: z.array(count).max(ROWS_AT_ONCE),
  }),
  z.strictObject({ ask: z.literal('customer-groups') }),
  z.strictObject({ ask: z.literal('keep-customer-group'), group: groupSchema }),
  z.strictObject({ ask: z.literal('remove-customer-group'), id }),
  z.strictObject({ ask: z.literal('restore-customer-group'), id }),
] as const
export type RosterAsk = z.infer<(typeof rosterAskSchemas)[number]>

const choicesSchema = z.strictObject({
  /** Shops whose customers are listed. */
  shops: z.array(
    z.strictObject({
      shopId: id,
      currency: z.string().length(3),
      customers: count,
      /** Epoch ms of the survey. */
      at: z.int(),
    }),
  ),
  tags: z.array(z.string().max(24)).max(TAGS_NAMED),
})
/** What can be chosen from, in filters. */
export type CustomerChoices = z.infer<typeof choicesSchema>

const listSchema = z.strictObject({
  edition,
  /** Customers of all shops. */
  all: count,
  /** Places of those who are meant, in order. */
  places: z.instanceof(Uint32Array<ArrayBuffer>),
})
/** Who is meant by a filter. */
export type CustomerList = z.infer<typeof listSchema>

const rowSchema = z.strictObject({
  ref: customerRefSchema,
  platform: z.enum(PLATFORM_IDS),
  /** Empty: not known. */
  nick: shortTextSchema,
  tier: z.enum(TIERS).nullable(),
  segment: z.enum(SEGMENTS).nullable(),
  stage: z.enum(LIFECYCLE_STAGES).nullable(),
  risk: z.enum(RISK_LEVELS).nullable(),
  orders: count,
  /** Minor units of the currency. */
  spent: z.number().nullable(),
  currency: z.string().length(3),
  /** Days since the last order. */
  recency: count.nullable(),
  /** Chance of being active, 0 to 1. */
  active: z.number().min(0).max(1).nullable(),
  product: z.string().max(500).nullable(),
})
/** A customer as a list shows them; null: unknown. */
export type CustomerRow = z.infer<typeof rowSchema>

/** What each of these jobs answers when it is done. */
export const rosterResultSchemas = {
  'customer-choices': choicesSchema,
  'customer-list': listSchema,
  /** null: the places are of another edition. */
  'customer-rows': z.array(rowSchema).max(ROWS_AT_ONCE).nullable(),
  'customer-groups': z.array(groupSchema).max(GROUPS_KEPT),
  'keep-customer-group': z.null(),
  'remove-customer-group': z.null(),
  'restore-customer-group': z.null(),
} as const
