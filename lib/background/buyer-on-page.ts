import { readCard } from '@/lib/intake/read-card'
import type { CustomerCard } from '@/lib/customers/card'
import { shopSurveySchema, type ShopSurvey } from '@/lib/customers/survey'
import type { TierRules } from '@/lib/customers/tier-rules'
import { tierRulesOf, type Settings } from '@/lib/settings/settings'
import type { Store } from '@/lib/store/store'

import { tellingOrder } from './order-page'
import type { ShownSighting } from './tab-states'

/** Who a page shows, by the ids of the store. */
export interface BuyerOnPage {
  readonly shopId: string
  readonly customerId: string
}

/** Whose the one order is that a page is about; null where it is about several, or the order has no buyer yet. */
async function ownerOfOrder(
  store: Pick<Store, 'orders'>,
  sighting: ShownSighting,
  shopId: string,
): Promise<string | null> {
  const number = tellingOrder(sighting)
  if (number === null) return null
  return (await store.orders.ownersOf(shopId, [number])).get(number) ?? null
}

/** The buyer that a tab names beyond doubt: confirmed by an agent, by their id, or by the one order it is about; null where it does none of it, or gives no shop. */
export async function identifyBuyer(
  store: Pick<Store, 'ids' | 'orders'>,
  sighting: ShownSighting,
): Promise<BuyerOnPage | null> {
  const { platform, shop, buyer } = sighting
  if (shop === undefined) return null
  const shopId = await store.ids.shop(platform, shop.id)
  if (sighting.customerId !== undefined) return { shopId, customerId: sighting.customerId }
  const customerId =
    buyer?.id === undefined
      ? await ownerOfOrder(store, sighting, shopId)
      : await store.ids.customer(platform, shop.id, buyer.id)
  return customerId === null ? null : { shopId, customerId }
}

/** By what the customers of a shop are judged. */
export interface ShopTerms {
  readonly rules: TierRules
  readonly survey: ShopSurvey | null
}

/** The terms of one shop, as people set them and as its customers were last surveyed. */
export async function readShopTerms(
  store: Pick<Store, 'surveys'>,
  settings: Settings,
  shopId: string,
): Promise<ShopTerms> {
  const survey = shopSurveySchema.safeParse(await store.surveys.read(shopId)).data ?? null
  return { rules: tierRulesOf(settings, shopId), survey }
}

/** The card of the buyer on a page, under the name that the page gives them now, unless it masks it. */
export async function readBuyerCard(
  store: Store,
  sighting: ShownSighting,
  settings: Settings,
  now: number,
): Promise<CustomerCard | null> {
  const found = await identifyBuyer(store, sighting)
  if (found === null) return null
  const terms = await readShopTerms(store, settings, found.shopId)
  const card = await readCard(store, { ...found, ...terms, now })
  if (card === null) return null
  const { nick = card.nick, id } = sighting.buyer ?? {}
  return { ...card, nick: id === undefined && card.nick !== '' ? card.nick : nick }
}
