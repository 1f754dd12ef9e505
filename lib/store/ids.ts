import type { PlatformId } from '@/lib/shared/platforms'
import { toBase64Url } from '@/lib/vault/base64url'

/** Names of rows that any two devices make alike from what the marketplace calls a thing. */
export interface Ids {
  readonly shop: (platform: PlatformId, nativeShop: string) => Promise<string>
  readonly customer: (
    platform: PlatformId,
    nativeShop: string,
    nativeBuyer: string,
  ) => Promise<string>
  /** Of what a list says of a customer, so that the list read again says nothing new. */
  readonly note: (customerId: string, text: string) => Promise<string>
  readonly case: (platform: PlatformId, nativeShop: string, caseNumber: string) => Promise<string>
}

/**
 * Same on every device, so that two agents who meet the same buyer make the same row. It separates our ids from other
 * hashes of the same numbers and hides nothing: what must stay secret is sealed by the vault.
 */
const ID_KEY = 'tillside ids 1'
/** 128 bits: no two things of one database collide. */
const ID_BYTES = 16

/** Makes the ids: HMAC-SHA256 over kind, platform, shop and native id, cut to 128 bits, base64url. */
export async function createIds(subtle: SubtleCrypto): Promise<Ids> {
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await subtle.importKey('raw', encoder.encode(ID_KEY), algorithm, false, ['sign'])
  const make = async (...parts: readonly string[]): Promise<string> => {
    // JSON keeps the parts apart whatever characters they hold.
    const digest = await subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts)))
    return toBase64Url(new Uint8Array(digest, 0, ID_BYTES))
  }
  return {
    shop: (platform, nativeShop) => make('shop', platform, nativeShop),
    customer: (platform, nativeShop, nativeBuyer) =>
      make('customer', platform, nativeShop, nativeBuyer),
    note: (customerId, text) => make('note', customerId, text),
    case: (platform, nativeShop, caseNumber) => make('case', platform, nativeShop, caseNumber),
  }
}
