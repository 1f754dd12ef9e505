import { z } from 'zod'

import type { KeptLibrary } from '@/lib/replies/library'
import { replyGroupSchema, replyIdSchema, replySchema, type Reply } from '@/lib/replies/reply'
import { LIBRARY_SLICE, LIBRARY_SLICE_CHARS } from '@/lib/replies/slice-library'
import { PICTURE_LIMIT, type PictureType } from '@/lib/shared/picture'
import type { Result } from '@/lib/shared/result'

import { call, type Calls } from './protocol'

/** One state of a reply, the newest being the present one. */
export interface ReplyVersion {
  readonly id: string
  /** Epoch ms. */
  readonly at: number
  /** Name of the person at this browser then; empty where they gave none. */
  readonly by: string
  /** null: taken out. */
  readonly reply: Reply | null
}

/** A picture as it travels. */
export interface SentPicture {
  readonly type: PictureType
  /** Base64. */
  readonly data: string
}

/** Why a picture is not kept. */
export type PictureFault = 'too-large' | 'no-picture'

/** Twice what the largest picture takes as base64, so that one somewhat larger is told why it is not kept. */
const PICTURE_CHARS = Math.ceil(PICTURE_LIMIT / 3) * 8

/** More pictures than all drafts that are kept can hold. */
const HELD_PICTURES = 200

/** Panel and workbench to background, about the library of replies. */
export const replyCalls = {
  /** null: nothing has changed since the revision that the caller knows. */
  readLibrary: call<KeptLibrary | null>()(
    z.strictObject({ known: z.int().nonnegative().nullable() }),
  ),
  /** Keeps new or changed replies and groups; gives the library's revision. */
  keepReplies: call<number>()(
    z.strictObject({
      replies: z.array(replySchema).max(LIBRARY_SLICE),
      groups: z.array(replyGroupSchema).max(LIBRARY_SLICE),
    }),
    { limit: LIBRARY_SLICE_CHARS },
  ),
  /** Takes replies out; one that the library starts with stays out too. */
  removeReplies: call<number>()(
    z.strictObject({ replyIds: z.array(replyIdSchema).min(1).max(LIBRARY_SLICE) }),
  ),
  /** Takes a group out; what lies in it moves up to the group above. Keeping the group again takes that back. */
  removeGroup: call<number>()(z.strictObject({ groupId: replyIdSchema })),
  /** Every state that a reply was kept in, the newest first. */
  readReplyHistory: call<readonly ReplyVersion[]>()(z.strictObject({ replyId: replyIdSchema })),
  /** Makes an earlier state the present one; itself a change that can be taken back. */
  restoreReply: call<number>()(
    z.strictObject({ replyId: replyIdSchema, versionId: z.string().max(200) }),
  ),
  /** Keeps a picture (base64) and gives its id, which its bytes alone make: the same picture is kept once. */
  keepImage: call<Result<string, PictureFault>>()(z.strictObject({ data: z.string() }), {
    limit: PICTURE_CHARS,
  }),
  /** null: not kept here. */
  readImage: call<SentPicture | null>()(z.strictObject({ imageId: replyIdSchema })),
  /** false: some reply still shows it. */
  removeImage: call<boolean>()(z.strictObject({ imageId: replyIdSchema })),
  /** Takes out the pictures that neither a reply, as it is or once was, nor an unsaved draft (`held`) needs; gives how many. */
  pruneImages: call<number>()(z.strictObject({ held: z.array(replyIdSchema).max(HELD_PICTURES) })),
} as const satisfies Calls
