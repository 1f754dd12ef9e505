import { DEFAULT_BOUNDS, DEFAULT_GOLD_TERMS, type GradeBounds } from './grades'
import type { OwnerSettings, ShopOwner } from './owner-settings'

/** Nothing is set. */
export const NO_OWNER_SETTINGS: OwnerSettings = { categories: {}, shops: {}, abilities: {} }

/** What holds for a shop's figures. */
export const ownerOf = (settings: OwnerSettings | undefined, shopId: string): ShopOwner =>
  settings?.shops[shopId] ?? { category: null, terms: DEFAULT_GOLD_TERMS, visitors: {} }

/** The bounds that grade a category; the handbook's where it has none of its own. */
export const boundsOf = (
  settings: OwnerSettings | undefined,
  category: string | null,
): GradeBounds => (category === null ? undefined : settings?.categories[category]) ?? DEFAULT_BOUNDS
