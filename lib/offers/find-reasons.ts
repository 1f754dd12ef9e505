import type { Money } from '@/lib/shared/money'

import { liftOf } from './mining/associations'
import type { OfferReason, OfferSituation } from './offer'
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
export function shippingGap({ terms }: Shelf, { orderTotal }: OfferSituation): Money | null {
  const { freeShippingFrom: from } = terms
  if (from === null || orderTotal === null || orderTotal.currency !== from.currency) return null
  const minor = from.minor - orderTotal.minor
  return orderTotal.minor > 0 && minor > 0 ? { minor, currency: from.currency } : null
}

/** Reasons by which a thing at that price is preferred among those that fit alike. */
export function findPreferences(
  shelf: Shelf,
  situation: OfferSituation,
  price: Money | null,
  isClearance: boolean,
): OfferReason[] {
  const reasons: OfferReason[] = []
  const [shipping, tier] = [shippingGap(shelf, situation), situation.tierGap]
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
