import { z } from 'zod'

import { OFFER_ANSWERS, offerRecordSchema } from '@/lib/offers/outcome'
import { packageSchema } from '@/lib/offers/package'
import { productSchema } from '@/lib/offers/product'
import { trafficSchema } from '@/lib/offers/traffic'
import { nativeIdSchema } from '@/lib/shared/orders'

import { rowIdSchema } from './rows'
import { editSchema } from './rows-facts'

/** One fact that people gave, and when. */
const stated = <Value extends z.ZodType>(value: Value) => editSchema.extend({ value })
const { shape } = productSchema

/** What people, or a list of theirs, said of a product; of two devices' rows each fact of the later stamp holds. */
export const productRowSchema = z.strictObject({
  shopId: rowIdSchema,
  id: nativeIdSchema,
  facts: z
    .strictObject({
      title: stated(shape.title),
      price: stated(shape.price),
      cost: stated(shape.cost),
      stock: stated(shape.stock),
      category: stated(shape.category),
      attributes: stated(shape.attributes),
      sellingPoints: stated(shape.sellingPoints),
      craft: stated(shape.craft),
      rivals: stated(shape.rivals),
      cycleDays: stated(shape.cycleDays),
      isClearance: stated(shape.isClearance),
    })
    .partial(),
})
export type ProductRow = z.infer<typeof productRowSchema>

/** A package, which stays as a tombstone when it is taken out; of two devices' rows the later stamp holds. */
export const packageRowSchema = editSchema
  .extend({
    shopId: rowIdSchema,
    id: nativeIdSchema,
    package: packageSchema,
    deleted: z.boolean(),
  })
  .refine((row) => row.package.id === row.id, { message: 'a row is of the package it holds' })
export type PackageRow = z.infer<typeof packageRowSchema>

/** What a shop's orders say of its products, made from them at any time; the book is parsed by its own schema. */
export const offerBookRowSchema = z.strictObject({
  shopId: rowIdSchema,
  /** Epoch ms at which it was made, and how many orders the shop had. */
  at: z.int(),
  orders: z.int().nonnegative(),
  book: z.unknown(),
})
export type OfferBookRow = z.infer<typeof offerBookRowSchema>

/** A conversation: seven days from a buyer's first words, with or without an offer in it. */
export const offerTalkRowSchema = z.strictObject({
  id: rowIdSchema.max(120),
  shopId: rowIdSchema,
  customerId: rowIdSchema,
  /** Epoch ms at which it began. */
  at: z.int(),
  /** The buyer's tier then; null: none. */
  tier: z.string().max(20).nullable(),
  /** Where in the sale it stood, as replies name it. */
  stage: z.string().max(20),
})
export type OfferTalkRow = z.infer<typeof offerTalkRowSchema>

/** An offer that was said in a conversation, and what the buyer answered: of two devices' rows the later stamp holds. */
export const offerRecordRowSchema = editSchema.extend({
  ...offerRecordSchema.shape,
  id: z.string().min(1).max(200),
  conversationId: z.string().min(1).max(120),
  shopId: rowIdSchema,
  customerId: rowIdSchema,
  answer: z.enum(OFFER_ANSWERS),
  /** Its title when it was said: a product may be gone by the time its figures are read. */
  title: z.string().max(500),
})
export type OfferRecordRow = z.infer<typeof offerRecordRowSchema>

/** A product's number with a source. */
export const SUBJECT_LIMIT = 128

/** Figures of a traffic report; those of the same product and days told later take their place. */
export const trafficRowSchema = editSchema.extend({
  shopId: rowIdSchema,
  /** The product, empty: the whole shop; then a space and the source, where the figures are of one. */
  subject: z.string().max(SUBJECT_LIMIT),
  from: z.int(),
  to: z.int(),
  traffic: trafficSchema,
})
export type TrafficRow = z.infer<typeof trafficRowSchema>
