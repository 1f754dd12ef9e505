import { z } from 'zod'

import type { BuyingSignal } from '@/lib/offers/buying-signals'
import type { PackageCheck, PackageProblem } from '@/lib/offers/check-package'
import type { HotProduct } from '@/lib/offers/hot-products'
import type { Exclusion } from '@/lib/offers/exclusions'
import { offerIdSchema, type Offer, type OfferAnswer, type OfferReason } from '@/lib/offers/offer'
import { OFFER_ANSWERS, type OfferOutcome, type OfferRecord } from '@/lib/offers/outcome'
import { packageSchema, type Package } from '@/lib/offers/package'
import { productPatchSchema, type Product, type SellingPoint } from '@/lib/offers/product'
import type { Estimate, Share } from '@/lib/offers/proportions'
import type { PackageProposal } from '@/lib/offers/propose-packages'
import { PRODUCT_SLICE, PRODUCT_SLICE_CHARS } from '@/lib/offers/slice-products'
import { TRAFFIC_SLICE, trafficSchema, type Traffic } from '@/lib/offers/traffic'
import type { Money } from '@/lib/shared/money'
import { nativeIdSchema } from '@/lib/shared/orders'
import type { Result } from '@/lib/shared/result'

import { call, type Calls } from './protocol'

const shopId = z.string().min(1).max(64)
const inContext = { tabId: z.int().nonnegative().optional(), contextId: z.uuid() }

/** A product by id and title. */
export type NamedProduct = Pick<Product, 'id' | 'title'>

/** A reason, with the title of the product that it names. */
export type OfferReasonView =
  | Exclude<OfferReason, { readonly kind: 'together' }>
  | (Extract<OfferReason, { readonly kind: 'together' }> & { readonly title: string })

/** A member of a package that is offered. */
export interface OfferMember extends NamedProduct {
  readonly pieces: number
  /** List price of one piece; null: unknown. */
  readonly price: Money | null
}

/** An offer with all that a sentence about it needs. */
export interface OfferView extends Pick<Offer, 'item' | 'price' | 'endsAt' | 'moves'> {
  /** The same for the same product or package in every context. */
  readonly offerId: string
  /** Of the product or the package. */
  readonly title: string
  /** Of a package: what it is made of; empty for a product. */
  readonly members: readonly OfferMember[]
  /** Of a package: why these belong together; empty where nobody said. */
  readonly story: string
  /** Of a package: what comes with it. */
  readonly gift: string | null
  readonly freeShipping: boolean
  /** The first is the one to say. */
  readonly reasons: readonly [OfferReasonView, ...OfferReasonView[]]
  /** What to say of the product, or of the package's members in their order: feature, advantage, benefit. */
  readonly points: readonly SellingPoint[]
  /** What was noted of it in this conversation; null: not offered yet. */
  readonly noted: OfferRecord['answer'] | null
}

/** What to offer in one context. */
export interface OffersView {
  readonly contextId: string
  /** What the buyer asks about: in the chat's cards, the open order and the last message. */
  readonly asked: readonly NamedProduct[]
  /** What in the last message says that they are about to buy. */
  readonly signals: readonly BuyingSignal[]
  readonly answer:
    | {
        readonly state: 'fits'
        readonly offers: readonly OfferView[]
        /** What goes with the talk and fell away: how many by which reason. */
        readonly excluded: Partial<Record<Exclusion, number>>
      }
    | Exclude<OfferAnswer, { readonly state: 'fits' }>
}

/** A product as the list of them shows it. */
export interface ProductLine {
  readonly product: Product
  /** Known from orders alone: nobody has said anything of it yet. */
  readonly isBare: boolean
  /** Paid-for orders with it; null: not reckoned yet. */
  readonly orders: number | null
  readonly hot: Omit<HotProduct, 'id'>
  /** The newest figures of a traffic report; null: none. */
  readonly traffic: Traffic | null
}

/** A page of the products of a shop. */
export interface ProductPage {
  readonly total: number
  readonly products: readonly ProductLine[]
  /** The newest figures of the whole shop; null: none. */
  readonly shopTraffic: Traffic | null
}

/** What keeping a slice of products came to. */
export interface KeptProducts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/** A package with its arithmetic and the products that it is made of. */
export interface PackageLine {
  readonly package: Package
  readonly check: PackageCheck
  /** Members that the shop knows. */
  readonly products: readonly Product[]
}

