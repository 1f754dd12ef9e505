import type { Database } from './database'
import type { OfferBookRow } from './rows-offers'

/** When a shop's book was made, and how many orders the shop had. */
export type OfferBookHead = Omit<OfferBookRow, 'book'>

/** What each shop's orders say of its products, as it was last reckoned. */
export interface OfferBooks {
  /** As it was put; null where the shop has none. Read the book through its own schema. */
  readonly read: (shopId: string) => Promise<OfferBookRow | null>
  /** Of all shops, the books left unread. */
  readonly heads: () => Promise<OfferBookHead[]>
  readonly put: (row: OfferBookRow) => Promise<void>
}

/** Builds the repository of offer books. */
export function createOfferBooks(db: Database): OfferBooks {
  return {
    read: async (shopId) => (await db.offerBooks.get(shopId)) ?? null,
    heads: async () => {
      // A book is megabytes, its index key is all that is needed of it.
      const keys: unknown[] = await db.offerBooks.orderBy('[shopId+at+orders]').keys()
      return keys.flatMap((key) => {
        if (!Array.isArray(key)) return []
        const [shopId, at, orders]: unknown[] = key
        return typeof shopId === 'string' && typeof at === 'number' && typeof orders === 'number'
          ? [{ shopId, at, orders }]
          : []
      })
    },
    put: async (row) => {
      await db.offerBooks.put(row)
    },
  }
}
