import { readShelf, type ShopShelf } from '@/lib/intake/read-shelf'
import type { OfferTerms } from '@/lib/offers/shelf'
import type { Settings } from '@/lib/settings/settings'
import type { Store } from '@/lib/store/store'

import type { SettingsDesk } from './settings-desk'

/** What a shop holds its offers to. */
function offerTermsOf(settings: Settings, shopId: string): OfferTerms {
  const { marginFloor = null, shippingCost = null } = settings.offerTerms?.[shopId] ?? {}
  const policy = { ...settings.policy, ...settings.shopPolicies[shopId] }
  return { marginFloor, shippingCost, freeShippingFrom: policy.free_shipping_from ?? null }
}

/** Shelves of shops as they are now. */
export interface ShopShelves {
  of(shopId: string): Promise<ShopShelf>
  /** Something of these shops, or of all, has changed. */
  drop(shopIds: readonly string[] | 'all'): void
}

/** Keeps each shop's shelf until something of it changes. */
export function createShopShelves(
  store: () => Promise<Store>,
  settings: Pick<SettingsDesk, 'read'>,
): ShopShelves {
  const shelves = new Map<string, Promise<ShopShelf>>()
  const build = async (shopId: string): Promise<ShopShelf> =>
    readShelf(await store(), shopId, offerTermsOf(await settings.read(), shopId))
  return {
    of(shopId) {
      const known = shelves.get(shopId)
      if (known !== undefined) return known
      const fresh = build(shopId)
      shelves.set(shopId, fresh)
      // What failed is tried anew by whoever asks next.
      fresh.catch(() => shelves.get(shopId) === fresh && shelves.delete(shopId))
      return fresh
    },
    drop(shopIds) {
      for (const shopId of shopIds === 'all' ? [...shelves.keys()] : shopIds) shelves.delete(shopId)
    },
  }
}
