import { viewLine } from '@/lib/customers/build-card'
import type { OrderLine } from '@/lib/customers/card'
import { viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'

import type { UnknownBuyer } from './panel-view'
import { listChoices } from './said-shop'
import type { ShownSighting } from './tab-states'

/** What is known of a page whose buyer has no card. */
export async function readUnknownBuyer(
  store: Pick<Store, 'ids' | 'orders' | 'shops'>,
  sighting: ShownSighting,
): Promise<UnknownBuyer> {
  const { platform, shop } = sighting
  if (shop === undefined)
    return { shopId: null, orders: [], shops: await listChoices(store, platform) }
  const shopId = await store.ids.shop(platform, shop.id)
  return { shopId, orders: await readShownOrders(store, shopId, sighting), shops: [] }
}

/** What files and pages know of the orders that the marketplace shows on a page; nobody's tier counts them. */
async function readShownOrders(
  store: Pick<Store, 'orders'>,
  shopId: string,
  { platform, orders }: ShownSighting,
): Promise<OrderLine[]> {
  const numbers = orders
    .filter(({ shownBy }) => shownBy === 'platform')
    .map(({ facts }) => facts.number)
  if (numbers.length === 0) return []
  const known = await store.orders.find(shopId, numbers)
  return numbers.flatMap((number) => {
    const order = known.get(number)
    return order === undefined
      ? []
      : [{ ...viewLine(viewOrder(order), platform, null), counted: false }]
  })
}
