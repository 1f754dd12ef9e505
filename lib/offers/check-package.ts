import type { Money } from '@/lib/shared/money'

import { isTieLive, sumOf, type Package } from './package'
import { marginShare, type Product } from './product'

/** What is wrong with a package, and what that means. */
export type PackageProblem =
  | {
      readonly kind:
        | 'too-few-members'
        | 'twice-the-same'
        | 'mixed-currencies'
        | 'ends-before-it-begins'
    }
  | { readonly kind: 'unknown-member'; readonly productId: string }
  /** The price told as the original one is not the sum of the members' list prices; `sum` null: that is unknown. */
  | { readonly kind: 'untrue-original-price'; readonly stated: Money; readonly sum: Money | null }
  /** It costs as much as its members do, or more. */
  | { readonly kind: 'no-saving'; readonly price: Money; readonly sum: Money }
  | { readonly kind: 'below-margin'; readonly share: number; readonly floor: number }
  | { readonly kind: 'ended'; readonly at: number }
  | { readonly kind: 'not-begun'; readonly at: number }
  | { readonly kind: 'sold-out'; readonly productId: string }
  /** Nothing on the platform makes the price true now: the set is told of at list prices. */
  | { readonly kind: 'no-tie' | 'tie-not-live' }
  | {
      readonly kind: 'unknown-price' | 'unknown-cost' | 'unknown-stock'
      readonly productId: string
    }
  | { readonly kind: 'unknown-gift-cost' | 'unknown-shipping-cost' }

/** What a shop holds its packages to. */
export interface PackageTerms {
  /** Least share of the price that the shop keeps; null: it sets none. */
  readonly marginFloor: number | null
  /** What sending a package costs the shop; null: unknown. */
  readonly shippingCost: Money | null
}

/** A package reckoned through. */
export interface PackageCheck {
  /** Sum of the members' list prices; null where one is unknown. */
  readonly listPrice: Money | null
  /** The price that may be told now: the package's own where the platform bears it out, else the list prices. */
  readonly price: Money | null
  readonly isOwnPrice: boolean
  /** What the buyer saves against the list prices; null where unknown or at list prices. */
  readonly saving: Money | null
  readonly savingShare: number | null
  /** What the shop keeps after members, gift and shipping; null where a cost is unknown. */
  readonly margin: Money | null
  readonly marginShare: number | null
  /** Whole packages that the stock makes; null where one member's is unknown. */
  readonly stock: number | null
  /** Must be mended before the package is kept. */
  readonly refusals: readonly PackageProblem[]
  /** Keeps it from being offered now. */
  readonly hindrances: readonly PackageProblem[]
  /** Worth knowing. */
  readonly notes: readonly PackageProblem[]
}

interface Member {
  readonly productId: string
  readonly pieces: number
  readonly product: Product
}

const minus = (from: Money | null, less: Money | null): Money | null =>
  from === null || less === null || from.currency !== less.currency
    ? null
    : { minor: from.minor - less.minor, currency: from.currency }

function shapeProblems(pack: Package, products: ReadonlyMap<string, Product>): PackageProblem[] {
  const ids = pack.members.map(({ productId }) => productId)
  const problems: PackageProblem[] = ids
    .filter((id) => !products.has(id))
    .map((productId) => ({ kind: 'unknown-member', productId }))
  const pieces = pack.members.reduce((sum, member) => sum + member.pieces, 0)
  if (pieces < 2) problems.push({ kind: 'too-few-members' })
  if (new Set(ids).size < ids.length) problems.push({ kind: 'twice-the-same' })
  if (pack.from !== null && pack.to !== null && pack.to <= pack.from)
    problems.push({ kind: 'ends-before-it-begins' })
  const currencies = [pack.price, pack.originalPrice, ...ids.map((id) => products.get(id)?.price)]
  if (new Set(currencies.flatMap((each) => each?.currency ?? [])).size > 1)
    problems.push({ kind: 'mixed-currencies' })
  return problems
}

function priceProblems({ price, originalPrice }: Package, sum: Money | null): PackageProblem[] {
  const problems: PackageProblem[] = []
  if (originalPrice !== null && (sum === null || originalPrice.minor !== sum.minor))
    problems.push({ kind: 'untrue-original-price', stated: originalPrice, sum })
  if (price !== null && sum !== null && price.minor >= sum.minor)
    problems.push({ kind: 'no-saving', price, sum })
  return problems
}

