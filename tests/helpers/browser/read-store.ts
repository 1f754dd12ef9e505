import type { PlatformId } from '@/lib/shared/platforms'
import { packOrder } from '@/lib/store/pack-order'
import { STORE_NAME } from '@/lib/store/name'
import type { ShopRow } from '@/lib/store/rows'
import { openStore, type Store } from '@/lib/store/store'

/** A shop, and what of it is looked at. */
export interface Look {
  readonly platform: PlatformId
  readonly shop: string
  readonly orders: readonly string[]
  /** Of them, how many from the first on must be there. */
  readonly due: number
  /** Native ids. */
  readonly buyers: readonly string[]
}

/** What the store says of a shop. */
export interface StoreView {
  readonly shop: Pick<ShopRow, 'counters' | 'coverage' | 'firstOrderAt'> | null
  /** Of the orders that were asked for. */
  readonly held: number
  /** Of those that are due. */
  readonly kept: number
  /** Of all of them with their owners, in the order asked. */
  readonly ordersHash: string
  /** Order numbers and name of each buyer that was asked for. */
  readonly cards: Readonly<
    Record<string, { readonly nick: string | null; readonly orders: string[] }>
  >
  /** Orders whose owner is a buyer that was asked for, and who does not have them. */
  readonly astray: number
}

const partOf = ({ counters, coverage, firstOrderAt }: ShopRow) => ({
  counters,
  coverage,
  firstOrderAt,
})

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return new Uint8Array(digest).toString()
}

async function readCards(store: Store, shopId: string, look: Look) {
  const ids = await Promise.all(
    look.buyers.map((buyer) => store.ids.customer(look.platform, look.shop, buyer)),
  )
  const cards: Record<string, { nick: string | null; orders: string[] }> = {}
  for (const [index, id] of ids.entries()) {
    const [orders, contact] = await Promise.all([
      store.orders.ofCustomer(shopId, id),
      store.contacts.read(shopId, id),
    ])
    const numbers = orders.map(({ number }) => number).toSorted()
    cards[look.buyers[index] ?? ''] = { nick: contact?.nick ?? null, orders: numbers }
  }
  return { ids, cards }
}

/** Runs in a page of the extension: looks at a shop as the extension itself does. */
export async function readStore(look: Look): Promise<StoreView> {
  const store = await openStore({
    name: STORE_NAME,
    clock: () => Date.now(),
    newId: () => crypto.randomUUID(),
  })
  const shopId = await store.ids.shop(look.platform, look.shop)
  const [shop, orders, owners] = await Promise.all([
    store.shops.read(shopId),
    store.orders.find(shopId, look.orders),
    store.orders.ownersOf(shopId, look.orders),
  ])
  const { ids, cards } = await readCards(store, shopId, look)
  store.close()
  const lines = look.orders.map((number) => {
    const order = orders.get(number)
    return order === undefined ? number : `${packOrder(order)} ${owners.get(number) ?? ''}`
  })
  const buyerOf = new Map(ids.map((id, index) => [id, look.buyers[index] ?? '']))
  const astray = [...owners].filter(([number, owner]) => {
    const buyer = buyerOf.get(owner)
    return buyer !== undefined && cards[buyer]?.orders.includes(number) !== true
  })
  return {
    shop: shop === undefined ? null : partOf(shop),
    held: orders.size,
    kept: look.orders.slice(0, look.due).filter((number) => orders.has(number)).length,
    ordersHash: await hashOf(lines.join('\n')),
    cards,
    astray: astray.length,
  }
}
