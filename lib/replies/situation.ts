import type { OrderState } from '@/lib/shared/orders'

import type { ReplyStage } from './reply'

/** What the open conversation tells about which reply may fit. */
export interface Situation {
  /** The buyer's last words; null where the shop spoke last or the page shows none. */
  readonly lastMessage: string | null
  /** State of the newest order of this buyer; null: none known. */
  readonly orderState: OrderState | null
  readonly hasOrder: boolean
  readonly hasOpenCase: boolean
  /** The shop's last words, where the shop spoke last. */
  readonly shopMessage?: string | null
  /** Messages of the talk that the page shows; absent: it does not tell. */
  readonly messageCount?: number
}

/** A stage that somebody set by hand, for one conversation. */
export interface HandStage {
  readonly contextId: string
  readonly stage: ReplyStage
}
