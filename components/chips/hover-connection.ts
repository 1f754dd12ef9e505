import type { hoverCalls } from '@/lib/messaging/chip-calls'
import type { Client } from '@/lib/messaging/client'
import type { panelCalls } from '@/lib/messaging/protocol'

/** How high (px) the card of an order is. */
export interface HoverHeight {
  readonly number: string
  readonly height: number
}

/** What the card tells the chip that it stands beside: its height, once it is ready, or that it was closed. */
export type HoverNews = HoverHeight | { readonly close: true }

/** What ties a hover card to the rest of the extension; the entrypoint builds it, tests fake it. */
export interface HoverConnection {
  readonly call: Client<typeof hoverCalls & typeof panelCalls>
  /** Somebody points at the chip of this order; the same one again: what is said of it may have changed. */
  readonly onAsk: (tell: (number: string) => void) => void
  readonly tell: (news: HoverNews) => void
}
