import { NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'
import type { ShopOwner } from '@/lib/figures/owner-settings'

import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'

/** What the owner has set of one shop's figures, and how it is changed. */
export function useShopOwner(shopId: string): {
  readonly owner: ShopOwner
  readonly hasFailed: boolean
  readonly keep: (change: Partial<ShopOwner>) => Promise<boolean>
} {
  const { settings } = useWorkbench()
  const { save, hasFailed } = useSaving()
  const known = settings.figures ?? NO_OWNER_SETTINGS
  const owner = ownerOf(settings.figures, shopId)
  return {
    owner,
    hasFailed,
    keep: (change) =>
      save({
        figures: { ...known, shops: { ...known.shops, [shopId]: { ...owner, ...change } } },
      }),
  }
}
