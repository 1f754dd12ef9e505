import { z } from 'zod'

import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { REPLY_STAGES } from './stages'

export const replyStageSchema = z.enum(REPLY_STAGES)
export type ReplyStage = z.infer<typeof replyStageSchema>

/** A language as BCP 47 names it, as in `zh-CN`: buyers may speak one that the panel does not. */
export const langSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/)

export const TITLE_LIMIT = 60
export const BODY_LIMIT = 4_000

/** One way to say it. */
export const wordingSchema = z.strictObject({
  /** What tells it from the others, as in "warm" or "short"; empty for the only or first one. */
  name: z.string().trim().max(20),
  /** A template over customer, order, case, shop and policy. */
  body: z.string().trim().min(1).max(BODY_LIMIT),
})
export type Wording = z.infer<typeof wordingSchema>

/** A reply in one language. */
export const replyTextSchema = z.strictObject({
  lang: langSchema,
  title: z.string().trim().min(1).max(TITLE_LIMIT),
  wordings: z.array(wordingSchema).min(1).max(8),
})
export type ReplyText = z.infer<typeof replyTextSchema>

export const replyIdSchema = z.string().min(1).max(64)

/** Where a reply may be used; an empty list is everywhere. */
export const replyScopeSchema = z.strictObject({
  platforms: z.array(z.enum(PLATFORM_IDS)).max(PLATFORM_IDS.length),
  shopIds: z.array(z.string().min(1).max(64)).max(100),
})
export type ReplyScope = z.infer<typeof replyScopeSchema>

/** A reply as kept in the library. */
export const replySchema = z.strictObject({
  id: replyIdSchema,
  /** null: in no group. */
  groupId: replyIdSchema.nullable(),
  /** One a language. */
  texts: z
    .array(replyTextSchema)
    .min(1)
    .max(12)
    .refine((texts) => new Set(texts.map(({ lang }) => lang)).size === texts.length),
  /** What is typed to get just this reply. */
  shortcut: z.string().trim().min(1).max(24).nullable(),
  stage: replyStageSchema,
  /** What people type, or what buyers write, when they mean it: words and synonyms of any language. */
  intents: z.array(z.string().trim().min(1).max(30)).max(60),
  scope: replyScopeSchema,
  /** Whose it is: `private` ones stay at this browser whatever a shop shares. */
  audience: z.enum(['shop', 'private']),
  /** Pictures to copy beside the text. */
  imageIds: z.array(replyIdSchema).max(4),
})
export type Reply = z.infer<typeof replySchema>

/** A folder of replies. */
export const replyGroupSchema = z.strictObject({
  id: replyIdSchema,
  /** null: at the top. */
  parentId: replyIdSchema.nullable(),
  names: z
    .array(z.strictObject({ lang: langSchema, name: z.string().trim().min(1).max(40) }))
    .min(1)
    .max(12),
  /** Place among its neighbours, the smallest first. */
  place: z.number(),
})
export type ReplyGroup = z.infer<typeof replyGroupSchema>

export { REPLY_STAGES } from './stages'
export { groupNameIn, nearestGroup, textIn } from './read-reply'
