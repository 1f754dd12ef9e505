import { checkPackage, isOfferable } from './check-package'
import {
  countPreferences,
  findGaps,
  findPopularity,
  findPreferences,
  findTies,
  type Gaps,
} from './find-reasons'
import type { Exclusion } from './exclusions'
import {
  MOST_OFFERS,
  type MissingData,
  type Offer,
  type OfferAnswer,
  type OfferReason,
  type OfferSituation,
} from './offer'
import { priceEnd, type Package } from './package'
import type { Product } from './product'
import type { Shelf } from './shelf'
import { weighProducts, type Weighing } from './weigh-products'

/** How often each preference (gap, clearance) counts the relevance of what goes with the talk anyway. */
const PREFERENCE = 2
/** What speaks for a product when nothing asked about does: a preference before mere popularity, and both far below any tie. */
const FAINT = { preference: 1e-5, popularity: 1e-6 }
/** A consumable that is used up, as if one in two who ask for something bought it. */
const USED_UP = 0.25
/** A package that the shop put together, where its orders do not show yet that it belongs together. */
const STORY = 0.05
/** Baskets below which a shop's orders say nothing of what goes together. */
export const FEW_BASKETS = 30

interface Candidate {
  readonly offer: Offer
  readonly rank: number
  readonly id: string
  readonly productIds: readonly string[]
}

const byRank = (a: Candidate, b: Candidate): number => b.rank - a.rank || (a.id < b.id ? -1 : 1)

const rankOf = (relevance: number, preferences: number, share: number): number =>
  relevance * PREFERENCE ** preferences + preferences * FAINT.preference + share * FAINT.popularity

/** A dearer one of the kind that is asked about comes in its stead; anything else comes on top. */
function movesOf(
  shelf: Shelf,
  situation: OfferSituation,
  { category, price }: Product,
): Offer['moves'] {
  if (category === null || price === null || situation.inOrder.length > 0) return 'pieces'
  const isDearer = [...situation.inChat, ...situation.inMessage].some((id) => {
    const asked = shelf.byId.get(id)
    return (
      asked?.category === category &&
      asked.price?.currency === price.currency &&
      asked.price.minor < price.minor
    )
  })
  return isDearer ? 'unit-price' : 'pieces'
}

/** A product on the way to being offered: its place on the shelf and its rank. */
interface Ranked {
  readonly place: number
  readonly rank: number
}

/** The best so many of the products that may be offered and have a reason that a person would give, best first. */
function rankProducts(shelf: Shelf, weighing: Weighing, gaps: Gaps, most: number): Ranked[] {
  const { relevance, bestColumn, excluded, usedUp } = weighing
  const { counts, shares } = shelf.associations
  const best: Ranked[] = []
  const isBefore = (place: number, rank: number, other: Ranked): boolean =>
    rank > other.rank ||
    (rank === other.rank &&
      (shelf.products[place]?.id ?? '') < (shelf.products[other.place]?.id ?? ''))
  for (const [place, product] of shelf.products.entries()) {
    if (shelf.withheld[place] !== null) continue
    const code = shelf.codes[place] ?? -1
    const preferences = countPreferences(gaps, product)
    const isUsedUp = usedUp.size > 0 && usedUp.has(product.id)
    const isPopular = (counts[code] ?? 0) >= shelf.popularFrom
    if ((bestColumn[place] ?? -1) < 0 && preferences === 0 && !isUsedUp && !isPopular) continue
    const tie = (relevance[place] ?? 0) + (isUsedUp ? USED_UP : 0)
    const rank = rankOf(tie, preferences, shares[code] ?? 0)
    const last = best[most - 1]
    if (last !== undefined && !isBefore(place, rank, last)) continue
    if (excluded.has(product.id)) continue
    const at = best.findIndex((other) => isBefore(place, rank, other))
    best.splice(at < 0 ? best.length : at, 0, { place, rank })
    best.length = Math.min(best.length, most)
  }
  return best
}

function toCandidate(
  shelf: Shelf,
  situation: OfferSituation,
  weighing: Weighing,
  gaps: Gaps,
  { place, rank }: Ranked,
): Candidate[] {
  const product = shelf.products[place]
  if (product === undefined) return []
  const [first, ...others]: OfferReason[] = [
    ...findTies(shelf, weighing, place),
    ...findPreferences(gaps, product),
    ...findPopularity(shelf, place),
  ]
  if (first === undefined) return []
  const offer: Offer = {
    item: { kind: 'product', productId: product.id },
    price: product.price,
    endsAt: null,
    reasons: [first, ...others],
    moves: movesOf(shelf, situation, product),
  }
  return [{ id: product.id, productIds: [product.id], rank, offer }]
}

