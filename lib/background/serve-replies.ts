import { replyCalls } from '@/lib/messaging/reply-calls'
import { serve, type Direction } from '@/lib/messaging/server'
import { ok } from '@/lib/shared/result'

import { isOwnPage, type Caller } from './caller'
import type { ReplyDesk } from './reply-desk'

/** Answers our own pages about the library of replies. */
export function serveReplies(desk: ReplyDesk): Direction<Caller | null> {
  return serve(replyCalls, isOwnPage, {
    readLibrary: async ({ known }) => ok(await desk.read(known)),
    keepReplies: async (change) => ok(await desk.keep(change)),
    removeReplies: async ({ replyIds }) => ok(await desk.remove(replyIds)),
    removeGroup: async ({ groupId }) => ok(await desk.removeGroup(groupId)),
    readReplyHistory: async ({ replyId }) => ok(await desk.history(replyId)),
    restoreReply: async ({ replyId, versionId }) => ok(await desk.restore(replyId, versionId)),
    keepImage: async ({ data }) => ok(await desk.keepImage(data)),
    readImage: async ({ imageId }) => ok(await desk.readImage(imageId)),
    removeImage: async ({ imageId }) => ok(await desk.removeImage(imageId)),
    pruneImages: async ({ held }) => ok(await desk.pruneImages(held)),
  })
}
