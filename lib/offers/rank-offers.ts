import { checkPackage, isOfferable } from './check-package'
import { findPopularity, findPreferences, findTies } from './find-reasons'
import {
  MOST_OFFERS,
  type Exclusion,
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
const FEW_BASKETS = 30

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

function productAt(
  shelf: Shelf,
  situation: OfferSituation,
  weighing: Weighing,
  place: number,
): Candidate | null {
  const product = shelf.products[place]
  if (product === undefined) return null
  const { id, price } = product
  const preferences = findPreferences(shelf, situation, price, product.isClearance)
  const [first, ...others]: OfferReason[] = [
    ...findTies(shelf, weighing, place),
    ...preferences,
    ...findPopularity(shelf, place),
  ]
  if (first === undefined) return null
  const relevance = (weighing.relevance[place] ?? 0) + (weighing.usedUp.has(id) ? USED_UP : 0)
  const share = shelf.associations.shares[shelf.codes[place] ?? -1] ?? 0
  return {
    id,
    productIds: [id],
    rank: rankOf(relevance, preferences.length, share),
    offer: {
      item: { kind: 'product', productId: id },
      price,
      endsAt: null,
      reasons: [first, ...others],
      moves: movesOf(shelf, situation, product),
    },
  }
}

/** The products that may be offered, as candidates; what has no reason that a person would give is left out. */
function findProducts(shelf: Shelf, situation: OfferSituation, weighing: Weighing): Candidate[] {
  const found: Candidate[] = []
  for (const [place, { id }] of shelf.products.entries()) {
    if (shelf.withheld[place] !== null || weighing.excluded.has(id)) continue
    const candidate = productAt(shelf, situation, weighing, place)
    if (candidate !== null) found.push(candidate)
  }
  return found
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
  const offers = chooseOffers([...packages, ...findProducts(shelf, situation, weighing)])
  if (offers.length > 0) return { state: 'fits', offers }
  const missing = missingData(shelf, weighing)
  return missing.length > 0
    ? { state: 'too-little-data', missing }
    : { state: 'none', why: 'nothing-fits', excluded: countExcluded(shelf, weighing) }
}
