import { z } from 'zod'

import { replyGroupSchema, replyIdSchema, replySchema } from '@/lib/replies/reply'
import { PICTURE_LIMIT, PICTURE_TYPES } from '@/lib/shared/picture'

import { editSchema } from './rows-facts'

const isPresent = { message: 'a present one has its own id' }

/** A reply as it stands, or that it was taken out; of two devices' rows of one reply the later stamp holds. */
export const replyRowSchema = editSchema
  .extend({
    id: replyIdSchema,
    /** null: taken out. */
    reply: replySchema.nullable(),
    /** Stays at this browser, the word that it was taken out too. */
    private: z.boolean(),
  })
  .refine(({ id, reply }) => reply === null || reply.id === id, isPresent)
export type ReplyRow = z.infer<typeof replyRowSchema>

/** A group; of two devices' rows of one group the later stamp holds. */
export const replyGroupRowSchema = editSchema
  .extend({
    id: replyIdSchema,
    /** Stays when it is taken out, because what lay in it moves up; null: nobody ever changed it. */
    group: replyGroupSchema.nullable(),
    deleted: z.boolean(),
  })
  .refine(({ id, group }) => group === null || group.id === id, isPresent)
export type ReplyGroupRow = z.infer<typeof replyGroupRowSchema>

/** States of one reply that are kept: the oldest go. */
export const VERSION_LIMIT = 50

/** A state that a reply was in, named by its stamp; two devices' versions merge by union. */
export const replyVersionRowSchema = editSchema.extend({
  replyId: replyIdSchema,
  /** Epoch ms. */
  at: z.int(),
  /** Name of the person at that browser; empty where they gave none. */
  by: z.string().max(40),
  reply: replySchema.nullable(),
  /** As that of the reply was then. */
  private: z.boolean(),
})
export type ReplyVersionRow = z.infer<typeof replyVersionRowSchema>

/** A picture, named by its bytes: it never changes, and is the same row on every device. */
export const imageRowSchema = z.strictObject({
  id: replyIdSchema,
  type: z.enum(PICTURE_TYPES),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine(({ byteLength }) => byteLength <= PICTURE_LIMIT),
})
export type ImageRow = z.infer<typeof imageRowSchema>

/** How often a reply was filled in and when last (epoch ms): counted from the uses, which may be many. */
export const useCountRowSchema = z.strictObject({
  replyId: replyIdSchema,
  count: z.int().positive(),
  lastAt: z.int(),
})
export type UseCountRow = z.infer<typeof useCountRowSchema>
