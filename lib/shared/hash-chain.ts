import { joinBytes } from './join-bytes'

/**
 * The next link of a chain of SHA-256: the hash of the link before and of the piece's own hash. Whoever knows the last
 * link sees whether any piece was changed, moved or left out.
 */
export async function nextLink(
  before: Uint8Array,
  piece: BufferSource,
  subtle: Pick<SubtleCrypto, 'digest'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const own = new Uint8Array(await subtle.digest('SHA-256', piece))
  return new Uint8Array(await subtle.digest('SHA-256', joinBytes([before, own])))
}
