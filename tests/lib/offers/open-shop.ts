import { associate, type Associations } from '@/lib/offers/mining/associations'
import { appendBaskets, EMPTY_LOG, type Basket } from '@/lib/offers/mining/basket-log'
import { mineBaskets, miningTerms } from '@/lib/offers/mining/mine'
import type { Offer, OfferAnswer, OfferSituation } from '@/lib/offers/offer'
import type { Package } from '@/lib/offers/package'
import type { Product } from '@/lib/offers/product'
import { buildShelf, type OfferTerms, type Shelf } from '@/lib/offers/shelf'
import { DAY_MS } from '@/lib/shared/time'

import { makeProduct, yuan } from './make-product'

export const NOW = 1_790_000_000_000
export const terms: OfferTerms = {
  marginFloor: 0.2,
  shippingCost: yuan(800),
  freeShippingFrom: null,
}

export const repeat = (times: number, ...items: string[]): Basket[] =>
  Array.from({ length: times }, () => ({ items, at: null }))
/** Tea goes with cups, pots and honey; pens are everywhere; thirty others are there so that few are popular. */
export const BASKETS: readonly Basket[] = [
  ...repeat(40, 'tea', 'cup'),
  ...repeat(30, 'tea', 'pot'),
  ...repeat(20, 'tea', 'honey'),
  ...repeat(120, 'pen'),
  ...Array.from({ length: 30 }, (_, index) => repeat(15, `other ${index}`)).flat(),
]

export interface Shop {
  readonly products?: readonly Product[]
  readonly packages?: readonly Package[]
  readonly baskets?: readonly Basket[]
  readonly terms?: Partial<OfferTerms>
}
export const PRODUCTS = ['tea', 'cup', 'pot', 'honey', 'pen'].map((id) => makeProduct(id))

export const associationsOf = (baskets: readonly Basket[]): Associations =>
  associate(mineBaskets(appendBaskets(EMPTY_LOG, baskets), miningTerms(baskets.length)))

export const openShop = (shop: Shop): Shelf =>
  buildShelf(
    shop.products ?? PRODUCTS,
    shop.packages ?? [],
    associationsOf(shop.baskets ?? BASKETS),
    { ...terms, ...shop.terms },
  )
export const quiet: OfferSituation = {
  inChat: [],
  inOrder: [],
  inMessage: [],
  owned: [],
  returned: [],
  complained: [],
  hasOpenComplaint: false,
  talk: 'sale',
  orderTotal: null,
  tierGap: null,
  now: NOW,
}
export const offersOf = (answer: OfferAnswer): readonly Offer[] =>
  answer.state === 'fits' ? answer.offers : []
export const teaSet: Package = {
  id: 'tea set',
  title: 'Tea for two',
  story: 'A tea and the cup it is drunk from.',
  members: ['tea', 'cup'].map((productId) => ({ productId, pieces: 1 })),
  price: yuan(17_000),
  originalPrice: yuan(20_000),
  from: null,
  to: NOW + DAY_MS,
  gift: null,
  freeShipping: false,
  tie: { kind: 'sku', sku: 'TEA-SET' },
}