/** A package with something that is asked about and something that is not; none where a part of it may not be offered. */
function packageCandidate(
  shelf: Shelf,
  situation: OfferSituation,
  { asked, excluded, usedUp, relevance }: Weighing,
  pack: Package,
): Candidate | null {
  const productIds = pack.members.map(({ productId }) => productId)
  const others = productIds.filter((id) => !asked.has(id))
  if (others.length === 0 || others.length === productIds.length) return null
  const owned = new Set(situation.owned.map(({ productId }) => productId))
  const isKept = (id: string): boolean => owned.has(id) && !usedUp.has(id)
  const isBarred = (id: string): boolean =>
    excluded.has(id) && (excluded.get(id) !== 'asked-about' || isKept(id))
  const check = checkPackage(pack, shelf.byId, shelf.terms, situation.now)
  if (!isOfferable(check) || productIds.some(isBarred)) return null
  const relevant = others.reduce(
    (sum, id) => sum + (relevance[shelf.placeOf.get(id) ?? -1] ?? 0),
    0,
  )
  return {
    id: pack.id,
    productIds,
    rank: rankOf(Math.max(STORY, relevant), 1, 0),
    offer: {
      item: { kind: 'package', packageId: pack.id, productIds },
      price: check.price,
      endsAt: check.isOwnPrice ? priceEnd(pack) : pack.to,
      reasons: [{ kind: 'package', saving: check.saving }],
      moves: 'pieces',
    },
  }
}

/** The best, none of which holds a product of one before it. */
function chooseOffers(candidates: readonly Candidate[]): Offer[] {
  const offers: Offer[] = []
  const taken = new Set<string>()
  for (const { offer, productIds } of candidates.toSorted(byRank)) {
    if (offers.length === MOST_OFFERS) break
    if (productIds.some((id) => taken.has(id))) continue
    for (const id of productIds) taken.add(id)
    offers.push(offer)
  }
  return offers
}

/** Why what goes with the talk falls away, counted. */
function countExcluded(shelf: Shelf, { relevance, excluded }: Weighing) {
  const counts: Partial<Record<Exclusion, number>> = {}
  for (const [place, { id }] of shelf.products.entries()) {
    const why = excluded.get(id) ?? shelf.withheld[place] ?? null
    if (why !== null && (relevance[place] ?? 0) > 0) counts[why] = (counts[why] ?? 0) + 1
  }
  return counts
}

function missingData(shelf: Shelf, { asked }: Weighing): MissingData[] {
  const missing: MissingData[] = []
  if (shelf.products.length === 0) missing.push('products')
  if (shelf.associations.baskets < FEW_BASKETS) missing.push('orders')
  if (asked.size === 0) missing.push('context')
  return missing
}

/**
 * Ranks what to offer this buyer now: at most three, each with its reasons; none while a complaint is open or the talk is
 * about a refund or a grievance, for service comes first. Rank = relevance * 2^preferences, relevance being the sum of what the
 * products asked about say for it (see `weighProducts`); of equals the id decides. Prices are the shop's own and never depend
 * on the buyer.
 */
export function rankOffers(shelf: Shelf, situation: OfferSituation): OfferAnswer {
  if (situation.hasOpenComplaint) return { state: 'none', why: 'complaint-open' }
  if (situation.talk !== 'sale') return { state: 'none', why: situation.talk }
  const weighing = weighProducts(shelf, situation)
  const packages = shelf.packages.flatMap(
    (pack) => packageCandidate(shelf, situation, weighing, pack) ?? [],
  )
  const gaps = findGaps(shelf, situation)
  const covered = packages.toSorted(byRank).slice(0, MOST_OFFERS)
  const most = covered.reduce((sum, { productIds }) => sum + productIds.length, MOST_OFFERS)
  const products = rankProducts(shelf, weighing, gaps, most).flatMap((ranked) =>
    toCandidate(shelf, situation, weighing, gaps, ranked),
  )
  const offers = chooseOffers([...packages, ...products])
  if (offers.length > 0) return { state: 'fits', offers, excluded: countExcluded(shelf, weighing) }
  const missing = missingData(shelf, weighing)
  return missing.length > 0
    ? { state: 'too-little-data', missing }
    : { state: 'none', why: 'nothing-fits', excluded: countExcluded(shelf, weighing) }
}
