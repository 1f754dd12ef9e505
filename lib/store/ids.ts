import type { PlatformId } from '@/lib/shared/platforms'
import { createKeyedHash } from '@/lib/vault/keyed-hash'

/** Names of rows that any two devices make alike from what the marketplace calls a thing. */
export interface Ids {
  readonly shop: (platform: PlatformId, nativeShop: string) => Promise<string>
  readonly customer: (
    platform: PlatformId,
    nativeShop: string,
    nativeBuyer: string,
  ) => Promise<string>
  /** Names many customers of one shop, each at once. */
  readonly customersOf: (
    platform: PlatformId,
    nativeShop: string,
  ) => (nativeBuyer: string) => string
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
export function createIds(): Ids {
  const hash = createKeyedHash(ID_KEY, ID_BYTES)
  // JSON keeps the parts apart whatever characters they hold.
  const make = (...parts: readonly string[]): string => hash(JSON.stringify(parts))
  return {
    shop: async (platform, nativeShop) => make('shop', platform, nativeShop),
    customer: async (platform, nativeShop, nativeBuyer) =>
      make('customer', platform, nativeShop, nativeBuyer),
    customersOf: (platform, nativeShop) => (nativeBuyer) =>
      make('customer', platform, nativeShop, nativeBuyer),
    note: async (customerId, text) => make('note', customerId, text),
    case: async (platform, nativeShop, caseNumber) =>
      make('case', platform, nativeShop, caseNumber),
  }
}
