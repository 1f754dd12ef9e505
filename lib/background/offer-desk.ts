import type { ShopShelf } from '@/lib/intake/read-shelf'
import type {
  AssociationsView,
  KeptProducts,
  OfferFigures,
  OffersView,
  PackageLine,
  ProductPage,
  ProposalLine,
} from '@/lib/messaging/offer-calls'
import type { Push } from '@/lib/messaging/protocol'
import { checkPackage, type PackageProblem } from '@/lib/offers/check-package'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'
import { proposePackages } from '@/lib/offers/propose-packages'
import type { ListedProduct } from '@/lib/offers/slice-products'
import type { Traffic } from '@/lib/offers/traffic'
import { fail, ok, type Result } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { listAssociations } from './list-associations'
import { listProducts, type ProductQuery } from './list-products'
import { createOfferCounter, type OfferNote } from './offer-counter'
import { readOfferFigures } from './read-offer-figures'
import type { SettingsDesk } from './settings-desk'
import { createShopShelves, type ShopShelves } from './shop-shelves'
import type { ShownSighting } from './tab-states'

export interface OfferDeskParts {
  readonly store: () => Promise<Store>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly push: (news: Push) => void
  readonly clock: Clock
}

/** What to offer to whom, and all that this is made of. Every change is told to all pages of ours. */
export interface OfferDesk {
  /** What to offer to the buyer of a page; null where the page shows no shop. */
  read(sighting: ShownSighting): Promise<OffersView | null>
  /** false: the page shows no buyer beyond doubt, or the shop has no such thing. */
  note(sighting: ShownSighting, note: OfferNote): Promise<boolean>
  listProducts(shopId: string, query: ProductQuery): Promise<ProductPage>
  keepProducts(shopId: string, listed: readonly ListedProduct[]): Promise<KeptProducts>
  listPackages(shopId: string): Promise<PackageLine[]>
  /** Changed since: somebody else has changed it after `base`, what it was when this was begun. */
  keepPackage(
    shopId: string,
    kept: Package,
    base?: Package,
  ): Promise<Result<'kept' | 'changed-since', readonly PackageProblem[]>>
  removePackage(shopId: string, packageId: string): Promise<void>
  restorePackage(shopId: string, packageId: string): Promise<void>
  proposePackages(shopId: string): Promise<ProposalLine[]>
  associations(
    shopId: string,
    about: { readonly productId?: string | undefined; readonly limit: number },
  ): Promise<AssociationsView>
  figures(shopId: string): Promise<OfferFigures>
  keepTraffic(shopId: string, figures: readonly Traffic[]): Promise<void>
  /** What a shop can offer, as it is laid out now. */
  shelfOf(shopId: string): Promise<ShopShelf>
  /** Orders, or what they say, or what people set, may have changed behind the desk. */
  forget(shopIds: readonly string[] | 'all'): void
}

/** Packages that are proposed at once. */
const PROPOSED = 20

const productsOf = ({ shelf }: ShopShelf, ids: readonly string[]): Product[] =>
  ids.flatMap((id) => shelf.byId.get(id) ?? [])

/** What is done with packages; `changed` is told of each change. */
function packageActs(
  { store, clock }: OfferDeskParts,
  shelves: ShopShelves,
  changed: (shopId: string) => void,
): Pick<
  OfferDesk,
  'listPackages' | 'keepPackage' | 'removePackage' | 'restorePackage' | 'proposePackages'
> {
  const check = ({ shelf }: ShopShelf, pack: Package) =>
    checkPackage(pack, shelf.byId, shelf.terms, clock())
  const tell = (shopId: string, isChanged: boolean): void => {
    if (isChanged) changed(shopId)
  }
  return {
    listPackages: async (shopId) => {
      const known = await shelves.of(shopId)
      return known.shelf.packages.map((pack) => {
        const ids = pack.members.map(({ productId }) => productId)
        return { package: pack, check: check(known, pack), products: productsOf(known, ids) }
      })
    },
    keepPackage: async (shopId, kept, base) => {
      const { refusals } = check(await shelves.of(shopId), kept)
      if (refusals.length > 0) return fail(refusals)
      const end = await (await store()).packages.keep(shopId, kept, base)
      tell(shopId, end === 'changed')
      return ok(end === 'behind' ? 'changed-since' : 'kept')
    },
    removePackage: async (shopId, packageId) =>
      tell(shopId, await (await store()).packages.remove(shopId, packageId)),
    restorePackage: async (shopId, packageId) =>
      tell(shopId, await (await store()).packages.restore(shopId, packageId)),
    proposePackages: async (shopId) => {
      const known = await shelves.of(shopId)
      const { associations, byId, packages } = known.shelf
      if (known.digest === null) return []
      // On the shelf products stand under the numbers that people gave them.
      const named = { itemsets: known.digest.itemsets, log: { names: associations.names } }
      const proposals = proposePackages(named, associations, byId, packages, PROPOSED)
      return proposals.map(({ productIds, count, lift, confidence }) => ({
        productIds,
        count,
        lift,
        confidence,
        products: productsOf(known, productIds),
      }))
    },
  }
}

/** Builds the desk. */
export function createOfferDesk(parts: OfferDeskParts): OfferDesk {
  const { store, settings, push, clock } = parts
  const shelves = createShopShelves(store, settings)
  const counter = createOfferCounter({ store, settings, clock, shelves })
  const changed = (shopId: string): void => {
    shelves.drop([shopId])
    push({ push: 'offers', shopId })
  }
  return {
    read: (sighting) => counter.read(sighting),
    note: async (sighting, note) => {
      const shopId = await counter.note(sighting, note)
      if (shopId !== null) push({ push: 'offers', shopId })
      return shopId !== null
    },
    listProducts: async (shopId, query) => listProducts(await shelves.of(shopId), query, clock()),
    keepProducts: async (shopId, listed) => {
      const kept = await (await store()).products.keep(shopId, listed)
      if (kept.added + kept.changed > 0) changed(shopId)
      return kept
    },
    ...packageActs(parts, shelves, changed),
    associations: async (shopId, about) => listAssociations(await shelves.of(shopId), about),
    figures: async (shopId) =>
      readOfferFigures(await store(), shopId, await shelves.of(shopId), clock()),
    keepTraffic: async (shopId, figures) => {
      await (await store()).products.keepTraffic(shopId, figures)
      changed(shopId)
    },
    shelfOf: (shopId) => shelves.of(shopId),
    forget: (shopIds) => {
      shelves.drop(shopIds)
      if (shopIds !== 'all') for (const shopId of shopIds) push({ push: 'offers', shopId })
    },
  }
}
