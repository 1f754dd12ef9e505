import type { PlatformId } from '@/lib/shared/platforms'

import type { LocalText } from './finding'

/** A reason that a buyer can pick for a refund, as far as it is known what it does to the shop. */
export interface RefundReason {
  readonly id: string
  /** As the platform's form words it. */
  readonly label: LocalText
  /** null: not known. */
  readonly countsAgainstShop: boolean | null
  /** What it may lead to. */
  readonly effect: LocalText
  readonly confidence: 'high' | 'medium' | 'low' | 'none'
  readonly source: string
  /** Day on which the source was read. */
  readonly seenOn: string
  /** Asks politely for the true reason, and names none to pick. */
  readonly question: LocalText
}

/** The refund reasons of a platform, those that count against the shop first. */
export const refundReasonsOf = (_platform: PlatformId): readonly RefundReason[] => []
