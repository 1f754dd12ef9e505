import type { LinkOutcome } from '@/lib/store/page-orders'
import type { Store } from '@/lib/store/store'

/** An agent's word that an order is a customer's. */
export interface OrderLink {
  readonly shopId: string
  readonly customerId: string
  readonly orderNumber: string
}

/** Gives an order to a customer; one that is somebody else's already stays theirs. The card changes at once. */
export function linkOrder(store: Store, link: OrderLink): Promise<LinkOutcome> {
  const { shopId, customerId, orderNumber: number } = link
  return store.orders.link({ shopId, customerId, number })
}

/** Takes an agent's link back; what the marketplace itself shows cannot be unlinked. */
export function unlinkOrder(store: Store, link: OrderLink): Promise<LinkOutcome> {
  const { shopId, customerId, orderNumber: number } = link
  return store.orders.unlink({ shopId, customerId, number })
}
