import type { Sighting } from '@/lib/consoles/sighting'
import { readCard } from '@/lib/intake/read-card'
import type { CustomerCard } from '@/lib/customers/card'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { Store } from '@/lib/store/store'

/** Who a page shows, by the ids of the store. */
export interface BuyerOnPage {
  readonly shopId: string
  readonly customerId: string
}

/** The buyer that a sighting names beyond doubt; null where the page gives no shop or no buyer's id. */
export async function identifyBuyer(
  store: Pick<Store, 'ids'>,
  { platform, shop, buyer }: Sighting,
): Promise<BuyerOnPage | null> {
  if (shop === undefined || buyer?.id === undefined) return null
  const [shopId, customerId] = await Promise.all([
    store.ids.shop(platform, shop.id),
    store.ids.customer(platform, shop.id, buyer.id),
  ])
  return { shopId, customerId }
}

/** The card of the buyer on a page, under the name that the page gives them now. */
export async function readBuyerCard(
  store: Store,
  sighting: Sighting,
  rules: TierRules,
  now: number,
): Promise<CustomerCard | null> {
  const found = await identifyBuyer(store, sighting)
  if (found === null) return null
  const card = await readCard(store, { ...found, rules, now })
  return card === null ? null : { ...card, nick: sighting.buyer?.nick ?? card.nick }
}
