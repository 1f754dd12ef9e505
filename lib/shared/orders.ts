import { z } from 'zod'

import { TEXT_LIMIT } from './text-limit'

export { TEXT_LIMIT }

/** How far an order has come; the index in this list is its rank, and a later state never gives way to an earlier one. */
export const ORDER_STATES = [
  'unpaid',
  'paid',
  'shipped',
  'received',
  'refunding',
  'refunded',
  'closed',
] as const
export const orderStateSchema = z.enum(ORDER_STATES)
export type OrderState = z.infer<typeof orderStateSchema>

export const shortTextSchema = z.string().max(TEXT_LIMIT)
/** Order, case and buyer numbers: always text, never a number, of whatever shape the platform prints. */
export const nativeIdSchema = z.string().min(1).max(64)

/** What an order shows at one place: every field but the number may be missing there. */
export const orderFactsSchema = z.strictObject({
  number: nativeIdSchema,
  state: orderStateSchema.optional(),
  /** Epoch ms. */
  placedAt: z.int().optional(),
  title: shortTextSchema.optional(),
  pieces: z.int().nonnegative().optional(),
  /** What the buyer paid, minor units. */
  paidMinor: z.int().optional(),
  currency: z.string().length(3).optional(),
})
export type OrderFacts = z.infer<typeof orderFactsSchema>
