import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { IdentityView } from './identity'
import type { CustomerRecord } from './record'
import type { Scores } from './scores'
import type { TierId } from './tier-rules'

/** The shop that an order was placed in, for a person with accounts in several. */
export interface OrderPlace {
  readonly platform: PlatformId
  readonly shopName: string | null
}

/** One order as the card lists it. */
export interface OrderLine {
  readonly number: string
  readonly state: OrderState | null
  /** Epoch ms; null where no source told it. */
  readonly placedAt: number | null
  readonly title: string | null
  readonly pieces: number | null
  readonly paid: Money | null
  /** What went back to the buyer, and when (epoch ms) the last of it did, where that is told; absent where nothing did. */
  readonly back?: { readonly money: Money; readonly at: number | null }
  /** Whether it counts towards the tier: paid for, in the tier's currency, inside the window, not refunded or being so. */
  readonly counted: boolean
  /** null: in the shop of the card. */
  readonly place: OrderPlace | null
}

/** What is missing to the next tier: either gap alone is enough. */
export interface TierGap {
  readonly tier: TierId
  readonly missing: Money
  readonly missingOrders: number
}

/** A tier with its reasons. */
export interface TierVerdict {
  /** null: no tier yet. */
  readonly tier: TierId | null
  /** The cache covers less than the window, or the shop has orders without a buyer: the true tier may be higher. */
  readonly atLeast: boolean
  readonly amount: Money
  readonly orders: number
  /** Epoch ms of the window's start; null for the whole life. */
  readonly windowStart: number | null
  /** null at the highest tier. */
  readonly next: TierGap | null
  /** Share of the way to the next tier by its nearer threshold, 0 to 1; 1 at the highest. */
  readonly progress: number
  readonly thresholds: readonly {
    readonly tier: TierId
    readonly amount: Money
    readonly orders: number
  }[]
}

/** What a tier would become. */
export interface TierOutlook {
  readonly cause:
    /** If this order were refunded too. */
    | {
        readonly kind: 'refund'
        readonly number: string
        readonly title: string | null
        readonly wasCounted: boolean
      }
    /** When the window moves past the oldest orders that count: epoch ms, and how many they are. */
    | { readonly kind: 'roll-out'; readonly at: number; readonly orders: number }
  readonly amount: Money
  readonly orders: number
  readonly tier: TierId | null
}

/** Which part of the customer's past the cache can know. */
export interface Coverage {
  /** Epoch ms of the earliest order known of this shop; null: no order yet. */
  readonly from: number | null
  /** `file`: an export covers the time since; `pages`: only what pages showed. */
  readonly source: 'file' | 'pages'
  /** Orders of the shop that no buyer has been found for yet. */
  readonly unclaimedOrders: number
}

export interface NoteView {
  readonly id: string
  readonly text: string
  /** Epoch ms. */
  readonly at: number
}

/** Everything that the panel says of one customer. */
export interface CustomerCard {
  readonly shopId: string
  readonly customerId: string
  readonly platform: PlatformId
  readonly nick: string
  /** Tillside's own, by the orders in this shop. */
  readonly tier: TierVerdict
  /** What would change it. */
  readonly outlook: readonly TierOutlook[]
  /** The platform's own, as its page words it; null where no page showed one. */
  readonly platformTier: string | null
  readonly coverage: Coverage
  readonly identity: IdentityView
  readonly scores: Scores
  /** Newest first. */
  readonly records: readonly CustomerRecord[]
  /** Paid and kept (refunds left out) in all shops where the person was joined, by currency. */
  readonly totals: readonly Money[]
  readonly orderCount: number
  /** Refunds that were granted, or are asked for now. */
  readonly refundCount: number
  readonly averageOrder: Money | null
  /** Newest first; at most `RECENT_ORDERS`. */
  readonly orders: readonly OrderLine[]
  readonly lastCase: ClockView | null
  readonly notes: readonly NoteView[]
  readonly tags: readonly string[]
}

export const RECENT_ORDERS = 50
