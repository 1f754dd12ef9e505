import type { Sighting } from '@/lib/consoles/sighting'
import type { Answer } from '@/lib/messaging/client'
import type { ShopChoice } from '@/lib/messaging/panel-view'
import { done } from '@/lib/messaging/server'
import type { PlatformId } from '@/lib/shared/platforms'
import { fail } from '@/lib/shared/result'
import type { Store } from '@/lib/store/store'

import type { PanelDesk } from './panel-desk'
import type { ShopOfTab, TabStates } from './tab-states'

/** Shops of a marketplace that an agent may name where a page names none. */
export async function listChoices(
  store: Pick<Store, 'shops'>,
  platform: PlatformId,
): Promise<ShopChoice[]> {
  const shops = await store.shops.list()
  return shops
    .filter((shop) => shop.platform === platform)
    .map(({ id, name, nativeId }) => ({ id, name: name ?? nativeId }))
}

/** The shop with our id as pages would name it; null where there is none of the marketplace. */
async function findChoice(
  store: Pick<Store, 'shops'>,
  platform: PlatformId,
  shopId: string,
): Promise<ShopOfTab | null> {
  const shop = await store.shops.read(shopId)
  if (shop?.platform !== platform) return null
  const { nativeId: id, name } = shop
  return { platform, shop: name === null ? { id } : { id, name } }
}

/** Whether a page cannot be of a shop: it shows an order that files or pages know of another one, and numbers are a marketplace's own. */
export async function isOfAnotherShop(
  store: Pick<Store, 'ids' | 'orders' | 'shops'>,
  { platform, shop }: ShopOfTab,
  { orders }: Pick<Sighting, 'orders'>,
): Promise<boolean> {
  const numbers = orders.flatMap(({ facts, shownBy }) =>
    shownBy === 'platform' ? facts.number : [],
  )
  if (numbers.length === 0) return false
  const own = await store.ids.shop(platform, shop.id)
  for (const { id } of await listChoices(store, platform))
    if (id !== own && (await store.orders.find(id, numbers)).size > 0) return true
  return false
}

interface SaidParts {
  readonly store: () => Promise<Pick<Store, 'ids' | 'orders' | 'shops'>>
  readonly tabs: Pick<TabStates, 'read'>
  readonly desk: Pick<PanelDesk, 'sayShop'>
}

/** An agent's word of the shop that a tab's console is signed in to, by our id; null takes it back. */
interface Word {
  readonly tabId: number
  readonly contextId: string
  readonly shopId: string | null
}

/** Takes an agent's word of a shop, unless the page contradicts it. */
export async function sayShop(
  { store, tabs, desk }: SaidParts,
  { tabId, contextId, shopId }: Word,
): Promise<Answer<void>> {
  const { sighting } = await tabs.read(tabId)
  if (sighting === null || sighting.page === 'lookup' || sighting.contextId !== contextId)
    return fail('stale-context')
  if (shopId === null) {
    await desk.sayShop(tabId, null)
    return done
  }
  const opened = await store()
  const said = await findChoice(opened, sighting.platform, shopId)
  if (said === null || (await isOfAnotherShop(opened, said, sighting))) return fail('refused')
  await desk.sayShop(tabId, said)
  return done
}
