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

/** Product lines of one order that are kept. */
export const ITEM_LIMIT = 50

/** One product line of an order. */
export const orderItemSchema = z.strictObject({
  title: shortTextSchema,
  /** The product's own number, the platform's or the shop's, where the source tells it. */
  sku: nativeIdSchema.optional(),
  pieces: z.int().nonnegative().optional(),
  /** The line's share of what was paid, minor units of the order's currency. */
  paidMinor: z.int().optional(),
  /** It was given back, or never sold, though other lines of the order were kept. */
  gone: z.literal(true).optional(),
})
export type OrderItem = z.infer<typeof orderItemSchema>

/** What an order shows at one place: every field but the number may be missing there. */
export const orderFactsSchema = z.strictObject({
  number: nativeIdSchema,
  state: orderStateSchema.optional(),
  /** Epoch ms. */
  placedAt: z.int().optional(),
  title: shortTextSchema.optional(),
  pieces: z.int().nonnegative().optional(),
  /** Its product lines; absent where title and pieces say it all. */
  items: z.array(orderItemSchema).max(ITEM_LIMIT).optional(),
  /** What the buyer paid, minor units, less what went back of an order that stands all the same. */
  paidMinor: z.int().optional(),
  /** What went back to the buyer, minor units of the same currency. */
  refundedMinor: z.int().nonnegative().optional(),
  /** Epoch ms at which the last of it went back. */
  refundedAt: z.int().optional(),
  currency: z.string().length(3).optional(),
})
export type OrderFacts = z.infer<typeof orderFactsSchema>

/** The product lines of an order: those that were told, else the one of its title; none where nothing was. */
export function itemsOf({
  items,
  title,
  pieces,
}: Pick<OrderFacts, 'items' | 'title' | 'pieces'>): readonly OrderItem[] {
  if (items !== undefined) return items
  if (title === undefined) return []
  return [pieces === undefined ? { title } : { title, pieces }]
}
