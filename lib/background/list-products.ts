import type { ShopShelf } from '@/lib/intake/read-shelf'
import type { PRODUCT_ORDERS, ProductLine, ProductPage } from '@/lib/messaging/offer-calls'
import {
  firstVisitShare,
  rankHotProducts,
  weeklySales,
  type HotFigures,
} from '@/lib/offers/hot-products'
import type { Product } from '@/lib/offers/product'
import { plainSpelling } from '@/lib/shared/plain-spelling'

/** Which products of a shop, and in which order. */
export interface ProductQuery {
  readonly search?: string | undefined
  readonly order?: (typeof PRODUCT_ORDERS)[number] | undefined
  readonly offset: number
  readonly limit: number
}

/** The four figures of each product; what is unknown stays so. */
function figuresOf({ shelf, digest, traffic }: ShopShelf, now: number): Map<string, HotFigures> {
  const { names } = shelf.associations
  const sales = digest === null ? null : weeklySales({ ...digest.lately, names }, now)
  return new Map(
    shelf.products.map(({ id }, place) => {
      const { visits, visitors, buyers, favourites } = traffic.get(id) ?? {}
      const isSold = (shelf.codes[place] ?? -1) >= 0
      return [
        id,
        {
          weeklySales: sales === null ? null : (sales.get(id) ?? (isSold ? 0 : null)),
          firstVisitShare: firstVisitShare(visitors ?? null, buyers ?? null),
          favourites: favourites ?? null,
          views: visits ?? null,
        },
      ]
    }),
  )
}

/** Whether all words that are looked for stand somewhere in what names a product. */
function createFilter(search: string): (product: Product) => boolean {
  const words = plainSpelling(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return ({ id, title, category }) => {
    const named = plainSpelling(`${title} ${id} ${category ?? ''}`)
    return words.every((word) => named.includes(word))
  }
}

const collator = new Intl.Collator()

/** One page of the products of a shop, hottest first unless it is asked for otherwise. */
export function listProducts(known: ShopShelf, query: ProductQuery, now: number): ProductPage {
  const { shelf, stated, traffic } = known
  const { search = '', order = 'heat', offset, limit } = query
  const isFound = createFilter(search)
  const ordersOf = (id: string): number =>
    shelf.associations.counts[shelf.codes[shelf.placeOf.get(id) ?? -1] ?? -1] ?? 0
  const titleOf = (id: string): string => shelf.byId.get(id)?.title ?? id
  const found = rankHotProducts(figuresOf(known, now)).filter(({ id }) => {
    const product = shelf.byId.get(id)
    return product !== undefined && isFound(product)
  })
  if (order === 'orders') found.sort((a, b) => ordersOf(b.id) - ordersOf(a.id))
  if (order === 'title') found.sort((a, b) => collator.compare(titleOf(a.id), titleOf(b.id)))
  const products = found.slice(offset, offset + limit).flatMap(({ id, ...hot }): ProductLine[] => {
    const product = shelf.byId.get(id)
    if (product === undefined) return []
    const orders = known.digest === null ? null : ordersOf(id)
    return [{ product, isBare: !stated.has(id), orders, hot, traffic: traffic.get(id) ?? null }]
  })
  return { total: found.length, products, shopTraffic: traffic.get(null) ?? null }
}
