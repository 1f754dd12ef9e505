import { z } from 'zod'

import type { Money } from '@/lib/shared/money'

import type { Exclusion } from './exclusions'

/** Why something is offered, with what a sentence about it needs. */
export type OfferReason =
  /** Bought with that product in `count` orders, `lift` times more often than chance, and no accident. */
  | {
      readonly kind: 'together'
      readonly productId: string
      readonly count: number
      readonly lift: number
    }
  /** A package of the shop with something that is asked about; what it saves where its own price may be told. */
  | { readonly kind: 'package'; readonly saving: Money | null }
  /** It was bought before and is used up by now: since when, epoch ms. */
  | { readonly kind: 'used-up'; readonly since: number }
  /** With it the buyer reaches a tier whose benefits the shop has published. */
  | { readonly kind: 'gap-tier'; readonly tier: string; readonly missing: Money }
  /** With it the open order goes without shipping costs. */
  | { readonly kind: 'gap-shipping'; readonly missing: Money }
  | { readonly kind: 'clearance' }
  /** One of the shop's most bought, in so many orders. */
  | { readonly kind: 'popular'; readonly count: number }

/** Something to offer to this buyer now. */
export interface Offer {
  readonly item:
    | { readonly kind: 'product'; readonly productId: string }
    | {
        readonly kind: 'package'
        readonly packageId: string
        readonly productIds: readonly string[]
      }
  /** The list price, or a package's own where the platform bears it out: the same for every buyer. Null: unknown. */
  readonly price: Money | null
  /** When that price ends, epoch ms; null: no end is known. */
  readonly endsAt: number | null
  /** The first is the one to say. */
  readonly reasons: readonly [OfferReason, ...OfferReason[]]
  /** Which factor of the order value it moves: one more piece, or a dearer one instead. */
  readonly moves: 'pieces' | 'unit-price'
}

/** Names what is offered: the same for the same product or package, whoever it is offered to. */
export const offerIdSchema = z.string().min(1).max(80)

/** The offer's name of a product or package. */
export const offerIdOf = (item: Offer['item']): string =>
  item.kind === 'product' ? `product:${item.productId}` : `package:${item.packageId}`

/** What a recommendation would need and does not have. */
export type MissingData = 'products' | 'orders' | 'context'

/** What the panel shows. */
export type OfferAnswer =
  | {
      readonly state: 'fits'
      readonly offers: readonly Offer[]
      /** What goes with what is asked about and falls away all the same: how many by which reason. */
      readonly excluded: Partial<Record<Exclusion, number>>
    }
  | { readonly state: 'none'; readonly why: 'complaint-open' | 'refund' | 'grievance' }
  /** All that goes with what is asked about falls away: how many by which reason. */
  | {
      readonly state: 'none'
      readonly why: 'nothing-fits'
      readonly excluded: Partial<Record<Exclusion, number>>
    }
  | { readonly state: 'too-little-data'; readonly missing: readonly MissingData[] }

/** Who asks for what, and what they had before. Products by id. */
export interface OfferSituation {
  /** In the cards of the chat. */
  readonly inChat: readonly string[]
  /** In the order that is open: placed, not yet paid or shipped. */
  readonly inOrder: readonly string[]
  /** In the buyer's last message. */
  readonly inMessage: readonly string[]
  /** Bought before the open order: when, epoch ms; null where no source told it. */
  readonly owned: readonly { readonly productId: string; readonly at: number | null }[]
  readonly returned: readonly string[]
  readonly complained: readonly string[]
  readonly hasOpenComplaint: boolean
  /** What the talk is about. */
  readonly talk: 'sale' | 'refund' | 'grievance'
  /** Value of the open order; null: there is none, or it is unknown. */
  readonly orderTotal: Money | null
  /** What is missing to the next tier beyond the open order; null where there is none or its benefits are not published. */
  readonly tierGap: { readonly tier: string; readonly missing: Money } | null
  /** Epoch ms. */
  readonly now: number
}

/** At most so many are shown. */
export const MOST_OFFERS = 3
