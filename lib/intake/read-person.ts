import type { Coverage } from '@/lib/customers/card'
import type { CustomerRef } from '@/lib/customers/identity'
import type { OrderFacts } from '@/lib/shared/orders'
import { viewOrder } from '@/lib/store/order'
import type { Contact, ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

/** One account of a person, with what the store keeps of it. */
export interface Account {
  readonly ref: CustomerRef
  readonly shop: ShopRow
  /** null where only orders are known. */
  readonly contact: Contact | null
  readonly orders: readonly OrderFacts[]
}

/** One account; null where its shop is not known. Whatever else the caller knows of it is not taken along. */
export async function readAccount(
  store: Pick<Store, 'contacts' | 'orders' | 'shops'>,
  { shopId, customerId }: CustomerRef,
): Promise<Account | null> {
  const [shop, contact, orders] = await Promise.all([
    store.shops.read(shopId),
    store.contacts.read(shopId, customerId),
    store.orders.ofCustomer(shopId, customerId),
  ])
  if (shop === undefined) return null
  return { ref: { shopId, customerId }, shop, contact, orders: orders.map(viewOrder) }
}

/** A person: the account that is asked for and those that people have joined with it. */
export interface Person {
  readonly own: Account
  readonly joined: readonly Account[]
}

/** Everything of one person; null where the account asked for is in no known shop. */
export async function readPerson(
  store: Pick<Store, 'contacts' | 'joins' | 'orders' | 'shops'>,
  ref: CustomerRef,
): Promise<Person | null> {
  const [own, others] = await Promise.all([readAccount(store, ref), store.joins.personOf(ref)])
  if (own === null) return null
  const joined = await Promise.all(others.map((other) => readAccount(store, other)))
  return { own, joined: joined.filter((account) => account !== null) }
}

/** Ids under which people keep things on a person, the account's own first. */
export const customerIdsOf = ({ own, joined }: Person): string[] =>
  [own, ...joined].map(({ ref }) => ref.customerId)

/** Which part of a shop's past the cache can know. */
export function coverageOf({ coverage, firstOrderAt, counters }: ShopRow): Coverage {
  const unclaimedOrders = counters.unclaimed
  return coverage === null
    ? { from: firstOrderAt, source: 'pages', unclaimedOrders }
    : { from: coverage.from, source: 'file', unclaimedOrders }
}

/** A person's orders, told apart by whether they were placed in the shop of the page. */
export function ordersOf({ own, joined }: Person) {
  const here = joined.filter(({ ref }) => ref.shopId === own.ref.shopId)
  const there = joined.filter(({ ref }) => ref.shopId !== own.ref.shopId)
  return {
    here: [own, ...here].flatMap(({ orders }) => orders),
    joinedHere: here.map(({ ref }) => ref.customerId),
    elsewhere: there.map(({ shop, orders }) => ({
      place: { platform: shop.platform, shopName: shop.name },
      orders,
    })),
    coverage: coverageOf(own.shop),
  }
}
