import { indexMentions, type FindMentioned } from '@/lib/offers/find-mentioned'
import type { Associations } from '@/lib/offers/mining/associations'
import { offerBookSchema } from '@/lib/offers/offer-book'
import { digestBook, offerDigestSchema, type OfferDigest } from '@/lib/offers/offer-digest'
import { bareProduct } from '@/lib/offers/product'
import { foldTitle, productIdOf, productIdOfTitle } from '@/lib/offers/product-id'
import { buildShelf, type OfferTerms, type Shelf } from '@/lib/offers/shelf'
import type { Traffic } from '@/lib/offers/traffic'
import type { OrderItem } from '@/lib/shared/orders'
import { productOf } from '@/lib/store/products'
import type { ProductRow } from '@/lib/store/rows-offers'
import type { Store } from '@/lib/store/store'

/** What orders alone say, before any do. */
const NOTHING: Associations = {
  names: [],
  baskets: 0,
  counts: new Int32Array(0),
  shares: new Float64Array(0),
  starts: new Int32Array(1),
  neighbours: new Int32Array(0),
  together: new Int32Array(0),
  strengths: new Float64Array(0),
  significant: new Uint8Array(0),
}

/** A shop's shelf with what is found by it. */
export interface ShopShelf {
  readonly shelf: Shelf
  /** null: it was not reckoned yet what goes with what. */
  readonly digest: OfferDigest | null
  /** Products that somebody said something of, by id. */
  readonly stated: ReadonlySet<string>
  /** The id on the shelf of what an order line or a card names. */
  readonly idOf: (item: Pick<OrderItem, 'sku' | 'title'>) => string
  readonly findMentioned: FindMentioned
  /** Newest figures by product; those of the whole shop under null. */
  readonly traffic: ReadonlyMap<string | null, Traffic>
}

/** What orders know by its title alone is the product that the list has under its own number, where titles are the same. */
function findAliases(rows: readonly ProductRow[], names: ReadonlySet<string>) {
  const aliases = new Map<string, string>()
  for (const { id, facts } of rows) {
    if (facts.title === undefined || names.has(id)) continue
    const byTitle = productIdOfTitle(facts.title.value)
    if (names.has(byTitle) && !aliases.has(byTitle)) aliases.set(byTitle, id)
  }
  return aliases
}

/** What a shelf takes of a shop's book; of one that was kept without its digest, from the book itself. */
async function readDigest(
  { offerBooks }: Pick<Store, 'offerBooks'>,
  shopId: string,
): Promise<OfferDigest | null> {
  const digest = offerDigestSchema.safeParse(await offerBooks.readDigest(shopId)).data
  if (digest !== undefined) return digest
  const kept = await offerBooks.read(shopId)
  const book = offerBookSchema.safeParse(kept?.book).data
  return kept === null || book === undefined ? null : digestBook(book, kept.at)
}

/** Lays out what a shop can offer: what people said of its products over what its orders show, its packages, and what goes with what. */
export async function readShelf(
  store: Pick<Store, 'products' | 'packages' | 'offerBooks'>,
  shopId: string,
  terms: OfferTerms,
): Promise<ShopShelf> {
  const [rows, packages, digest, traffic] = await Promise.all([
    store.products.ofShop(shopId),
    store.packages.ofShop(shopId),
    readDigest(store, shopId),
    store.products.newestTraffic(shopId),
  ])
  const known = digest?.associations ?? NOTHING
  const aliases = findAliases(rows, new Set(known.names))
  const names = known.names.map((name) => aliases.get(name) ?? name)
  const titles = new Map(names.map((name, code) => [name, digest?.titles[code] ?? name]))
  const stated = new Set(rows.map(({ id }) => id))
  const products = [
    ...rows.map((row) => productOf(row, titles.get(row.id))),
    ...[...titles].flatMap(([id, title]) => (stated.has(id) ? [] : [bareProduct(id, title || id)])),
  ]
  const shelf = buildShelf(products, packages, { ...known, names }, terms)
  const byTitle = new Map(shelf.products.map(({ id, title }) => [foldTitle(title), id]))
  return {
    shelf,
    digest,
    stated,
    idOf: (item) => {
      const id = productIdOf(item)
      return shelf.byId.has(id) ? id : (byTitle.get(foldTitle(item.title)) ?? id)
    },
    findMentioned: indexMentions(shelf.products),
    traffic: new Map(traffic.map((figures) => [figures.productId, figures])),
  }
}
