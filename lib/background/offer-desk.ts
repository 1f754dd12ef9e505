import type { Sighting } from '@/lib/consoles/sighting'
import { readShelf, type ShopShelf } from '@/lib/intake/read-shelf'
import { readSituation, type BuyerSituation } from '@/lib/intake/read-situation'
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
import { findBuyingSignals } from '@/lib/offers/buying-signals'
import { checkPackage, type PackageProblem } from '@/lib/offers/check-package'
import type { OfferRecord } from '@/lib/offers/outcome'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'
import { proposePackages } from '@/lib/offers/propose-packages'
import { rankOffers } from '@/lib/offers/rank-offers'
import type { OfferTerms } from '@/lib/offers/shelf'
import type { ListedProduct } from '@/lib/offers/slice-products'
import type { Traffic } from '@/lib/offers/traffic'
import { stagesByState } from '@/lib/replies/stage'
import { tierRulesOf, type Settings } from '@/lib/settings/settings'
import { fail, ok, type Result } from '@/lib/shared/result'
import type { Clock } from '@/lib/shared/time'
import type { OfferTalkRow } from '@/lib/store/rows-offers'
import type { Store } from '@/lib/store/store'

import { identifyBuyer } from './buyer-on-page'
import { listAssociations } from './list-associations'
import { listProducts, type ProductQuery } from './list-products'
import { readOfferFigures } from './read-offer-figures'
import type { SettingsDesk } from './settings-desk'
import { titleOfOffer, viewOffer } from './view-offer'

export interface OfferDeskParts {
  readonly store: () => Promise<Store>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly push: (news: Push) => void
  readonly clock: Clock
}

/** What an agent tells of an offer. */
export interface OfferNote {
  readonly offerId: string
  readonly what: OfferRecord['answer']
}

/** What to offer to whom, and all that this is made of. Every change is told to all pages of ours. */
export interface OfferDesk {
  /** What to offer to the buyer of a page; null where the page shows no shop. */
  read(sighting: Sighting): Promise<OffersView | null>
  /** false: the page shows no buyer beyond doubt, or the shop has no such thing. */
  note(sighting: Sighting, note: OfferNote): Promise<boolean>
  listProducts(shopId: string, query: ProductQuery): Promise<ProductPage>
  keepProducts(shopId: string, listed: readonly ListedProduct[]): Promise<KeptProducts>
  listPackages(shopId: string): Promise<PackageLine[]>
  keepPackage(shopId: string, kept: Package): Promise<Result<void, readonly PackageProblem[]>>
  removePackage(shopId: string, packageId: string): Promise<void>
  restorePackage(shopId: string, packageId: string): Promise<void>
  proposePackages(shopId: string): Promise<ProposalLine[]>
  associations(
    shopId: string,
    about: { readonly productId?: string | undefined; readonly limit: number },
  ): Promise<AssociationsView>
  figures(shopId: string): Promise<OfferFigures>
  keepTraffic(shopId: string, figures: readonly Traffic[]): Promise<void>
  /** Orders, or what they say, or what people set, may have changed behind the desk. */
  forget(shopIds: readonly string[] | 'all'): void
}

/** Packages that are proposed at once. */
const PROPOSED = 20

/** What a shop holds its offers to. */
export function offerTermsOf(settings: Settings, shopId: string): OfferTerms {
  const { marginFloor = null, shippingCost = null } = settings.offerTerms?.[shopId] ?? {}
  const policy = { ...settings.policy, ...settings.shopPolicies[shopId] }
  return { marginFloor, shippingCost, freeShippingFrom: policy.free_shipping_from ?? null }
}

const productsOf = ({ shelf }: ShopShelf, ids: readonly string[]): Product[] =>
  ids.flatMap((id) => shelf.byId.get(id) ?? [])

/** Keeps each shop's shelf until something of it changes. */
function createShelves({ store, settings }: OfferDeskParts) {
  const shelves = new Map<string, Promise<ShopShelf>>()
  const build = async (shopId: string): Promise<ShopShelf> =>
    readShelf(await store(), shopId, offerTermsOf(await settings.read(), shopId))
  return {
    of(shopId: string): Promise<ShopShelf> {
      const known = shelves.get(shopId)
      if (known !== undefined) return known
      const fresh = build(shopId)
      shelves.set(shopId, fresh)
      // What failed is tried anew by whoever asks next.
      fresh.catch(() => shelves.get(shopId) === fresh && shelves.delete(shopId))
      return fresh
    },
    drop(shopIds: readonly string[] | 'all'): void {
      for (const shopId of shopIds === 'all' ? [...shelves.keys()] : shopIds) shelves.delete(shopId)
    },
  }
}

/** A buyer who is spoken with, and how things stand with them. */
interface Talking {
  readonly shopId: string
  readonly customerId: string | null
  readonly shelf: ShopShelf
  readonly buyer: BuyerSituation
  readonly now: number
}

