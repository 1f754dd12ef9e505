import { z } from 'zod'

import { nativeIdSchema, orderFactsSchema } from '@/lib/shared/orders'

import { FLAWS } from './cleaning/order-flaws'

/** Wrong orders of one kind that one answer lists; all are counted. */
export const FLAWS_SHOWN = 1_000

const id = z.string().min(1).max(64)
const count = z.int().nonnegative()

const fixSchema = z.strictObject({
  shopId: id,
  number: nativeIdSchema,
  fix: z.discriminatedUnion('how', [
    z.strictObject({ how: z.literal('remove') }),
    /** null: unknown from now on; absent: it stays. */
    z.strictObject({
      how: z.literal('correct'),
      placedAt: z.int().nullable().optional(),
      paidMinor: z.int().nonnegative().nullable().optional(),
    }),
    /** What it tells goes to this order of the same shop, and itself goes. */
    z.strictObject({ how: z.literal('link'), to: nativeIdSchema }),
  ]),
})
/** What a person says is to be done with a wrong order. */
export type Fix = z.infer<typeof fixSchema>

const amendedSchema = z.strictObject({
  shopId: id,
  numbers: z.array(nativeIdSchema),
  places: z.array(z.strictObject({ segmentId: id, position: count, line: z.string() })),
})

/** What the workbench asks of its worker about wrong orders, by name. */
export const cleaningAskSchemas = [
  z.strictObject({ ask: z.literal('find-flaws') }),
  z.strictObject({
    ask: z.literal('fix-flaws'),
    fixes: z.array(fixSchema).min(1).max(FLAWS_SHOWN),
  }),
  z.strictObject({ ask: z.literal('undo-fixes'), amended: z.array(amendedSchema) }),
] as const
export type CleaningAsk = z.infer<(typeof cleaningAskSchemas)[number]>

const placedSchema = z.strictObject({ shopId: id, facts: orderFactsSchema })
/** An order and its shop. */
export type PlacedOrder = z.infer<typeof placedSchema>

const flawedSchema = z.strictObject({
  kind: z.enum(FLAWS),
  order: placedSchema,
  /** The others of the same number, where it has twins. */
  twins: z.array(placedSchema).max(20),
})
/** An order with what is wrong with it. */
export type FlawedOrder = z.infer<typeof flawedSchema>

const foundSchema = z.strictObject({
  /** Orders that were looked at. */
  looked: count,
  counts: z.record(z.enum(FLAWS), count),
  flawed: z.array(flawedSchema),
})
/** What is wrong with the orders of all shops. */
export type FoundFlaws = z.infer<typeof foundSchema>

/** What each of these jobs answers when it is done. */
export const cleaningResultSchemas = {
  'find-flaws': foundSchema,
  /** What brings it all back; `busy`: orders are on their way, and nothing, or not all, was done. */
  'fix-flaws': z.strictObject({ amended: z.array(amendedSchema), busy: z.boolean() }),
  'undo-fixes': z.strictObject({ busy: z.boolean() }),
} as const
/** What brings fixed orders back. */
export type Amended = z.infer<typeof amendedSchema>
