import { z } from 'zod'

import { customerRefSchema } from '@/lib/customers/identity'
import { erasureProofSchema } from '@/lib/vault/erasure'

import { rowIdSchema } from './rows'

/** An account that was erased: known again by a keyed hash, and never read. */
export const tombstoneRowSchema = z.strictObject({
  /** HMAC-SHA256 of shop and customer, cut to 128 bits, base64url. */
  id: z.string().length(22),
  /** Of the hash, base64url; drawn at random, the same for all tombstones that one browser has made. */
  key: z.string().length(43),
  shopId: rowIdSchema,
  /** Epoch ms; orders placed later are of a new customer. */
  at: z.int(),
})
export type TombstoneRow = z.infer<typeof tombstoneRowSchema>

/** An erasure: its proof, and while it is under way whom it is about. */
export const erasureRowSchema = z.strictObject({
  id: rowIdSchema,
  at: z.int(),
  proof: erasureProofSchema,
  /** null once it is done. `alias`: the random id that what stays goes under; accounts of one shop share it. */
  pending: z
    .array(z.strictObject({ account: customerRefSchema, alias: rowIdSchema }))
    .max(200)
    .nullable(),
})
export type ErasureRow = z.infer<typeof erasureRowSchema>
const keyPartSchema = z.union([z.string(), z.number()])
/** What a row lies under in its table. */
const rowKeySchema = z.union([keyPartSchema, z.array(keyPartSchema)])
export type RowKey = z.infer<typeof rowKeySchema>

/** The sum of a row, by which it shows whether it is still what was written. */
export const sumRowSchema = z.strictObject({
  table: z.string(),
  key: rowKeySchema,
  sum: z.int().nonnegative(),
})
export type SumRow = z.infer<typeof sumRowSchema>

/** An account, and the random id that takes its place. */
export type Alias = NonNullable<ErasureRow['pending']>[number]
