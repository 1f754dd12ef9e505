import type { Database } from './database'
import type { OfferBookRow } from './rows-offers'
import { digestKey } from './surveys'

/** When a shop's book was made, and how many orders the shop had. */
export type OfferBookHead = Omit<OfferBookRow, 'book'>

/** What each shop's orders say of its products, as it was last reckoned. */
export interface OfferBooks {
  /** As it was put; null where the shop has none. Read the book through its own schema. */
  readonly read: (shopId: string) => Promise<OfferBookRow | null>
  /** Of all shops, the books left unread; one that was kept without its digest is not among them: it is due again. */
  readonly heads: () => Promise<OfferBookHead[]>
  /** What shelves take of the shop's book, as it was put; null where the shop has none. Read it through its own schema. */
  readonly readDigest: (shopId: string) => Promise<unknown>
  /** Keeps a book and its digest together. */
  readonly put: (row: OfferBookRow, digest: unknown) => Promise<void>
}

/** Builds the repository of offer books. */
export function createOfferBooks(db: Database): OfferBooks {
  return {
    read: async (shopId) => (await db.offerBooks.get(shopId)) ?? null,
    heads: async () => {
      // A book is megabytes, its index key is all that is needed of it.
      const keys: unknown[] = await db.offerBooks.orderBy('[shopId+at+orders]').keys()
      const heads = keys.flatMap((key) => {
        if (!Array.isArray(key)) return []
        const [shopId, at, orders]: unknown[] = key
        return typeof shopId === 'string' && typeof at === 'number' && typeof orders === 'number'
          ? [{ shopId, at, orders }]
          : []
      })
      const digests = heads.map(({ shopId }) => digestKey(shopId))
      const kept = new Set(await db.surveys.where('shopId').anyOf(digests).primaryKeys())
      return heads.filter(({ shopId }) => kept.has(digestKey(shopId)))
    },
    readDigest: async (shopId) => (await db.surveys.get(digestKey(shopId)))?.survey ?? null,
    put: (row, digest) =>
      db.transaction('rw', db.offerBooks, db.surveys, async () => {
        await db.offerBooks.put(row)
        await db.surveys.put({ shopId: digestKey(row.shopId), survey: digest })
      }),
  }
}
