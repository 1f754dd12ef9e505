import { nextLink } from '@/lib/shared/hash-chain'

const PIECE_BYTES = 1024 * 1024

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Tells one file from any other by all its bytes (SHA-256 over the SHA-256 of each MiB), without holding it. */
export async function fingerprintOf(
  file: Blob,
  subtle: Pick<SubtleCrypto, 'digest'>,
): Promise<string> {
  let chain = new Uint8Array(0)
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const piece = await file.slice(from, from + PIECE_BYTES).arrayBuffer()
    chain = await nextLink(chain, piece, subtle)
  }
  return `${file.size}-${hexOf(chain)}`
}
