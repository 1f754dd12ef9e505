import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'

import { toBase64Url } from './base64url'

/** Bytes that UTF-8 takes at most for one UTF-16 code unit. */
const UNIT_BYTES = 3

/**
 * HMAC-SHA256 (RFC 2104) of texts under one key, cut to so many bytes, base64url; without waiting: the browser's own takes
 * a promise and a change of thread for each text, which for a million of them is longer than all else that is done with
 * them.
 */
export function createKeyedHash(key: string | Uint8Array, bytes: number): (text: string) => string {
  // The blocks of the key are hashed once. Each text goes on from there, in room that all of them share.
  const begun = hmac.create(sha256, key)
  const going = begun.clone()
  const digest = new Uint8Array(begun.outputLen)
  const encoder = new TextEncoder()
  let room = new Uint8Array(256)
  return (text) => {
    if (text.length * UNIT_BYTES > room.length) room = new Uint8Array(text.length * UNIT_BYTES)
    const { written } = encoder.encodeInto(text, room)
    // oxlint-disable-next-line no-underscore-dangle -- a copy into room that is there, as the package types it; `clone` makes new room for each text
    begun._cloneInto(going).update(room.subarray(0, written)).digestInto(digest)
    return toBase64Url(digest.subarray(0, bytes))
  }
}
