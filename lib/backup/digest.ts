import { joinBytes } from '@/lib/shared/join-bytes'
import { toBase64Url } from '@/lib/vault/base64url'

import type { Bytes } from './frames'

/** Sums up pieces one after the other. */
export interface Digest {
  readonly add: (bytes: Bytes) => Promise<void>
  /** SHA-256 over the chain so far, base64url. */
  readonly value: () => string
}

/** Starts a digest: each link is the hash of the one before and of its piece, so that no piece can be moved or left out. */
export function createDigest(subtle: SubtleCrypto): Digest {
  let link = new Uint8Array(32)
  return {
    add: async (bytes) => {
      const piece = new Uint8Array(await subtle.digest('SHA-256', bytes))
      link = new Uint8Array(await subtle.digest('SHA-256', joinBytes([link, piece])))
    },
    value: () => toBase64Url(link),
  }
}