/** A set that the shop's orders suggest, with its products. */
export interface ProposalLine extends PackageProposal {
  readonly products: readonly Product[]
}

/** Two products that are bought together. */
export interface AssociationLine {
  readonly one: NamedProduct
  readonly other: NamedProduct
  /** Paid-for orders with both: the support, an integer. */
  readonly count: number
  readonly oneCount: number
  readonly otherCount: number
  /** Share of the orders with the one that have the other too. */
  readonly confidence: number
  readonly lift: number
  readonly leverage: number
  /** null: it never fails. */
  readonly conviction: number | null
  readonly isSignificant: boolean
}

/** What a shop's orders say of what goes together. */
export interface AssociationsView {
  /** Paid-for orders behind it. */
  readonly baskets: number
  /** Epoch ms; null: not reckoned yet. */
  readonly minedAt: number | null
  /** Strongest first, those beyond accident before the others. */
  readonly lines: readonly AssociationLine[]
}

/** How one offer did, with its name. */
export interface OfferFigure extends OfferOutcome {
  readonly item: Offer['item']['kind']
  readonly title: string
  /** The owner is advised to drop it: it keeps buyers away, or was tried enough and adds nothing. */
  readonly isToRetire: boolean
}

/** How offers did in a shop. */
export interface OfferFigures {
  readonly offered: number
  readonly taken: number
  readonly refused: number
  /** Conversations with an offer whose seven days are over, and those of them with an order in that time. */
  readonly ordered: Share
  /** The same of conversations without any offer. */
  readonly orderedWithout: Share
  /** What offers add to the share that orders, against conversations of the same tier and stage without one; null: nothing to compare with. */
  readonly uplift: Estimate | null
  /** Most offered first. */
  readonly offers: readonly OfferFigure[]
}

/** How a list of products is sorted: hottest first, most ordered first, or by title. */
export const PRODUCT_ORDERS = ['heat', 'orders', 'title'] as const

/** Panel and workbench to background, about what to offer. */
export const offerCalls = {
  readOffers: call<OffersView>()(z.strictObject(inContext)),
  /** That an offer was said to the buyer of this context, and what they answered; `taken-back`: they answered nothing yet. */
  noteOffer: call<void>()(
    z.strictObject({
      ...inContext,
      offerId: offerIdSchema,
      what: z.enum([...OFFER_ANSWERS, 'taken-back']),
    }),
  ),
  listProducts: call<ProductPage>()(
    z.strictObject({
      shopId,
      /** Words of title, id or category, all of which must be there. */
      search: z.string().max(200).optional(),
      order: z.enum(PRODUCT_ORDERS).optional(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(200),
    }),
  ),
  /** Keeps what is said of one product; facts that are absent stay as they are. */
  keepProduct: call<void>()(
    z.strictObject({ shopId, productId: nativeIdSchema, facts: productPatchSchema }),
  ),
  /** The same for a slice of a product list. */
  keepProducts: call<KeptProducts>()(
    z.strictObject({
      shopId,
      products: z
        .array(z.strictObject({ id: nativeIdSchema, facts: productPatchSchema }))
        .max(PRODUCT_SLICE),
    }),
    { limit: PRODUCT_SLICE_CHARS },
  ),
  listPackages: call<readonly PackageLine[]>()(z.strictObject({ shopId })),
  /** Keeps a new or changed package; what must be mended first keeps it out, and so does a change of somebody else's since `base`. */
  keepPackage: call<Result<void, readonly PackageProblem[]>>()(
    z.strictObject({ shopId, package: packageSchema, base: packageSchema.optional() }),
  ),
  removePackage: call<void>()(z.strictObject({ shopId, packageId: nativeIdSchema })),
  restorePackage: call<void>()(z.strictObject({ shopId, packageId: nativeIdSchema })),
  /** Sets that are bought together and are no package yet. */
  proposePackages: call<readonly ProposalLine[]>()(z.strictObject({ shopId })),
  readAssociations: call<AssociationsView>()(
    z.strictObject({
      shopId,
      /** Only what goes with this one. */
      productId: nativeIdSchema.optional(),
      limit: z.int().min(1).max(500),
    }),
  ),
  readOfferFigures: call<OfferFigures>()(z.strictObject({ shopId })),
  /** Keeps figures of a traffic report; those of the same product and days take the place of what was known. */
  keepTraffic: call<void>()(
    z.strictObject({ shopId, figures: z.array(trafficSchema).max(TRAFFIC_SLICE) }),
  ),
} as const satisfies Calls
