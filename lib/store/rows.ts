import { z } from 'zod'

import { MOVE_LIMIT, orderMoveSchema } from '@/lib/shared/order-moves'
import { nativeIdSchema, orderFactsSchema } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

/** Characters of one field of a contact. */
export const CONTACT_LIMIT = 300

/** Ids of our own making: keyed hashes and UUIDs. */
export const rowIdSchema = z.string().min(1).max(64)

/** Where an observation of an order comes from. */
export const ORDER_SOURCES = [
  'aftersale-detail',
  'aftersale-list',
  'chat',
  'file',
  /** A file of product lines alone, beside the orders' own. */
  'file-lines',
  'order-detail',
  'order-list',
  'sample',
] as const
export type OrderSource = (typeof ORDER_SOURCES)[number]

/** What one source said of an order when it was last believed. */
const observationSchema = orderFactsSchema.omit({ number: true }).extend({
  source: z.enum(ORDER_SOURCES),
  /** Epoch ms. */
  observedAt: z.int(),
})
export type Observation = z.infer<typeof observationSchema>

/** An order as its sources tell it: at most one observation a source, sorted by source; none while only statements name it. */
export const orderSchema = z.strictObject({
  number: nativeIdSchema,
  seen: z.array(observationSchema).max(ORDER_SOURCES.length),
  /** Customer whom the export itself names; orders without one wait for a claim. */
  buyer: rowIdSchema.optional(),
  /** What statements tell of its money and goods, each movement once, sorted. */
  moves: z.array(orderMoveSchema).max(MOVE_LIMIT).optional(),
})
export type Order = z.infer<typeof orderSchema>

const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>)

/** Orders, and those of them without a buyer. */
const countersSchema = z.strictObject({ orders: z.int(), unclaimed: z.int() })
export type Counters = z.infer<typeof countersSchema>

/** A shop, with counters that spare counting whole tables. */
export const shopRowSchema = z.strictObject({
  id: rowIdSchema,
  platform: z.enum(PLATFORM_IDS),
  nativeId: nativeIdSchema,
  name: z.string().max(500).nullable(),
  /** What arrivals that are still under way do to them is with those: until it is added they may be below zero. */
  counters: countersSchema,
  /** Epoch ms of the first and last order that files brought; null until one did. */
  coverage: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  /** Epoch ms of the earliest order known from anywhere. */
  firstOrderAt: z.int().nullable(),
})
export type ShopRow = z.infer<typeof shopRowSchema>

/** An order that a customer has lost. */
const withdrawalSchema = z.strictObject({ number: nativeIdSchema, customerId: rowIdSchema })
export type Withdrawal = z.infer<typeof withdrawalSchema>

/** How far into a file's orders an arrival has come. */
export const takenSchema = z.strictObject({ orders: z.int().nonnegative(), last: nativeIdSchema })
export type Taken = z.infer<typeof takenSchema>

/** One arrival of orders: a file, or a stretch of what pages showed. */
export const segmentRowSchema = z.strictObject({
  id: rowIdSchema,
  shopId: rowIdSchema,
  source: z.enum(['file', 'pages', 'sample']),
  importId: rowIdSchema.nullable(),
  /** `open`: still arriving, or cut off and to be healed; `removing`: being taken out again. */
  state: z.enum(['open', 'done', 'removing']),
  packs: z.int().nonnegative(),
  orders: z.int().nonnegative(),
  /** Top bits of the hash that name a directory page; null while the directory is a log of slices. */
  pageBits: z.int().min(0).max(20).nullable(),
  /** Epoch ms of the first and last order. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** What it does to its shop's counters and is not in them yet: nobody who reads the shop waits for an arrival. */
  counters: countersSchema,
  /** While it is under way: orders that the arrival was handed so far, known before or not, and the number of the last. */
  taken: takenSchema.optional(),
  /** While it is under way: what was taken away from customers for whom it may still hold it back. */
  withdrawn: z.array(withdrawalSchema).optional(),
})
export type SegmentRow = z.infer<typeof segmentRowSchema>

/** Orders a pack holds at most: the cost of IndexedDB is per record, not per byte. */
export const PACK_SIZE = 100

