import { PICTURE_LIMIT, pictureTypeOf } from '@/lib/shared/picture'
import { fail, ok, type Result } from '@/lib/shared/result'
import { toBase64Url } from '@/lib/vault/base64url'

import type { Database } from './database'
import { eachRow } from './each-row'
import type { ImageRow } from './rows-replies'

/** Pictures that are copied beside replies. */
export interface Images {
  /** Gives the picture's id, which its bytes alone make. */
  readonly keep: (
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, 'too-large' | 'no-picture'>>
  readonly read: (id: string) => Promise<ImageRow | undefined>
  readonly ids: () => Promise<string[]>
  /** Leaves a picture that some reply shows; gives whether it is gone. */
  readonly remove: (id: string) => Promise<boolean>
  /** Takes out every picture that neither a reply, as it is or once was, nor one of `held` needs; gives how many. */
  readonly prune: (held: readonly string[]) => Promise<number>
}

/** 128 bits: no two pictures of one database collide. */
const ID_BYTES = 16

/** Pictures that no reply shows now, nor any state that one can be brought back to. */
async function unseenImages(db: Database, held: readonly string[]): Promise<string[]> {
  const unseen = new Set<string>(await db.images.toCollection().primaryKeys())
  const see = (ids: readonly string[]): void => {
    for (const id of ids) unseen.delete(id)
  }
  see(held)
  for (const { reply } of await db.replies.toArray()) see(reply?.imageIds ?? [])
  // There may be very many states, and mostly nothing to look for in them.
  if (unseen.size > 0)
    await eachRow(db.replyVersions.toCollection(), ({ reply }) => see(reply?.imageIds ?? []))
  return [...unseen]
}

/** Builds the repository of pictures. */
export function createImages(db: Database, subtle: SubtleCrypto): Images {
  return {
    keep: async (bytes) => {
      if (bytes.byteLength > PICTURE_LIMIT) return fail('too-large')
      const type = pictureTypeOf(bytes)
      if (type === null) return fail('no-picture')
      const digest = await subtle.digest('SHA-256', bytes)
      const id = toBase64Url(new Uint8Array(digest, 0, ID_BYTES))
      await db.images.put({ id, type, bytes })
      return ok(id)
    },
    read: (id) => db.images.get(id),
    ids: () => db.images.toCollection().primaryKeys(),
    remove: (id) =>
      db.transaction('rw', db.images, db.replies, async () => {
        const shown = await db.replies
          .filter(({ reply }) => reply?.imageIds.includes(id) === true)
          .first()
        if (shown === undefined) await db.images.delete(id)
        return shown === undefined
      }),
    prune: (held) =>
      db.transaction('rw', db.images, db.replies, db.replyVersions, async () => {
        const unseen = await unseenImages(db, held)
        await db.images.bulkDelete(unseen)
        return unseen.length
      }),
  }
}
