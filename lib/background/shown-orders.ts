import type { Sighting } from '@/lib/consoles/sighting'
import { viewLine } from '@/lib/customers/build-card'
import type { OrderLine } from '@/lib/customers/card'
import { viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'

/** What files and pages know of the orders that the marketplace shows on a page; nobody's tier counts them. */
export async function readShownOrders(
  store: Pick<Store, 'ids' | 'orders'>,
  { platform, shop, orders }: Sighting,
): Promise<OrderLine[]> {
  const numbers = orders
    .filter(({ shownBy }) => shownBy === 'platform')
    .map(({ facts }) => facts.number)
  if (shop === undefined || numbers.length === 0) return []
  const known = await store.orders.find(await store.ids.shop(platform, shop.id), numbers)
  return numbers.flatMap((number) => {
    const order = known.get(number)
    return order === undefined
      ? []
      : [{ ...viewLine(viewOrder(order), platform, null), counted: false }]
  })
}