/** What the shop pays: members, gift and, where it is free, shipping; null where a part is unknown. */
function costOf(pack: Package, members: readonly Member[], terms: PackageTerms): Money | null {
  const parts = members.map(({ product, pieces }) => ({ amount: product.cost, times: pieces }))
  if (pack.gift !== null) parts.push({ amount: pack.gift.cost, times: 1 })
  if (pack.freeShipping) parts.push({ amount: terms.shippingCost, times: 1 })
  return sumOf(parts)
}

function unknowns(
  pack: Package,
  members: readonly Member[],
  terms: PackageTerms,
): PackageProblem[] {
  const notes = members.flatMap(({ productId, product }): PackageProblem[] => [
    ...(product.price === null ? [{ kind: 'unknown-price' as const, productId }] : []),
    ...(product.cost === null ? [{ kind: 'unknown-cost' as const, productId }] : []),
    ...(product.stock === null ? [{ kind: 'unknown-stock' as const, productId }] : []),
  ])
  if (pack.gift?.cost === null) notes.push({ kind: 'unknown-gift-cost' })
  if (pack.freeShipping && terms.shippingCost === null)
    notes.push({ kind: 'unknown-shipping-cost' })
  return notes
}

function timeProblems({ from, to }: Package, now: number): PackageProblem[] {
  if (to !== null && now >= to) return [{ kind: 'ended', at: to }]
  return from !== null && now < from ? [{ kind: 'not-begun', at: from }] : []
}

function tieProblems({ price, tie }: Package, now: number): PackageProblem[] {
  if (price === null || (tie !== null && isTieLive(tie, now))) return []
  return [{ kind: tie === null ? 'no-tie' : 'tie-not-live' }]
}

const setsOf = ({ product, pieces }: Member): number | null =>
  product.stock === null ? null : Math.floor(product.stock / pieces)

/**
 * Reckons a package through at `now` (epoch ms). Refused, and not to be kept: an original price that is not the sum of the
 * members' list prices, a price that saves nothing, an end that has passed, unknown or doubled members, mixed currencies. A
 * price without a live activity, coupon, SKU or recorded price change behind it is not told: the set stands at its list prices.
 */
export function checkPackage(
  pack: Package,
  products: ReadonlyMap<string, Product>,
  terms: PackageTerms,
  now: number,
): PackageCheck {
  const members = pack.members.flatMap(({ productId, pieces }): Member[] => {
    const product = products.get(productId)
    return product === undefined ? [] : [{ productId, pieces, product }]
  })
  const isWhole = members.length === pack.members.length
  const listPrice = isWhole
    ? sumOf(members.map(({ product, pieces }) => ({ amount: product.price, times: pieces })))
    : null
  const isOwnPrice = pack.price !== null && pack.tie !== null && isTieLive(pack.tie, now)
  const price = isOwnPrice ? pack.price : listPrice
  const cost = costOf(pack, members, terms)
  const share = marginShare(price, cost)
  const saving = isOwnPrice ? minus(listPrice, price) : null
  const time = timeProblems(pack, now)
  const sets = members.map(setsOf)
  const { marginFloor: floor } = terms
  const hasEnded = time.some(({ kind }) => kind === 'ended')
  return {
    listPrice,
    price,
    isOwnPrice,
    saving,
    savingShare:
      saving === null || listPrice === null || listPrice.minor === 0
        ? null
        : saving.minor / listPrice.minor,
    margin: minus(price, cost),
    marginShare: share,
    stock: sets.includes(null) || !isWhole ? null : Math.min(...sets.map((each) => each ?? 0)),
    refusals: [
      ...shapeProblems(pack, products),
      ...priceProblems(pack, listPrice),
      ...(hasEnded ? time : []),
    ],
    hindrances: [
      ...(hasEnded ? [] : time),
      ...members
        .filter((member) => setsOf(member) === 0)
        .map(({ productId }) => ({ kind: 'sold-out' as const, productId })),
      ...(floor !== null && share !== null && share < floor
        ? [{ kind: 'below-margin' as const, share, floor }]
        : []),
    ],
    notes: [...tieProblems(pack, now), ...unknowns(pack, members, terms)],
  }
}

/** Whether a package may be offered now. */
export const isOfferable = ({ refusals, hindrances }: PackageCheck): boolean =>
  refusals.length === 0 && hindrances.length === 0
