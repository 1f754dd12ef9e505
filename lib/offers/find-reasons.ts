import type { Money } from '@/lib/shared/money'

import { liftOf } from './mining/associations'
import type { OfferReason, OfferSituation } from './offer'
import type { Product } from './product'
import type { Shelf } from './shelf'
import type { Weighing } from './weigh-products'

/** What closes a gap may cost up to so many times the gap: beyond that it is another sale. */
const GAP_REACH = 2

/** Whether a price closes a gap without going far beyond it. */
const closes = (price: Money | null, missing: Money | null): missing is Money =>
  price !== null &&
  missing !== null &&
  price.currency === missing.currency &&
  missing.minor > 0 &&
  price.minor >= missing.minor &&
  price.minor <= missing.minor * GAP_REACH

/** What the open order lacks to go without shipping costs; null: nothing, or unknown. */
function shippingGap({ terms }: Shelf, { orderTotal }: OfferSituation): Money | null {
  const { freeShippingFrom: from } = terms
  if (from === null || orderTotal === null || orderTotal.currency !== from.currency) return null
  const minor = from.minor - orderTotal.minor
  return orderTotal.minor > 0 && minor > 0 ? { minor, currency: from.currency } : null
}

/** What something to offer could close. */
export interface Gaps {
  readonly shipping: Money | null
  readonly tier: OfferSituation['tierGap']
}

/** The gaps of an open order and its buyer. */
export const findGaps = (shelf: Shelf, situation: OfferSituation): Gaps => ({
  shipping: shippingGap(shelf, situation),
  tier: situation.tierGap,
})

/** How many reasons `findPreferences` would give. */
export const countPreferences = (
  { shipping, tier }: Gaps,
  { price, isClearance }: Pick<Product, 'price' | 'isClearance'>,
): number =>
  (closes(price, shipping) ? 1 : 0) +
  (tier !== null && closes(price, tier.missing) ? 1 : 0) +
  (isClearance ? 1 : 0)

/** Reasons by which a product is preferred among those that fit alike. */
export function findPreferences(
  { shipping, tier }: Gaps,
  { price, isClearance }: Pick<Product, 'price' | 'isClearance'>,
): OfferReason[] {
  const reasons: OfferReason[] = []
  if (closes(price, shipping)) reasons.push({ kind: 'gap-shipping', missing: shipping })
  if (tier !== null && closes(price, tier.missing)) reasons.push({ kind: 'gap-tier', ...tier })
  if (isClearance) reasons.push({ kind: 'clearance' })
  return reasons
}

/** Reasons that speak for a product itself, the strongest first: what goes together, what is used up. */
export function findTies(
  { products, associations }: Shelf,
  { bestColumn, bestCode, usedUp }: Weighing,
  place: number,
): OfferReason[] {
  const reasons: OfferReason[] = []
  const column = bestColumn[place] ?? -1
  const since = usedUp.get(products[place]?.id ?? '')
  if (since !== undefined) reasons.push({ kind: 'used-up', since })
  if (column >= 0) {
    const code = bestCode[place] ?? 0
    const count = associations.together[column] ?? 0
    const lift = liftOf(associations, code, associations.neighbours[column] ?? 0, count)
    reasons.push({ kind: 'together', productId: associations.names[code] ?? '', count, lift })
  }
  return reasons
}

/** That a product is among the shop's most bought; none where it is not. */
export function findPopularity(
  { associations, codes, popularFrom }: Shelf,
  place: number,
): OfferReason[] {
  const count = associations.counts[codes[place] ?? -1] ?? 0
  return count >= popularFrom ? [{ kind: 'popular', count }] : []
}
