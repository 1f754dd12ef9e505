import { z } from 'zod'

import type { TierId } from '@/lib/customers/tier-rules'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PanelView } from './panel-view'
import { call, type Calls } from './protocol'

/** Somebody who may be meant by what was pasted. */
export interface FoundBuyer {
  readonly shopId: string
  readonly customerId: string
  readonly platform: PlatformId
  readonly shopName: string | null
  readonly nick: string
  readonly tier: { readonly id: TierId | null; readonly atLeast: boolean }
  readonly orderCount: number
  /** Epoch ms; null where no order tells it. */
  readonly lastOrderAt: number | null
  /** The order number that led here; null: the nick did. */
  readonly orderNumber: string | null
}

/** A shop whose buyers are known by their nick, so that somebody new can be shown too. */
export interface NickShop {
  readonly shopId: string
  readonly platform: PlatformId
  readonly shopName: string | null
  /** The nick as it would count there. */
  readonly nick: string
}

/** What a pasted nick or order number leads to; the agent confirms who it is, however few there are. */
export interface LookupAnswer {
  readonly buyers: readonly FoundBuyer[]
  /** Orders that are known, but not whose they are. */
  readonly unclaimed: readonly string[]
  readonly newcomers: readonly NickShop[]
}

const inTab = { tabId: z.int().nonnegative() }
const shopId = z.string().min(1).max(64)

/** Longest text that is looked up: a nick or some order numbers, not a whole talk. */
export const LOOKUP_LIMIT = 400

/** Panels that stand beside no console, and the popup, to background: the buyer is named by hand. */
export const lookupCalls = {
  lookUp: call<LookupAnswer>()(
    z.strictObject({ query: z.string().trim().min(1).max(LOOKUP_LIMIT) }),
  ),
  /** An agent says that this is the buyer they talk with: the tab's panel shows them from now on. */
  showBuyer: call<PanelView>()(
    z.strictObject({
      ...inTab,
      who: z.union([
        z.strictObject({ shopId, customerId: z.string().min(1).max(64) }),
        z.strictObject({ shopId, nick: z.string().trim().min(1).max(64) }),
      ]),
    }),
  ),
  /** Puts the buyer away again. */
  leaveBuyer: call<PanelView>()(z.strictObject(inTab)),
  /** Opens the window that stands beside programs which no extension reaches. */
  openCompanion: call<void>()(z.strictObject({})),
} as const satisfies Calls
