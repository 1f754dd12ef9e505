import { z } from 'zod'

import { customerRefSchema } from '@/lib/customers/identity'
import { dossierSchema } from '@/lib/intake/dossier'
import { shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'
import { erasureCountsSchema, erasureProofSchema } from '@/lib/vault/erasure'
import { purgeCountsSchema, retentionSchema } from '@/lib/vault/retention'

/** Longest text by which somebody is looked for. */
export const QUERY_LIMIT = 300
/** Accounts that are shown of whoever is looked for. */
export const FOUND_SHOWN = 20
/** Accounts of one person. */
export const ACCOUNT_LIMIT = 50
/** Proofs that are listed, the newest. */
export const PROOFS_SHOWN = 500

const accounts = z.array(customerRefSchema).min(1).max(ACCOUNT_LIMIT)

/** What the workbench asks of its worker about one person, and about how long persons are kept. */
export const personsAskSchemas = [
  z.strictObject({
    ask: z.literal('find-person'),
    /** Words that they go by, or one of their accounts. */
    who: z.union([z.string().max(QUERY_LIMIT), customerRefSchema]),
  }),
  /** Everything that is kept of somebody. */
  z.strictObject({ ask: z.literal('give-out-person'), accounts }),
  z.strictObject({ ask: z.literal('count-person'), accounts }),
  z.strictObject({ ask: z.literal('erase-person'), accounts }),
  z.strictObject({ ask: z.literal('erasure-proofs') }),
  /** How many persons these limits would touch now; nothing is changed. */
  z.strictObject({ ask: z.literal('foresee-purge'), retention: retentionSchema }),
  /** Since when nobody believes this computer's clock, and nothing is taken out. */
  z.strictObject({ ask: z.literal('clock-held') }),
  /** Somebody says that the clock is right. */
  z.strictObject({ ask: z.literal('trust-clock') }),
  /** Takes out what is older than the limits that are set. */
  z.strictObject({ ask: z.literal('purge') }),
] as const
export type PersonsAsk = z.infer<(typeof personsAskSchemas)[number]>

const foundAccountSchema = z.strictObject({
  account: customerRefSchema,
  platform: z.enum(PLATFORM_IDS),
  shopName: shortTextSchema.nullable(),
  nick: shortTextSchema,
  orders: z.int().nonnegative(),
})
/** An account as people recognise it. */
export type FoundAccount = z.infer<typeof foundAccountSchema>

const foundPersonSchema = z.array(foundAccountSchema).min(1).max(ACCOUNT_LIMIT)
/** Somebody with all accounts that people joined, the one that was found first. */
export type FoundPerson = z.infer<typeof foundPersonSchema>

const erasedSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('erased'), proof: erasureProofSchema }),
  /** Orders come in or go out: nothing was changed, or it goes on at the next start. */
  z.strictObject({ how: z.literal('busy') }),
])
/** How an erasure went. */
export type Erased = z.infer<typeof erasedSchema>

/** What each of these jobs answers when it is done. */
export const personsResultSchemas = {
  'find-person': z.array(foundPersonSchema).max(FOUND_SHOWN),
  'give-out-person': dossierSchema,
  'count-person': erasureCountsSchema,
  'erase-person': erasedSchema,
  'erasure-proofs': z.array(erasureProofSchema).max(PROOFS_SHOWN),
  'foresee-purge': purgeCountsSchema,
  purge: purgeCountsSchema,
  /** Epoch ms; null: it is believed. */
  'clock-held': z.int().nullable(),
  'trust-clock': z.null(),
} as const
