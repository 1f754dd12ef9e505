import type { AlertView, ClockView } from '@/lib/aftersales/clock-view'
import type { FieldState, LastMessage, PageKind } from '@/lib/consoles/sighting'
import type { CustomerCard, OrderLine } from '@/lib/customers/card'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import type { PlatformId } from '@/lib/shared/platforms'

/** What a panel stands for: a page of a console, or, without one, a buyer whom an agent named by hand. */
export type ShownPage = PageKind | 'lookup'

/** A shop that an agent may say a console is signed in to: our id, and its name. */
export interface ShopChoice {
  readonly id: string
  readonly name: string
}

/** Head line of the panel: which page was read, when, and how well. */
export interface PageLine {
  readonly platform: PlatformId
  readonly page: ShownPage
  readonly shopName: string | null
  /** An agent named the shop, as the page does not. */
  readonly isShopSaid?: boolean
  readonly fields: readonly FieldState[]
  /** Epoch ms. */
  readonly readAt: number
  readonly hasComposer: boolean
  readonly lastMessage: LastMessage | null
  /** Numbers the marketplace shows beside this buyer, first the one the page shows first. */
  readonly orderNumbers: readonly string[]
  /** Numbers somebody wrote in the chat: offered for linking, never taken by themselves. */
  readonly saidNumbers: readonly string[]
}

/** What the panel shows for one tab. Every state but `no-console` belongs to exactly one context. */
export type PanelView =
  | { readonly state: 'no-console'; readonly contextId: null; readonly page: null }
  | { readonly state: 'no-buyer'; readonly contextId: string; readonly page: PageLine }
  | {
      readonly state: 'unread'
      readonly contextId: string
      readonly page: PageLine
      /** Shops of the marketplace that an agent may name, where that is all that is missing. */
      readonly shops?: readonly ShopChoice[]
    }
  | {
      /** The page shows a buyer who is not in the store yet, or whose id it does not give. */
      readonly state: 'new-buyer'
      readonly contextId: string
      readonly page: PageLine
      readonly nick: string
      readonly identified: boolean
      /** Our id of the shop; null where the page gives none. */
      readonly shopId: string | null
      /** What is known of the orders that the marketplace shows on the page, whosever they are. */
      readonly orders: readonly OrderLine[]
    }
  | {
      readonly state: 'known'
      readonly contextId: string
      readonly page: PageLine
      readonly card: CustomerCard
    }

/** Clocks and alerts of all shops, for strip, popup and banner: the first few hundred, not all. */
export interface ClocksView {
  /** Shortest first, open ones only. */
  readonly clocks: readonly ClockView[]
  readonly alerts: readonly AlertView[]
  /** More alerts wait than those; absent: these are all. */
  readonly hasMoreAlerts?: boolean
  /** False when the system refuses notifications: badge and banner then stand alone. */
  readonly notificationsAllowed: boolean
  /** The database does not open: these are what open pages show, nothing is kept and no alert comes. Absent: it does. */
  readonly isFromPages?: true
}

/** How a fill ended. `copied` texts are in the clipboard; the rest were left alone. */
export type FillOutcome =
  | { readonly result: 'filled'; readonly undoable: boolean }
  | { readonly result: 'refused'; readonly why: FillRefusal }
  /** The text can harm the shop or a buyer as it stands. */
  | {
      readonly result: 'refused'
      readonly why: 'guarded'
      readonly findings: readonly GuardFinding[]
    }

export type FillRefusal =
  /** The conversation is no longer the one the text was made for. */
  | 'context-changed'
  /** The composer holds text and nobody asked to append. */
  | 'composer-in-use'
  | 'no-composer'
  /** The composer did not take the text as it is; it was put back as it was. */
  | 'not-taken'
  /** The page hides the panel, or covers it, where it was pressed. */
  | 'panel-hidden'
  /** The tab is gone or its page does not answer. */
  | 'page-gone'
