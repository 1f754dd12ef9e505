import type { OrderState } from '@/lib/shared/orders'

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
