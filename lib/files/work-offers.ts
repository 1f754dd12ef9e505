import { bookOrderOf } from '@/lib/intake/offer-order'
import { draftBook, growBook, offerBookSchema, type OfferBook } from '@/lib/offers/offer-book'
import { digestBook } from '@/lib/offers/offer-digest'
import type { ArrivedOrders } from '@/lib/store/each-order'
import type { ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import type { BookHead } from './work-people-protocol'
import type { LookAbout } from './work-survey'

/** What the job about offers uses of the store. */
type BookStore = Pick<Store, 'shops' | 'orders' | 'offerBooks'>

const allOf = (arrivals: readonly ArrivedOrders[]): string[] => arrivals.map(({ id }) => id)
const closedOf = (arrivals: readonly ArrivedOrders[]): string[] =>
  allOf(arrivals.filter(({ isClosed }) => isClosed))

/** Adds what came since to a book; null where it has to be made anew. */
async function grow(
  { orders }: BookStore,
  { id: shopId, platform }: ShopRow,
  { book, arrivals }: { readonly book: OfferBook; readonly arrivals: readonly ArrivedOrders[] },
  { signal, tell }: LookAbout,
): Promise<OfferBook | null> {
  const closed = new Set(closedOf(arrivals))
  // What an import had brought may have been taken out again.
  if (book.arrivals.some((id) => !closed.has(id))) return null
  const known = new Set(book.arrivals)
  const rest = allOf(arrivals).filter((id) => !known.has(id))
  const growth = growBook(book)
  await orders.eachOrder(
    { shopId, arrivals: rest },
    (order) => growth.add(bookOrderOf(order, platform)),
    { signal, watch: tell },
  )
  return growth.finish([...closed])
}

async function makeAnew(
  { orders }: BookStore,
  { id: shopId, platform }: ShopRow,
  arrivals: readonly ArrivedOrders[],
  { signal, tell }: LookAbout,
): Promise<OfferBook> {
  const draft = draftBook()
  await orders.eachOrder(
    { shopId, arrivals: allOf(arrivals) },
    (order) => draft.add(bookOrderOf(order, platform)),
    { signal, watch: tell },
  )
  return draft.finish(closedOf(arrivals))
}

/** Reckons what goes with what in a shop, from all its paid-for orders; after few new ones only these are looked at. */
export async function mineOffers(
  store: BookStore,
  shopId: string,
  about: LookAbout,
): Promise<BookHead | null> {
  const shop = await store.shops.read(shopId)
  if (shop === undefined) return null
  const [kept, arrivals] = await Promise.all([
    store.offerBooks.read(shopId),
    store.orders.arrivals(shopId),
  ])
  const parsed = offerBookSchema.safeParse(kept?.book)
  const grown = parsed.success
    ? await grow(store, shop, { book: parsed.data, arrivals }, about)
    : null
  const book = grown ?? (await makeAnew(store, shop, arrivals, about))
  about.signal.throwIfAborted()
  const head = { shopId, at: about.clock(), orders: shop.counters.orders }
  await store.offerBooks.put({ ...head, book }, digestBook(book, head.at))
  about.tell(1)
  return head
}
