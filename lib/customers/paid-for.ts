import type { Money } from '@/lib/shared/money'
import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'

import type { OrderLine } from './card'

/** States in which the shop holds the money and nobody asks for it back. */
const KEPT: ReadonlySet<OrderState> = new Set<OrderState>(['paid', 'shipped', 'received'])

/**
 * Whether an order counts as bought: paid and neither refunded nor being so. An order whose state no source told counts
 * when a source told what was paid; without either nothing is known of it.
 */
export function isPaidFor({ state, paid }: Pick<OrderLine, 'state' | 'paid'>): boolean {
  return state === null ? paid !== null && paid.minor > 0 : KEPT.has(state)
}

/** What was paid; where a source names no currency it is the platform's. */
export function paidOf({ paidMinor, currency }: OrderFacts, platform: PlatformId): Money | null {
  if (paidMinor === undefined) return null
  return { minor: paidMinor, currency: currency ?? PLATFORMS[platform].currency }
}