/** Up to `PACK_SIZE` orders, each as a line of `packOrder`. */
export const packRowSchema = z.strictObject({
  segmentId: rowIdSchema,
  n: z.int().nonnegative(),
  /** Of `joinLines`. */
  lines: bytesSchema,
  /** Of the lines, by which it shows whether they are still what was written; packs of before have none. */
  sum: z.int().nonnegative().optional(),
})
export type PackRow = z.infer<typeof packRowSchema>

const wordsSchema = z.instanceof(Uint32Array<ArrayBuffer>)

/** Part of a segment's directory: hashes of order numbers, rising, and where each order lies. */
export const directoryRowSchema = z.strictObject({
  segmentId: rowIdSchema,
  /** From 0: the hash's top bits. Below 0: the log of an open segment, one row a slice. */
  page: z.int(),
  hashes: wordsSchema,
  positions: wordsSchema,
})
export type DirectoryRow = z.infer<typeof directoryRowSchema>

/** Who owns an order, as a fact of its own: joining and splitting never rewrite orders. */
export const claimRowSchema = z.strictObject({
  shopId: rowIdSchema,
  number: nativeIdSchema,
  customerId: rowIdSchema,
  by: z.enum(['page', 'agent']),
  hlc: z.string().max(120),
  device: rowIdSchema,
  deleted: z.boolean(),
})
export type ClaimRow = z.infer<typeof claimRowSchema>

/**
 * Customers of a shop are spread over buckets by the hash of their id: over 2 ** level of them, the level by how many
 * come at once, since the cost of IndexedDB is per record. Readers look at one bucket of each level.
 */
export const BUCKET_LEVELS = [5, 7, 9, 11] as const
/** The level that small changes merge into: the finest that arrivals are laid at. */
export const BASE_LEVEL = 11
/** The level at which lies what the base is found by: coarse, as a contact has several hashes. */
export const BASE_FINDER_LEVEL = 7
/** The level at which the runs of a large arrival are gathered in one, so that its readers read little. */
export const GATHERED_LEVEL = 13
/** The run that small changes merge into. */
export const BASE_RUN = ''

const bucketKey = {
  shopId: rowIdSchema,
  bucket: z
    .int()
    .min(1)
    .max(2 ** (GATHERED_LEVEL + 1) - 1),
  /** A large import lays its own runs beside the base instead of rewriting it; readers merge them. */
  run: z.string().max(100),
  segmentId: rowIdSchema.optional(),
}

/** Projection: orders of the customers of one bucket. */
export const customerRowSchema = z.strictObject({
  ...bucketKey,
  /** Of `joinCustomers`. */
  orders: bytesSchema,
})
export type CustomerRow = z.infer<typeof customerRowSchema>

/** Sealed contacts of the customers of one bucket. */
export const contactRowSchema = z.strictObject({
  ...bucketKey,
  iv: bytesSchema,
  sealed: bytesSchema,
})
export type ContactRow = z.infer<typeof contactRowSchema>

/** What contacts are found by: hashes and the bucket of each contact, sealed; the row's own bucket is by the hash. */
export const finderRowSchema = contactRowSchema.extend({})
export type FinderRow = z.infer<typeof finderRowSchema>

/** Former nicks that a contact keeps. */
export const FORMER_NICKS = 5

const nickSchema = z.string().max(500)

/** One field of a contact, as it was last told. */
const detailSchema = z.strictObject({
  value: z.string().min(1).max(CONTACT_LIMIT),
  /** Epoch ms of the order, or the page, that told it. */
  seenAt: z.int(),
})
export type Detail = z.infer<typeof detailSchema>

/** What is known of a customer's name and how to reach them; lies in the store only sealed. */
export const contactSchema = z.strictObject({
  nativeId: nativeIdSchema,
  nick: nickSchema,
  /** Epoch ms at which this nick was last read, to the day. */
  seenAt: z.int(),
  name: detailSchema.optional(),
  phone: detailSchema.optional(),
  email: detailSchema.optional(),
  address: detailSchema.optional(),
  /** The platform's own tier, as a page worded it. */
  platformTier: detailSchema.optional(),
  /** Nicks of before, the latest first. */
  former: z
    .array(z.strictObject({ nick: nickSchema, seenAt: z.int() }))
    .max(FORMER_NICKS)
    .optional(),
})
export type Contact = z.infer<typeof contactSchema>
