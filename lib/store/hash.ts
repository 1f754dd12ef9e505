import { BUCKETS } from './rows'

/**
 * 32-bit hash of a text: FNV-1a, then the finaliser of MurmurHash3 so that the top bits, which name directory pages,
 * are as well spread as the low ones. Not for secrets.
 */
export function hash32(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Bucket of a customer within their shop. */
export const bucketOf = (customerId: string): number => hash32(customerId) % BUCKETS
