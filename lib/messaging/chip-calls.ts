import { z } from 'zod'

import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CustomerCard } from '@/lib/customers/card'
import type { TierId } from '@/lib/customers/tier-rules'
import { nativeIdSchema } from '@/lib/shared/orders'

import { CHIPS_ASKED } from './chip-limit'
import { call, type Calls } from './protocol'

/** A tier as it stands in somebody else's page, in the words and colours that the owner chose. */
export interface TileView {
  readonly tier: TierId | 'none'
  readonly letter: string
  readonly name: string
  /** The owner's own colours, `#rrggbb`; absent: the tier's. */
  readonly colours?: { readonly ground: string; readonly letter: string }
}

/** What a list may show beside one order: nothing here tells more than tier, warning and clock. */
export interface ChipView {
  readonly number: string
  /** null: nobody knows whose the order is. */
  readonly tile: TileView | null
  /** The word for a risk that is not low. */
  readonly risk: { readonly level: 'watch' | 'high'; readonly word: string } | null
  /** The shop's own clock that runs out first: epoch ms, and whether it is to be said with "about". */
  readonly clock: { readonly dueAt: number; readonly about: boolean } | null
}

/** Words that chips are put together with. */
export interface ChipWords {
  readonly units: { readonly day: string; readonly hour: string; readonly minute: string }
  readonly about: string
  readonly overdue: string
  /** Names the frame of the hover card. */
  readonly card: string
}

export interface ChipsView {
  /** Orders of which there is nothing to show are left out. */
  readonly chips: readonly ChipView[]
  readonly words: ChipWords
}

/** What the hover card says of an order's buyer. */
export interface HoverView {
  readonly card: CustomerCard
  /** The same clock as on the chip. */
  readonly clock: ClockView | null
  /** Whether the order has a page of its own, beside which the whole panel stands. */
  readonly hasPage: boolean
}

/** The script of chips to background; shop and tab are those of the sender. */
export const chipCalls = {
  /** What to show beside these orders. */
  readChips: call<ChipsView>()(
    z.strictObject({ numbers: z.array(nativeIdSchema).min(1).max(CHIPS_ASKED) }),
  ),
  /** Brings the script of the hover card into the page: most lists are looked at without one. */
  bringCard: call<void>()(z.strictObject({})),
} as const satisfies Calls

/** The hover card, a frame of ours, to background. */
export const hoverCalls = {
  /** Whose this order is; null where nobody knows, or while the screen is shared. */
  readHover: call<HoverView | null>()(z.strictObject({ number: nativeIdSchema })),
  /** Opens the order's own page, in its tab where one is open. */
  openOrder: call<void>()(z.strictObject({ number: nativeIdSchema })),
} as const satisfies Calls

/**
 * Background to the chips of a tab, in whichever frame they stand. `stale`: they may have to say something else;
 * `gone`: the marketplace was switched off.
 */
export interface ChipNews {
  readonly to: 'chips'
  readonly news: 'stale' | 'gone'
}
