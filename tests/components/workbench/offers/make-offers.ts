import type {
  AssociationLine,
  AssociationsView,
  OfferFigures,
  PackageLine,
  ProductLine,
  ProductPage,
  ProposalLine,
} from '@/lib/messaging/offer-calls'
import { checkPackage } from '@/lib/offers/check-package'
import type { Package } from '@/lib/offers/package'
import { bareProduct, type Product } from '@/lib/offers/product'
import type { Money } from '@/lib/shared/money'

import { NOW } from '../set-up'

const DAY_MS = 86_400_000

export const yuan = (minor: number): Money => ({ minor, currency: 'CNY' })

/** A product of which everything is known, or what the change says. */
export const makeProduct = (id: string, title: string, change: Partial<Product> = {}): Product => ({
  ...bareProduct(id, title),
  price: yuan(12_900),
  cost: yuan(6_000),
  stock: 120,
  category: '锅具',
  ...change,
})

export const POT = makeProduct('POT-22', '珐琅汤锅 22 cm', {
  price: yuan(26_900),
  cost: yuan(12_000),
})
export const LADLE = makeProduct('LADLE', '漏勺 304', { price: yuan(2_900), cost: yuan(900) })
export const CLAY = makeProduct('CLAY-3', '砂锅 3 L', { cost: null, stock: 0 })

export const makeLine = (product: Product, change: Partial<ProductLine> = {}): ProductLine => ({
  product,
  isBare: false,
  orders: 214,
  hot: {
    figures: { weeklySales: 12, firstVisitShare: 0.08, favourites: 340, views: 5_200 },
    heat: 0.82,
    known: 4,
  },
  traffic: null,
  ...change,
})

/** A product that only orders have shown. */
export const BARE_LINE = makeLine(bareProduct('title:抹布', '抹布'), {
  isBare: true,
  orders: null,
  hot: {
    figures: { weeklySales: null, firstVisitShare: null, favourites: null, views: null },
    heat: null,
    known: 0,
  },
})

export const LINES: readonly ProductLine[] = [
  makeLine(POT),
  makeLine(LADLE, {
    hot: {
      figures: { weeklySales: 31, firstVisitShare: null, favourites: null, views: null },
      heat: 0.6,
      known: 1,
    },
  }),
  makeLine(CLAY),
  BARE_LINE,
]

export const makePage = (products: readonly ProductLine[] = LINES): ProductPage => ({
  total: products.length,
  products,
  shopTraffic: null,
})

export const makePackage = (change: Partial<Package> = {}): Package => ({
  id: 'set-1',
  title: '汤锅加漏勺',
  story: '炖完一捞，汤清料全。',
  members: [
    { productId: POT.id, pieces: 1 },
    { productId: LADLE.id, pieces: 1 },
  ],
  price: yuan(27_900),
  originalPrice: null,
  from: null,
  to: NOW + 9 * DAY_MS,
  gift: null,
  freeShipping: false,
  tie: { kind: 'activity', name: '冬季满减', from: null, to: NOW + 5 * DAY_MS },
  ...change,
})

export function makePackageLine(
  change: Partial<Package> = {},
  products: readonly Product[] = [POT, LADLE],
): PackageLine {
  const pack = makePackage(change)
  const byId = new Map(products.map((product) => [product.id, product]))
  const terms = { marginFloor: 0.2, shippingCost: null }
  return { package: pack, check: checkPackage(pack, byId, terms, NOW), products }
}

export const PROPOSAL: ProposalLine = {
  productIds: [LADLE.id, POT.id],
  count: 214,
  lift: 3.12,
  confidence: 0.41,
  products: [LADLE, POT],
}

export const makeAssociation = (change: Partial<AssociationLine> = {}): AssociationLine => ({
  one: POT,
  other: LADLE,
  count: 214,
  oneCount: 520,
  otherCount: 780,
  confidence: 0.41,
  lift: 3.12,
  leverage: 0.0243,
  conviction: 1.47,
  isSignificant: true,
  ...change,
})

export const makeAssociations = (change: Partial<AssociationsView> = {}): AssociationsView => ({
  baskets: 5_980,
  minedAt: NOW - 3_600_000,
  lines: [
    makeAssociation(),
    makeAssociation({ other: CLAY, count: 4, lift: 1.1, conviction: null, isSignificant: false }),
  ],
  ...change,
})

export const makeFigures = (change: Partial<OfferFigures> = {}): OfferFigures => ({
  offered: 412,
  taken: 96,
  refused: 60,
  ordered: { hits: 118, of: 380 },
  orderedWithout: { hits: 900, of: 3_600 },
  uplift: { value: 0.042, low: 0.011, high: 0.073 },
  offers: [
    {
      offerId: 'product:POT-22',
      item: 'product',
      title: POT.title,
      offered: 300,
      taken: 90,
      refused: 20,
      settled: { hits: 100, of: 280 },
      uplift: { value: 0.06, low: 0.02, high: 0.1 },
      verdict: 'works',
      isToRetire: false,
    },
    {
      offerId: 'product:LADLE',
      item: 'product',
      title: LADLE.title,
      offered: 70,
      taken: 2,
      refused: 30,
      settled: { hits: 8, of: 65 },
      uplift: { value: -0.12, low: -0.19, high: -0.04 },
      verdict: 'harms',
      isToRetire: true,
    },
    {
      offerId: 'package:set-1',
      item: 'package',
      title: '汤锅加漏勺',
      offered: 130,
      taken: 4,
      refused: 10,
      settled: { hits: 30, of: 120 },
      uplift: { value: 0.001, low: -0.05, high: 0.06 },
      verdict: 'does-nothing',
      isToRetire: true,
    },
  ],
  ...change,
})

/** What the background answers to a shop with all of it. */
export const OFFER_ANSWERS_OF_A_SHOP = {
  listProducts: makePage(),
  listPackages: [makePackageLine()],
  proposePackages: [PROPOSAL],
  readAssociations: makeAssociations(),
  readOfferFigures: makeFigures(),
  keepPackage: { ok: true, value: undefined },
}
