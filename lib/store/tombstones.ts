import type { CustomerRef } from '@/lib/customers/identity'
import { groupBy } from '@/lib/shared/group-by'
import { fromBase64Url, toBase64Url } from '@/lib/vault/base64url'
import { createKeyedHash } from '@/lib/vault/keyed-hash'

import type { Database } from './database'
import type { TombstoneRow } from './rows-vault'

/** Who was erased: the accounts are known again, and nothing tells who they were. */
export interface Tombstones {
  /** When each of these accounts of a shop was erased (epoch ms), by customer id, going by all stones or by these; those who never were are missing. */
  readonly erasedAt: (
    shopId: string,
    customerIds: Iterable<string>,
    among?: readonly TombstoneRow[],
  ) => Promise<ReadonlyMap<string, number>>
  /** Makes the stones of some accounts; nothing is written yet. */
  readonly make: (accounts: readonly CustomerRef[], at: number) => Promise<TombstoneRow[]>
  readonly list: () => Promise<TombstoneRow[]>
}

const KEY_BYTES = 32
/** 128 bits: no two accounts share a hash. */
const HASH_BYTES = 16

type TombstoneCrypto = Pick<Crypto, 'getRandomValues'>

/** What of an account is hashed. */
const textOf = (shopId: string, customerId: string): string => JSON.stringify([shopId, customerId])

const hashUnder = (key: string): ((text: string) => string) =>
  createKeyedHash(fromBase64Url(key), HASH_BYTES)

/** Stones by the key of each, ready to be asked: a merge may bring as many keys as there were browsers. */
function readByKey(stones: readonly TombstoneRow[]): ((text: string) => number | undefined)[] {
  return Array.from(
    groupBy(stones, ({ key }) => key),
    ([key, own]) => {
      const at = new Map(own.map((stone) => [stone.id, stone.at]))
      const hash = hashUnder(key)
      return (text) => at.get(hash(text))
    },
  )
}

/** Builds the repository. Backups bring stones of other browsers, each under its own key: all keys are tried. */
export function createTombstones(db: Database, crypto: TombstoneCrypto): Tombstones {
  const list = (): Promise<TombstoneRow[]> => db.tombstones.toArray()
  return {
    list,
    erasedAt: async (shopId, customerIds, among) => {
      const own =
        among?.filter((stone) => stone.shopId === shopId) ??
        (await db.tombstones.where('shopId').equals(shopId).toArray())
      const found = new Map<string, number>()
      const underEach = readByKey(own)
      if (underEach.length === 0) return found
      for (const customerId of new Set(customerIds)) {
        const text = textOf(shopId, customerId)
        for (const erasedAtOf of underEach) {
          const at = erasedAtOf(text)
          if (at !== undefined) found.set(customerId, Math.max(at, found.get(customerId) ?? at))
        }
      }
      return found
    },
    make: async (accounts, at) => {
      const known = await db.tombstones.limit(1).first()
      const key = known?.key ?? toBase64Url(crypto.getRandomValues(new Uint8Array(KEY_BYTES)))
      const hash = hashUnder(key)
      return accounts.map(({ shopId, customerId }) => ({
        id: hash(textOf(shopId, customerId)),
        key,
        shopId,
        at,
      }))
    },
  }
}
