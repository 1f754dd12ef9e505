import type { CustomerRef } from '@/lib/customers/identity'
import { refKey } from '@/lib/store/persons'
import type { Store } from '@/lib/store/store'

import type { ShownSighting, TabStates } from './tab-states'

/** Our ids of everybody whom a page shows by the marketplace's own, or an agent by hand. */
async function shownOn(
  { ids }: Pick<Store, 'ids'>,
  { platform, shop, buyer, orders, customerId }: ShownSighting,
): Promise<CustomerRef[]> {
  if (shop === undefined) return []
  const shopId = await ids.shop(platform, shop.id)
  const named = [buyer, ...orders.map((order) => order.buyer)].flatMap((each) => each?.id ?? [])
  const own = await Promise.all(named.map((id) => ids.customer(platform, shop.id, id)))
  return [...own, ...(customerId === undefined ? [] : [customerId])].map((each) => ({
    shopId,
    customerId: each,
  }))
}

/** Takes what tabs still hold of somebody who was erased out of the browser's session. */
export async function forgetBuyers(
  store: Pick<Store, 'ids'>,
  tabs: TabStates,
  accounts: readonly CustomerRef[],
): Promise<void> {
  const gone = new Set(accounts.map(refKey))
  for (const [tabId, { sighting, waiting }] of await tabs.list()) {
    const shown = await Promise.all(
      [sighting, waiting].flatMap((each) => (each === null ? [] : [shownOn(store, each)])),
    )
    if (shown.flat().some((ref) => gone.has(refKey(ref))))
      await tabs.change(tabId, () => ({ sighting: null, waiting: null }))
  }
}
