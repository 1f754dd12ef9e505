import { nextLink } from '@/lib/shared/hash-chain'
import { toBase64Url } from '@/lib/vault/base64url'

import type { Bytes } from './frames'

/** Sums up pieces one after the other. */
export interface Digest {
  readonly add: (bytes: Bytes) => Promise<void>
  /** SHA-256 over the chain so far, base64url. */
  readonly value: () => string
}

/** Starts a digest: a chain, so that no piece can be moved or left out. */
export function createDigest(subtle: SubtleCrypto): Digest {
  let link = new Uint8Array(32)
  return {
    add: async (bytes) => {
      link = await nextLink(link, bytes, subtle)
    },
    value: () => toBase64Url(link),
  }
}
