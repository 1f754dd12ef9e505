import type { ReplyVersion } from '@/lib/messaging/reply-calls'
import type { KeptLibrary } from '@/lib/replies/library'
import type { Reply, ReplyGroup } from '@/lib/replies/reply'

import { NOW } from '../set-up'

interface Change {
  readonly replies: readonly Reply[]
  readonly groups: readonly ReplyGroup[]
}

/** Answers of a background that keeps a library in memory, as the real one does. */
export function fakeLibrary(start: Partial<KeptLibrary> = {}) {
  let kept: KeptLibrary = {
    revision: 1,
    replies: [],
    removed: [],
    groups: [],
    removedGroups: [],
    uses: [],
    ...start,
  }
  const versions = new Map<string, ReplyVersion[]>()
  const note = (replyId: string, reply: Reply | null): void => {
    const known = versions.get(replyId) ?? []
    const version = { id: `${replyId}-${known.length}`, at: NOW, by: 'Mei', reply }
    versions.set(replyId, [version, ...known])
  }
  for (const reply of kept.replies) note(reply.id, reply)
  const put = (some: Partial<KeptLibrary>): number => {
    kept = { ...kept, ...some, revision: kept.revision + 1 }
    return kept.revision
  }
  const keep = ({ replies, groups }: Change): number => {
    const ids = new Set(replies.map(({ id }) => id))
    const groupIds = new Set(groups.map(({ id }) => id))
    for (const reply of replies) note(reply.id, reply)
    return put({
      replies: [...kept.replies.filter(({ id }) => !ids.has(id)), ...replies],
      removed: kept.removed.filter((id) => !ids.has(id)),
      groups: [...kept.groups.filter(({ id }) => !groupIds.has(id)), ...groups],
      removedGroups: kept.removedGroups.filter((id) => !groupIds.has(id)),
    })
  }
  const answers = {
    readLibrary: () => kept,
    keepReplies: keep,
    removeReplies: ({ replyIds }: { readonly replyIds: readonly string[] }) => {
      for (const id of replyIds) note(id, null)
      return put({
        replies: kept.replies.filter(({ id }) => !replyIds.includes(id)),
        removed: [...kept.removed, ...replyIds],
      })
    },
    removeGroup: ({ groupId }: { readonly groupId: string }) =>
      put({
        groups: kept.groups.filter(({ id }) => id !== groupId),
        removedGroups: [...kept.removedGroups, groupId],
      }),
    readReplyHistory: ({ replyId }: { readonly replyId: string }) => versions.get(replyId) ?? [],
    restoreReply: ({
      replyId,
      versionId,
    }: {
      readonly replyId: string
      readonly versionId: string
    }) => {
      const reply = versions.get(replyId)?.find(({ id }) => id === versionId)?.reply
      return reply ? keep({ replies: [reply], groups: [] }) : kept.revision
    },
    keepImage: () => ({ ok: true, value: 'picture-1' }),
    readImage: () => ({ type: 'image/png', data: 'iVBORw0KGgo=' }),
    removeImage: () => true,
  }
  return { answers, kept: () => kept }
}
