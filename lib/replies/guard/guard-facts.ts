import type { Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PolicySheet } from '../policy/policy-sheet'

/** The buyer of the open conversation as far as the shop knows them; empty lists are unknown. */
export interface GuardBuyer {
  readonly nick: string | null
  /** Names they go by or that stand on their parcels. */
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly mails: readonly string[]
  readonly addresses: readonly string[]
}

/** An order of that buyer; null is unknown. */
export interface GuardOrder {
  readonly number: string
  readonly state: OrderState | null
  readonly paid: Money | null
  /** Sums that belong to it besides: asked back, of single lines, of the listing. */
  readonly amounts: readonly Money[]
  readonly items: readonly string[]
  /** Numbers of its parcels and cases, so that they are not taken for one of an order. */
  readonly otherNumbers: readonly string[]
  /** Until when the shop has to act on it, epoch ms. */
  readonly deadlines: readonly number[]
}

/** What the buyer's tier lets the shop say. */
export interface GuardTier {
  /** Names of the tier they hold, Tillside's or the platform's own; empty: none yet. */
  readonly held: readonly string[]
  /** Whether the true tier may be higher than what is known. */
  readonly atLeast: boolean
  /** The tiers of the shop in rising order: what each is called and what it gives. */
  readonly ladder: readonly {
    readonly names: readonly string[]
    readonly benefits: readonly string[]
    readonly isHeld: boolean
  }[]
  /** Whether the owner has published the benefits, so that they may be quoted. */
  readonly published: boolean
}

/** A product the shop sells; null is unknown. */
export interface GuardProduct {
  readonly title: string
  readonly price: Money | null
  /** Pieces in stock. */
  readonly stock: number | null
  /** When its current offer ends, epoch ms. */
  readonly offerEndsAt: number | null
}

/** What the cache knows when a text is checked; null is unknown, and what is unknown speaks against no text. */
export interface GuardFacts {
  /** null: the page's platform is not one of ours. */
  readonly platform: PlatformId | null
  /** IANA zone in which dates of the text are meant. */
  readonly zone: string
  readonly buyer: GuardBuyer | null
  readonly orders: readonly GuardOrder[] | null
  readonly tier: GuardTier | null
  readonly policy: PolicySheet | null
  readonly products: readonly GuardProduct[] | null
  /** Of what `namesToLookUp` found in the text, that which is known as another buyer's. */
  readonly ofOthers: readonly string[] | null
}

/** Facts of a conversation of which nothing is known. */
export const noFacts = (platform: PlatformId | null, zone: string): GuardFacts => ({
  platform,
  zone,
  buyer: null,
  orders: null,
  tier: null,
  policy: null,
  products: null,
  ofOthers: null,
})
