import { z } from 'zod'

import type { KeptLibrary } from '@/lib/replies/library'
import { replyGroupSchema, replyIdSchema, replySchema, type Reply } from '@/lib/replies/reply'

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

/** Most replies or groups that one call carries: longer lists come in slices. */
export const LIBRARY_SLICE = 200

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
  ),
  /** Takes replies out; one that the library starts with stays out too. */
  removeReplies: call<number>()(
    z.strictObject({ replyIds: z.array(replyIdSchema).min(1).max(LIBRARY_SLICE) }),
  ),
  /** Takes a group out; what lies in it moves up to the group above. */
  removeGroup: call<number>()(z.strictObject({ groupId: replyIdSchema })),
  /** Every state that a reply was kept in, the newest first. */
  readReplyHistory: call<readonly ReplyVersion[]>()(z.strictObject({ replyId: replyIdSchema })),
  /** Makes an earlier state the present one; itself a change that can be taken back. */
  restoreReply: call<number>()(
    z.strictObject({ replyId: replyIdSchema, versionId: z.string().max(200) }),
  ),
} as const satisfies Calls
