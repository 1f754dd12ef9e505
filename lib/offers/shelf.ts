import type { Money } from '@/lib/shared/money'

import type { PackageTerms } from './check-package'
import type { Associations } from './mining/associations'
import type { Exclusion } from './exclusions'
import type { Package } from './package'
import { marginShare, type Product } from './product'

/** What a shop holds its offers to. */
export interface OfferTerms extends PackageTerms {
  /** Value from which an order goes without shipping costs; null: none. */
  readonly freeShippingFrom: Money | null
}

/** All that a shop can offer, laid out so that ranking for a buyer only adds up. Plain data apart from its maps. */
export interface Shelf {
  readonly products: readonly Product[]
  readonly byId: ReadonlyMap<string, Product>
  /** Place in `products` by id. */
  readonly placeOf: ReadonlyMap<string, number>
  readonly packages: readonly Package[]
  readonly associations: Associations
  /** Code in the associations by place; -1 for what was never sold. */
  readonly codes: Int32Array
  /** Place by code; -1 for what the shop no longer knows. */
  readonly places: Int32Array
  /** Why nobody is offered it, by place; null: it can be. */
  readonly withheld: readonly (Exclusion | null)[]
  /** Baskets that a product must be in to be called one of the most bought. */
  readonly popularFrom: number
  readonly terms: OfferTerms
}

/** What is "among the most bought": so many products, in a small shop one in five, and none in fewer baskets than that. */
const POPULAR = { products: 20, oneIn: 5, baskets: 5 }

function withheldFor(product: Product, { marginFloor }: OfferTerms): Exclusion | null {
  if (product.isBarred) return 'barred'
  if (product.stock === 0) return 'sold-out'
  const share = marginShare(product.price, product.cost)
  return share !== null && marginFloor !== null && share < marginFloor ? 'below-margin' : null
}

function popularFrom({ counts }: Associations): number {
  const places = Math.min(POPULAR.products, Math.ceil(counts.length / POPULAR.oneIn))
  return Math.max(POPULAR.baskets, counts.toSorted().at(-places) ?? 0)
}

/** Lays out a shop's products, packages and associations; of products with the same id the first counts. */
export function buildShelf(
  given: readonly Product[],
  packages: readonly Package[],
  associations: Associations,
  terms: OfferTerms,
): Shelf {
  const byId = new Map<string, Product>()
  for (const product of given) if (!byId.has(product.id)) byId.set(product.id, product)
  const products = [...byId.values()]
  const placeOf = new Map(products.map(({ id }, place) => [id, place]))
  const codes = new Int32Array(products.length).fill(-1)
  const places = new Int32Array(associations.names.length).fill(-1)
  for (const [code, name] of associations.names.entries()) {
    const place = placeOf.get(name)
    if (place === undefined) continue
    codes[place] = code
    places[code] = place
  }
  return {
    products,
    byId,
    placeOf,
    packages,
    associations,
    codes,
    places,
    withheld: products.map((product) => withheldFor(product, terms)),
    popularFrom: popularFrom(associations),
    terms,
  }
}
