import { z } from 'zod'

import { contactFieldSchema, matchKindSchema, matchVerdictSchema } from '@/lib/customers/identity'
import { recordFactsSchema } from '@/lib/customers/record'
import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema, orderStateSchema, shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'
import { ORDER_SOURCES } from '@/lib/store/rows'

/** An instant in UTC, as other programs read it. */
const instant = z.iso.datetime()
const place = { platform: z.enum(PLATFORM_IDS), shop: shortTextSchema }
const told = { value: shortTextSchema, toldAt: instant }

/**
 * Everything that is kept of one person, as it is given out to them (GDPR articles 15 and 20, PIPL article 45). Each fact
 * stands with where it came from and when.
 */
export const dossierSchema = z.strictObject({
  format: z.literal('tillside-person'),
  formatVersion: z.literal(1),
  madeAt: instant,
  accounts: z.array(
    z.strictObject({
      ...place,
      /** As the marketplace names the buyer; null where only orders are known. */
      nativeId: nativeIdSchema.nullable(),
      nick: z.strictObject(told).nullable(),
      formerNicks: z.array(z.strictObject(told)),
      contact: z.array(z.strictObject({ field: contactFieldSchema, ...told })),
      platformTier: z.strictObject(told).nullable(),
      tags: z.array(shortTextSchema),
    }),
  ),
  orders: z.array(
    z.strictObject({
      ...place,
      number: nativeIdSchema,
      placedAt: instant.nullable(),
      state: orderStateSchema.nullable(),
      title: shortTextSchema.nullable(),
      pieces: z.int().nullable(),
      paid: moneySchema.nullable(),
      refunded: moneySchema.nullable(),
      /** Who says that it is this person's: the export, a page of the marketplace, or somebody who works here. */
      ownerBy: z.enum(['export', 'page', 'agent']),
      sources: z.array(z.strictObject({ source: z.enum(ORDER_SOURCES), observedAt: instant })),
    }),
  ),
  cases: z.array(
    z.strictObject({
      ...place,
      number: nativeIdSchema,
      orderNumber: nativeIdSchema.nullable(),
      kind: z.string().max(60).nullable(),
      status: shortTextSchema.nullable(),
      amount: moneySchema.nullable(),
      closed: z.boolean(),
      firstSeenAt: instant,
      observedAt: instant,
      events: z.array(z.strictObject({ at: instant, what: z.string().max(60) })),
    }),
  ),
  notes: z.array(z.strictObject({ ...place, text: z.string().max(2000), at: instant })),
  records: z.array(z.strictObject({ ...place, at: instant, facts: recordFactsSchema })),
  joins: z.array(
    z.strictObject({ verdict: matchVerdictSchema, because: z.array(matchKindSchema) }),
  ),
  replies: z.array(
    z.strictObject({
      ...place,
      at: instant,
      title: shortTextSchema.nullable(),
      by: shortTextSchema.nullable(),
    }),
  ),
  offers: z.array(
    z.strictObject({ ...place, at: instant, title: shortTextSchema, answer: z.string().max(20) }),
  ),
  reveals: z.array(
    z.strictObject({ ...place, at: instant, field: contactFieldSchema, by: shortTextSchema }),
  ),
})
export type Dossier = z.infer<typeof dossierSchema>
