import type { Money } from '@/lib/shared/money'

import type { Prediction } from './prediction/prediction'
import type { WarningReason } from './record'

/** What a customer buys and how, from the orders that were paid for. */
export interface Habits {
  /** Product bought in most orders; null where no title is known. */
  readonly favourite: { readonly title: string; readonly orders: number } | null
  readonly lastTitle: string | null
  /** Pieces an order, over the orders that tell. */
  readonly averagePieces: number | null
  /** Median days between neighbouring orders; null below two orders with a time. */
  readonly cycleDays: number | null
  /** Epoch ms of the first and last order with a time. */
  readonly from: number | null
  readonly to: number | null
}

/** Place among the shop's customers, 1 worst to 5 best each. */
export interface RfmScore {
  readonly recencyDays: number
  readonly orders: number
  readonly spend: Money
  readonly r: Quintile
  readonly f: Quintile
  readonly m: Quintile
}
export type Quintile = 1 | 2 | 3 | 4 | 5

export type Level = 'high' | 'medium' | 'low'

/** The four indicators of loyalty. */
export const LOYALTY_INDICATORS = ['frequency', 'amount', 'recommendation', 'service'] as const
export type LoyaltyIndicator = (typeof LOYALTY_INDICATORS)[number]

/** Loyalty by the indicators that are known; an unknown one never counts as bad. */
export interface LoyaltyVerdict {
  /** null where nothing is known. */
  readonly level: Level | null
  readonly indicators: readonly {
    readonly indicator: LoyaltyIndicator
    readonly level: Level | null
  }[]
  readonly known: number
}

/** The six dimensions of a customer's composite value. */
export const VALUE_DIMENSIONS = [
  'current',
  'future',
  'credit',
  'loyalty',
  'growth',
  'capital',
] as const
export type ValueDimensionId = (typeof VALUE_DIMENSIONS)[number]

/** The figures that a dimension rests on. */
export type Ground =
  | { readonly kind: 'paid'; readonly money: Money; readonly days: number | null }
  | { readonly kind: 'expected'; readonly money: Money; readonly days: number }
  | {
      readonly kind: 'conduct'
      readonly refunded: number
      readonly orders: number
      readonly disputes: number
      readonly unpaid: number
    }
  | { readonly kind: 'loyalty'; readonly known: number; readonly of: number }
  /** Spend of the last `days` against the same span before, as a share: 0.14 is 14 % more. */
  | { readonly kind: 'growth'; readonly change: number; readonly days: number }
  | { readonly kind: 'reach'; readonly reviews: number; readonly referrals: number }
  /** Nothing is known of it. */
  | { readonly kind: 'none' }

export interface ValueDimension {
  readonly id: ValueDimensionId
  /** 0 to 100, whole; null: unknown, and left out of the sum. */
  readonly score: number | null
  /** The shop's median; null where the shop knows it of nobody. */
  readonly median: number | null
  readonly ground: Ground
}

/** Composite value, 0 to 100 and whole: the mean of the known dimensions; null while fewer than three are known. */
export interface ValueVerdict {
  readonly score: number | null
  readonly known: number
  readonly dimensions: readonly ValueDimension[]
  /** Share of the shop's customers with at least this score, 0 to 1, of how many. */
  readonly rank: { readonly topShare: number; readonly of: number } | null
}

/** A warning that a person has set and that has not ended. */
export interface WarningView {
  readonly id: string
  readonly reason: WarningReason
  readonly evidence: string
  readonly author: string
  /** Epoch ms. */
  readonly at: number
  readonly until: number
}

/** What may go wrong with a customer. `high` and `watch` come from the figures or from a person's warning. */
export interface RiskVerdict {
  /** null: no order is known. */
  readonly level: 'low' | 'watch' | 'high' | null
  readonly refunded: number
  readonly disputes: number
  readonly unpaid: number
  readonly orders: number
  /** Share of refunded orders, 0 to 1; null without orders. */
  readonly refundShare: number | null
  /** The shop's own share over all customers; null before it is surveyed. */
  readonly shopRefundShare: number | null
  readonly warnings: readonly WarningView[]
}

export const LIFECYCLE_STAGES = ['new', 'growing', 'stable', 'at-risk', 'gone'] as const
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number]

/** Where a customer stands between the first order and the last, against their own rhythm. */
export interface LifecycleVerdict {
  readonly stage: LifecycleStage | null
  /** Their own cycle where two orders tell it, else the shop's; null before either is known. */
  readonly cycleDays: number | null
  readonly cycleOf: 'customer' | 'shop' | null
  /** Days past the expected next order; 0 while it is not due. */
  readonly overdueDays: number
}

export const SEGMENTS = ['champions', 'loyal', 'promising', 'newcomers', 'fading', 'lost'] as const
export type SegmentId = (typeof SEGMENTS)[number]

/** A cluster of customers who buy alike. */
export interface SegmentView {
  readonly id: SegmentId
  readonly customers: number
  readonly of: number
}

/** The one thing most worth doing for this customer now. */
export type NextStep =
  /** A warning stands: it is read before anything is promised. */
  | { readonly kind: 'warning' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'complaint' }
  | { readonly kind: 'task'; readonly text: string; readonly dueAt: number }
  | { readonly kind: 'prospect'; readonly wanted: string; readonly nextAt: number }
  | { readonly kind: 'win-back'; readonly overdueDays: number }
  | { readonly kind: 'remind-unpaid'; readonly orderNumber: string }
  | { readonly kind: 'follow-up'; readonly title: string | null }
  | { readonly kind: 'near-tier' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'none' }

/** Everything that is computed of one customer. */
export interface Scores {
  readonly habits: Habits
  readonly rfm: RfmScore | null
  readonly loyalty: LoyaltyVerdict
  readonly value: ValueVerdict
  readonly risk: RiskVerdict
  readonly lifecycle: LifecycleVerdict
  readonly segment: SegmentView | null
  /** Chance that they still buy here, where it speaks against a silence that is long by their rhythm; null elsewhere. */
  readonly doubt: number | null
  readonly prediction: Prediction | null
  readonly next: NextStep
  /** Orders bought in another currency than the shop's figures: their amounts are in none of them. */
  readonly otherCurrencyOrders: number
  /** Epoch ms at which the shop was last surveyed; null: never, so that places among its customers are unknown. */
  readonly surveyedAt: number | null
}
