import type { PlatformId } from '@/lib/shared/platforms'

import type { Database } from './database'
import type { ShopRow } from './rows'

/** A shop as pages and files name it. */
interface ShopNaming {
  readonly id: string
  readonly platform: PlatformId
  readonly nativeId: string
  /** null where it is not told: a known name then stays. */
  readonly name: string | null
}

/** Shops that were met. */
export interface Shops {
  readonly list: () => Promise<ShopRow[]>
  readonly read: (shopId: string) => Promise<ShopRow | undefined>
  /** Notes a shop; gives whether it or its name was new. */
  readonly note: (shop: ShopNaming) => Promise<boolean>
  /** Widens the stretch of time that files cover, epoch ms. */
  readonly widenCoverage: (shopId: string, from: number, to: number) => Promise<void>
}

/** A claim on an order of an arrival that is under way is counted before the order is. */
const asShown = (row: ShopRow): ShopRow => ({
  ...row,
  counters: {
    orders: Math.max(0, row.counters.orders),
    unclaimed: Math.max(0, row.counters.unclaimed),
  },
})

const says = (row: ShopRow | undefined, name: string | null): boolean =>
  row !== undefined && (name === null || row.name === name)

/** Builds the repository of shops. */
export function createShops(db: Database): Shops {
  return {
    list: async () => (await db.shops.toArray()).map(asShown),
    read: async (shopId) => {
      const row = await db.shops.get(shopId)
      return row && asShown(row)
    },
    note: async ({ name, ...shop }) => {
      if (says(await db.shops.get(shop.id), name)) return false
      return db.transaction('rw', db.shops, async () => {
        const known = await db.shops.get(shop.id)
        if (says(known, name)) return false
        await db.shops.put({
          counters: { orders: 0, unclaimed: 0 },
          coverage: null,
          firstOrderAt: null,
          ...known,
          ...shop,
          name,
        })
        return true
      })
    },
    widenCoverage: (shopId, from, to) =>
      db.transaction('rw', db.shops, async () => {
        const shop = await db.shops.get(shopId)
        if (shop === undefined) return
        const known = shop.coverage ?? { from, to }
        const coverage = { from: Math.min(known.from, from), to: Math.max(known.to, to) }
        await db.shops.put({ ...shop, coverage })
      }),
  }
}
