import type { KeptLibrary } from '@/lib/replies/library'
import type { Reply, ReplyGroup } from '@/lib/replies/reply'
import type { Push } from '@/lib/messaging/protocol'
import type { PictureFault, ReplyVersion, SentPicture } from '@/lib/messaging/reply-calls'
import { fromBase64, toBase64 } from '@/lib/shared/base64'
import { fail, type Result } from '@/lib/shared/result'
import type { Store } from '@/lib/store/store'

import type { SettingsDesk } from './settings-desk'

export interface ReplyDeskParts {
  readonly store: () => Promise<Pick<Store, 'replies' | 'images'>>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly push: (news: Push) => void
}

/** What people read of the library, and do to it. Every change gives the library's revision, and is told to all pages of ours. */
export interface ReplyDesk {
  /** null: nothing new since the revision that is known. */
  read(known: number | null): Promise<KeptLibrary | null>
  keep(change: { readonly replies: Reply[]; readonly groups: ReplyGroup[] }): Promise<number>
  remove(replyIds: readonly string[]): Promise<number>
  removeGroup(groupId: string): Promise<number>
  /** Newest first. */
  history(replyId: string): Promise<ReplyVersion[]>
  restore(replyId: string, versionId: string): Promise<number>
  /** Takes base64 and gives the picture's id. */
  keepImage(data: string): Promise<Result<string, PictureFault>>
  readImage(imageId: string): Promise<SentPicture | null>
  removeImage(imageId: string): Promise<boolean>
  /** Gives how many pictures nobody needed. */
  pruneImages(held: readonly string[]): Promise<number>
}

export function createReplyDesk({ store, settings, push }: ReplyDeskParts): ReplyDesk {
  const replies = async () => (await store()).replies
  const images = async () => (await store()).images
  const agent = async (): Promise<string> => (await settings.read()).agentName
  const told = async (change: Promise<number>): Promise<number> => {
    const revision = await change
    push({ push: 'library', revision })
    return revision
  }
  return {
    read: async (known) => (await replies()).read(known),
    keep: async (change) => told((await replies()).keep(change, await agent())),
    remove: async (replyIds) => told((await replies()).remove(replyIds, await agent())),
    removeGroup: async (groupId) => told((await replies()).removeGroup(groupId)),
    history: async (replyId) =>
      (await (await replies()).history(replyId)).map(({ hlc: id, at, by, reply }) => ({
        id,
        at,
        by,
        reply,
      })),
    restore: async (replyId, versionId) =>
      told((await replies()).restore(replyId, versionId, await agent())),
    keepImage: async (data) => {
      const bytes = fromBase64(data)
      return bytes === null ? fail('no-picture') : (await images()).keep(bytes)
    },
    readImage: async (imageId) => {
      const image = await (await images()).read(imageId)
      return image === undefined ? null : { type: image.type, data: toBase64(image.bytes) }
    },
    removeImage: async (imageId) => (await images()).remove(imageId),
    pruneImages: async (held) => (await images()).prune(held),
  }
}
