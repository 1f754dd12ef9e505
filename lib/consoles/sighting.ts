import { z } from 'zod'

import { CARDS_KEPT } from './cards-kept'
import { caseKindSchema, clockOwnerSchema, expirySchema } from '@/lib/shared/cases'
import { moneySchema } from '@/lib/shared/money'
import { nativeIdSchema, orderFactsSchema, shortTextSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const PAGE_KINDS = [
  'chat',
  'order-list',
  'order-detail',
  'aftersale-list',
  'aftersale-detail',
] as const
export const pageKindSchema = z.enum(PAGE_KINDS)
export type PageKind = z.infer<typeof pageKindSchema>

/**
 * What became of one field of a page: read (by which anchor), empty (the page plainly shows nothing there),
 * missing (no anchor found it), conflict (anchors disagree) or malformed (found, but not of the field's shape).
 */
export const fieldStateSchema = z.strictObject({
  field: z.string().max(40),
  state: z.enum(['read', 'empty', 'missing', 'conflict', 'malformed']),
  anchor: z.string().max(60).optional(),
})
export type FieldState = z.infer<typeof fieldStateSchema>

export const shopOnPageSchema = z.strictObject({
  id: nativeIdSchema,
  name: shortTextSchema.optional(),
})
export type ShopOnPage = z.infer<typeof shopOnPageSchema>

/** A buyer as the page names them: without an id only the nick is known and nobody is identified. */
export const buyerOnPageSchema = z.strictObject({
  id: nativeIdSchema.optional(),
  nick: shortTextSchema,
  /** The platform's own level of this buyer, as the page words it; absent where it shows none. */
  platformTier: shortTextSchema.optional(),
})
export type BuyerOnPage = z.infer<typeof buyerOnPageSchema>

/**
 * An order number on the page. `platform`: the marketplace itself put it there, so it is the buyer's beside it.
 * `said`: it stands in what somebody wrote, which proves nothing and is only offered for linking.
 */
export const orderOnPageSchema = z.strictObject({
  facts: orderFactsSchema,
  shownBy: z.enum(['platform', 'said']),
  /** Whose it is, where the page says so beside this very order; else it is the page's own buyer's. */
  buyer: buyerOnPageSchema.optional(),
  /** What the page has a place for beside this order but could not be read; absent where nothing is missing. */
  unread: z.array(z.string().max(40)).max(10).optional(),
})
export type OrderOnPage = z.infer<typeof orderOnPageSchema>

/** A countdown that was read from a page, already turned into an instant. */
export const countdownOnPageSchema = z.strictObject({
  /** Epoch ms at which the page's countdown reaches zero. */
  dueAt: z.int(),
  /** Smallest unit the page prints, in ms: readings closer than this are the same. */
  granularityMs: z.int().positive(),
  text: shortTextSchema,
  onExpiry: expirySchema,
})

export const caseOnPageSchema = z.strictObject({
  number: nativeIdSchema,
  orderNumber: nativeIdSchema.optional(),
  kind: caseKindSchema.optional(),
  /** The platform's own word for the state. */
  status: shortTextSchema.optional(),
  owner: clockOwnerSchema.optional(),
  closed: z.boolean().optional(),
  amount: moneySchema.optional(),
  countdown: countdownOnPageSchema.optional(),
  unread: z.array(z.string().max(40)).max(20),
})
export type CaseOnPage = z.infer<typeof caseOnPageSchema>

export const lastMessageSchema = z.strictObject({
  side: z.enum(['buyer', 'shop']),
  text: shortTextSchema,
  /** Epoch ms, where the page tells it. */
  at: z.int().optional(),
})
export type LastMessage = z.infer<typeof lastMessageSchema>

/** A product that a card in the chat shows. */
export const cardOnPageSchema = z.strictObject({
  title: shortTextSchema,
  /** The platform's own number of the product. */
  id: nativeIdSchema.optional(),
  price: moneySchema.optional(),
})
export type CardOnPage = z.infer<typeof cardOnPageSchema>

/** What one page shows at one moment, with what could not be read. */
export const sightingSchema = z.strictObject({
  contextId: z.uuid(),
  platform: z.enum(PLATFORM_IDS),
  page: pageKindSchema,
  /** IANA zone of the site, where it has one of its own; else the platform's holds. */
  zone: z.string().max(60).refine(isZone).optional(),
  /** Epoch ms. */
  observedAt: z.int(),
  shop: shopOnPageSchema.optional(),
  buyer: buyerOnPageSchema.optional(),
  orders: z.array(orderOnPageSchema).max(100),
  cases: z.array(caseOnPageSchema).max(200),
  messageCount: z.int().nonnegative(),
  lastMessage: lastMessageSchema.optional(),
  /** The newest last; absent where the page shows none. */
  products: z.array(cardOnPageSchema).max(CARDS_KEPT).optional(),
  hasComposer: z.boolean(),
  fields: z.array(fieldStateSchema).max(60),
})
export type Sighting = z.infer<typeof sightingSchema>