/** The conversation with a buyer, begun where there is none. */
function talkWith(
  { offers }: Store,
  customerId: string,
  { shopId, now, buyer }: Talking,
): Promise<OfferTalkRow> {
  const { tier, newestOrder, hasOpenCase } = buyer
  const stage = stagesByState({
    orderState: newestOrder?.state ?? null,
    hasOrder: newestOrder !== null,
    hasOpenCase,
  })[0]
  return offers.talk({ shopId, customerId, at: now, tier, stage: stage ?? 'welcome' })
}

/** What is told of one page: its offers, and what was said of them. */
function createCounter(parts: OfferDeskParts, shelfOf: (shopId: string) => Promise<ShopShelf>) {
  const { store, settings, clock } = parts
  const look = async (sighting: Sighting): Promise<Talking | null> => {
    const { platform, shop } = sighting
    if (shop === undefined) return null
    const opened = await store()
    const shopId = await opened.ids.shop(platform, shop.id)
    const [found, shelf, set] = await Promise.all([
      identifyBuyer(opened, sighting),
      shelfOf(shopId),
      settings.read(),
    ])
    const [customerId, now] = [found?.customerId ?? null, clock()]
    const rules = tierRulesOf(set, shopId)
    const buyer = await readSituation(opened, { shopId, customerId, sighting, rules, shelf, now })
    return { shopId, customerId, shelf, buyer, now }
  }
  return {
    async read(sighting: Sighting): Promise<OffersView | null> {
      const talking = await look(sighting)
      if (talking === null) return null
      const { shelf, buyer, customerId } = talking
      const answer = rankOffers(shelf.shelf, buyer.situation)
      const { contextId, lastMessage } = sighting
      const signals = lastMessage?.side === 'buyer' ? findBuyingSignals(lastMessage.text) : []
      const about = { contextId, asked: buyer.asked, signals }
      if (answer.state !== 'fits') return { ...about, answer }
      // Only a conversation in which something could have been offered is compared with those in which it was.
      const opened = await store()
      const talk = customerId === null ? null : await talkWith(opened, customerId, talking)
      const records = talk === null ? [] : await opened.offers.ofTalk(talk.id)
      const noted = new Map(records.map((record) => [record.offerId, record.answer]))
      const offers = answer.offers.map((offer) =>
        viewOffer(shelf.shelf, offer, { noted, group: buyer.tier }),
      )
      return { ...about, answer: { state: 'fits', offers, excluded: answer.excluded } }
    },
    async note(sighting: Sighting, { offerId, what }: OfferNote): Promise<string | null> {
      const talking = await look(sighting)
      if (talking?.customerId == null) return null
      const { shopId, customerId, shelf, now } = talking
      const title = titleOfOffer(shelf.shelf, offerId)
      if (title === null) return null
      const opened = await store()
      const { id: conversationId } = await talkWith(opened, customerId, talking)
      const said = { conversationId, shopId, customerId, offerId, title, at: now, answer: what }
      await opened.offers.note(said)
      return shopId
    },
  }
}

/** Builds the desk. */
export function createOfferDesk(parts: OfferDeskParts): OfferDesk {
  const { store, push, clock } = parts
  const shelves = createShelves(parts)
  const counter = createCounter(parts, (shopId) => shelves.of(shopId))
  const changed = (shopId: string): void => {
    shelves.drop([shopId])
    push({ push: 'offers', shopId })
  }
  const check = ({ shelf }: ShopShelf, pack: Package) =>
    checkPackage(pack, shelf.byId, shelf.terms, clock())
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
    listPackages: async (shopId) => {
      const known = await shelves.of(shopId)
      return known.shelf.packages.map((pack) => ({
        package: pack,
        check: check(known, pack),
        products: productsOf(
          known,
          pack.members.map(({ productId }) => productId),
        ),
      }))
    },
    keepPackage: async (shopId, kept) => {
      const { refusals } = check(await shelves.of(shopId), kept)
      if (refusals.length > 0) return fail(refusals)
      if (await (await store()).packages.keep(shopId, kept)) changed(shopId)
      return ok(undefined)
    },
    removePackage: async (shopId, packageId) => {
      if (await (await store()).packages.remove(shopId, packageId)) changed(shopId)
    },
    restorePackage: async (shopId, packageId) => {
      if (await (await store()).packages.restore(shopId, packageId)) changed(shopId)
    },
    proposePackages: async (shopId) => {
      const known = await shelves.of(shopId)
      const { associations, byId, packages } = known.shelf
      if (known.book === null) return []
      const { names } = associations
      const { mined } = known.book.book
      const proposals = proposePackages(
        { ...mined, log: { ...mined.log, names } },
        associations,
        byId,
        packages,
        PROPOSED,
      )
      return proposals.map((each) => ({ ...each, products: productsOf(known, each.productIds) }))
    },
    associations: async (shopId, about) => listAssociations(await shelves.of(shopId), about),
    figures: async (shopId) =>
      readOfferFigures(await store(), shopId, await shelves.of(shopId), clock()),
    keepTraffic: async (shopId, figures) => {
      await (await store()).products.keepTraffic(shopId, figures)
      changed(shopId)
    },
    forget: (shopIds) => {
      shelves.drop(shopIds)
      if (shopIds !== 'all') for (const shopId of shopIds) push({ push: 'offers', shopId })
    },
  }
}
