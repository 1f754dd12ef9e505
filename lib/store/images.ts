import { PICTURE_LIMIT, pictureTypeOf } from '@/lib/shared/picture'
import { fail, ok, type Result } from '@/lib/shared/result'
import { toBase64Url } from '@/lib/vault/base64url'

import type { Database } from './database'
import type { ImageRow } from './rows-replies'

/** Pictures that are copied beside replies. */
export interface Images {
  /** Gives the picture's id, which its bytes alone make. */
  readonly keep: (
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, 'too-large' | 'no-picture'>>
  readonly read: (id: string) => Promise<ImageRow | undefined>
  /** Leaves a picture that some reply shows; gives whether it is gone. */
  readonly remove: (id: string) => Promise<boolean>
}

/** 128 bits: no two pictures of one database collide. */
const ID_BYTES = 16

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
    remove: (id) =>
      db.transaction('rw', db.images, db.replies, async () => {
        const shown = await db.replies
          .filter(({ reply }) => reply?.imageIds.includes(id) === true)
          .first()
        if (shown === undefined) await db.images.delete(id)
        return shown === undefined
      }),
  }
}
