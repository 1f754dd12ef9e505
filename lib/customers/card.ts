import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Money } from '@/lib/shared/money'
import type { OrderState } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { TierId } from './tier-rules'

/** One order as the card lists it. */
export interface OrderLine {
  readonly number: string
  readonly state: OrderState | null
  /** Epoch ms; null where no source told it. */
  readonly placedAt: number | null
  readonly title: string | null
  readonly pieces: number | null
  readonly paid: Money | null
  /** Whether it counts towards the tier: paid for, in the tier's currency, inside the window, not refunded or being so. */
  readonly counted: boolean
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
  readonly customerId: string
  readonly platform: PlatformId
  readonly nick: string
  readonly tier: TierVerdict
  readonly coverage: Coverage
  /** Paid and kept (refunds left out), by currency. */
  readonly totals: readonly Money[]
  readonly orderCount: number
  readonly refundCount: number
  readonly averageOrder: Money | null
  /** Newest first; at most `RECENT_ORDERS`. */
  readonly orders: readonly OrderLine[]
  readonly lastCase: ClockView | null
  readonly notes: readonly NoteView[]
  readonly tags: readonly string[]
}

export const RECENT_ORDERS = 50
