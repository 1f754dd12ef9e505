import type { PlatformId } from '@/lib/shared/platforms'
import type { Contact } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import { contactOf } from './name-orders'
import type { NamedBuyer } from './order-import'

/** A buyer as a list of customers names them, with what the shop has written down of them. */
export interface NotedBuyer {
  readonly buyer: NamedBuyer
  readonly tags: readonly string[]
  readonly note?: string
}

interface NotedShop {
  readonly platform: PlatformId
  readonly nativeId: string
  readonly name: string | null
}

/**
 * Takes in buyers whom a list names: how they are reached, tags and notes. The same list again changes nothing, and a note
 * that somebody has taken out stays out. `seenAt` (epoch ms) is when the list was written. Gives the shop's id.
 */
export async function keepBuyers(
  store: Store,
  shop: NotedShop,
  buyers: readonly NotedBuyer[],
  seenAt: number,
): Promise<string> {
  const shopId = await store.ids.shop(shop.platform, shop.nativeId)
  await store.shops.note({ id: shopId, ...shop })
  const contacts = new Map<string, Contact>()
  const ids = await Promise.all(
    buyers.map(({ buyer }) => store.ids.customer(shop.platform, shop.nativeId, buyer.nativeId)),
  )
  const erased = await store.tombstones.erasedAt(shopId, ids)
  for (const [index, { buyer, tags, note }] of buyers.entries()) {
    const customerId = ids[index] ?? ''
    // A list names whoever ever bought: somebody who was erased comes back with another order alone.
    const isGone = async () => (await store.orders.ofCustomer(shopId, customerId)).length === 0
    if (erased.has(customerId) && (await isGone())) continue
    contacts.set(customerId, contactOf(buyer, { seenAt, toldAt: seenAt }))
    for (const tag of tags) await store.tags.add({ shopId, customerId, tag })
    if (note === undefined) continue
    const id = await store.ids.note(customerId, note)
    await store.notes.add({ id, shopId, customerId, text: note })
  }
  if (contacts.size > 0) await store.contacts.note(shopId, contacts)
  return shopId
}
