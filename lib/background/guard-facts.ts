import type { CaseRecord } from '@/lib/aftersales/case-record'
import { isMasked } from '@/lib/customers/contact-keys'
import { paidOf } from '@/lib/customers/paid-for'
import { customerIdsOf, ordersOf, readPerson, type Person } from '@/lib/intake/read-person'
import type { ShopShelf } from '@/lib/intake/read-shelf'
import { priceEnd } from '@/lib/offers/package'
import type {
  GuardBuyer,
  GuardFacts,
  GuardOrder,
  GuardProduct,
} from '@/lib/replies/guard/guard-facts'
import { namesToLookUp } from '@/lib/replies/guard/names-to-look-up'
import { policyOf } from '@/lib/settings/policy-of'
import { tierRulesOf, type Settings } from '@/lib/settings/settings'
import type { Money } from '@/lib/shared/money'
import { itemsOf, type OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import { nicksOf } from '@/lib/store/contact'
import type { Store } from '@/lib/store/store'

import { identifyBuyer } from './buyer-on-page'
import { findOthers } from './guard-others'
import { guardTierOf } from './guard-tier'
import type { ShownSighting } from './tab-states'

/** Whose shelf, settings and time a text is held against. */
export interface FactSources {
  readonly store: Store
  readonly settings: Settings
  readonly shelfOf: (shopId: string) => Promise<ShopShelf>
  /** Epoch ms. */
  readonly now: number
}

/** All that the page and the store say of the conversation, whatever its texts say. */
interface Known {
  readonly shopId: string | null
  readonly person: Person | null
  readonly customerIds: readonly string[]
  readonly buyer: GuardBuyer | null
  readonly orders: readonly OrderFacts[]
  readonly cases: readonly CaseRecord[]
}

const isThere = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined

/** What nobody has covered, each once. */
const openTexts = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter(isThere).filter((text) => text !== '' && !isMasked(text))),
]

function buyerOf({ buyer }: ShownSighting, person: Person | null): GuardBuyer | null {
  if (buyer === undefined) return null
  const contacts = [person?.own, ...(person?.joined ?? [])].flatMap(
    (account) => account?.contact ?? [],
  )
  const details = (field: 'name' | 'phone' | 'email' | 'address'): string[] =>
    openTexts(contacts.map((contact) => contact[field]?.value))
  return {
    nick: buyer.nick,
    names: [...details('name'), ...openTexts(contacts.flatMap(nicksOf))],
    phones: details('phone'),
    mails: details('email'),
    addresses: details('address'),
  }
}

/** Orders that the marketplace itself puts beside this buyer. */
const shownOrders = ({ orders, buyer }: ShownSighting): readonly OrderFacts[] =>
  orders
    .filter(
      (order) =>
        order.shownBy === 'platform' &&
        (order.buyer === undefined || order.buyer.nick === buyer?.nick),
    )
    .map(({ facts }) => facts)

/** What the store says of an order, over what the page shows of it. */
function joinOrders(
  stored: readonly OrderFacts[],
  shown: readonly OrderFacts[],
): readonly OrderFacts[] {
  const byNumber = new Map(shown.map((order) => [order.number, order]))
  for (const order of stored)
    byNumber.set(order.number, { ...byNumber.get(order.number), ...order })
  return [...byNumber.values()]
}

async function readKnown({ store }: FactSources, sighting: ShownSighting): Promise<Known> {
  const { platform, shop } = sighting
  const shopId = shop === undefined ? null : await store.ids.shop(platform, shop.id)
  const found = await identifyBuyer(store, sighting)
  const person = found === null ? null : await readPerson(store, found)
  const stored = person === null ? [] : ordersOf(person).here
  const orders = joinOrders(stored, shownOrders(sighting))
  const numbers = orders.map(({ number }) => number)
  return {
    shopId,
    person,
    customerIds: person === null ? [] : customerIdsOf(person),
    buyer: buyerOf(sighting, person),
    orders,
    cases: shopId === null ? [] : await store.cases.ofOrders(shopId, numbers),
  }
}

/** Sums that belong to an order beside what was paid: of its lines, and of its cases. */
function amountsOf(
  order: OrderFacts,
  cases: readonly CaseRecord[],
  platform: PlatformId,
): readonly Money[] {
  const currency = order.currency ?? PLATFORMS[platform].currency
  const lines = itemsOf(order).flatMap(({ paidMinor, pieces = 1 }) =>
    paidMinor === undefined ? [] : [paidMinor, paidMinor / Math.max(1, pieces)],
  )
  return [
    ...lines.filter((minor) => Number.isInteger(minor)).map((minor) => ({ minor, currency })),
    ...cases.flatMap(({ amount, paid, refunded }) => [amount, paid, refunded].filter(isThere)),
  ]
}

function guardOrderOf(
  order: OrderFacts,
  all: readonly CaseRecord[],
  platform: PlatformId,
  besides: Pick<GuardOrder, 'amounts' | 'otherNumbers'>,
): GuardOrder {
  const cases = all.filter(({ orderNumber }) => orderNumber === order.number)
  const clocks = cases.filter(({ closed }) => !closed).flatMap((each) => each.clocks)
  return {
    number: order.number,
    state: order.state ?? null,
    paid: paidOf(order, platform),
    amounts: [...amountsOf(order, cases, platform), ...besides.amounts],
    items: itemsOf(order).map(({ title }) => title),
    otherNumbers: [...cases.map(({ number }) => number), ...besides.otherNumbers],
    deadlines: clocks
      .filter(({ owner, source }) => owner === 'seller' && source !== 'unknown')
      .map(({ dueAt }) => dueAt),
  }
}

/** Numbers that may be the buyer's all the same: they said them, or nobody knows them and the cache knows only what pages showed. */
async function doubtfulNumbers(
  store: Pick<Store, 'orders'>,
  sighting: ShownSighting,
  { shopId, person }: Known,
  text: string,
): Promise<readonly string[]> {
  const said = sighting.orders.filter(({ shownBy }) => shownBy === 'said')
  const theirs = said.map(({ facts }) => facts.number)
  const isCovered = person !== null && ordersOf(person).coverage.source === 'file'
  if (isCovered || shopId === null) return theirs
  const { orderNumbers } = namesToLookUp(text)
  const inStore = await store.orders.find(shopId, orderNumbers)
  return [...theirs, ...orderNumbers.filter((number) => !inStore.has(number))]
}

/** The products that a text, the chat or the buyer's orders name, as the shop's list has them. */
async function productsMeant(
  { shelfOf }: FactSources,
  { products: cards = [] }: ShownSighting,
  { shopId, orders }: Known,
  text: string,
): Promise<readonly GuardProduct[] | null> {
  if (shopId === null) return null
  const { shelf, idOf, findMentioned } = await shelfOf(shopId)
  const inChat = cards.map(({ id, title }) =>
    idOf(id === undefined ? { title } : { title, sku: id }),
  )
  const bought = orders.flatMap((order) => itemsOf(order).map((item) => idOf(item)))
  const ids = new Set([...findMentioned(text), ...inChat, ...bought])
  const ends = new Map<string, number>()
  for (const pack of shelf.packages) {
    const end = priceEnd(pack)
    if (end === null) continue
    for (const { productId } of pack.members)
      ends.set(productId, Math.min(end, ends.get(productId) ?? end))
  }
  return [...ids].flatMap((id) => {
    const product = shelf.byId.get(id)
    if (product === undefined) return []
    const { title, price, stock } = product
    return [{ title, price, stock, offerEndsAt: ends.get(id) ?? null }]
  })
}

/** What the cache knows, for one text after the other of a conversation. */
export async function createFactReader(
  sources: FactSources,
  sighting: ShownSighting,
): Promise<(text: string) => Promise<GuardFacts>> {
  const { store, settings, now } = sources
  const { platform, zone = PLATFORMS[platform].zone } = sighting
  const about = await readKnown(sources, sighting)
  const { shopId, person, customerIds, buyer } = about
  const listed = (sighting.products ?? []).flatMap(({ price }) => price ?? [])
  const tier =
    person === null || shopId === null
      ? null
      : guardTierOf(person, tierRulesOf(settings, shopId), now)
  return async (text) => {
    const otherNumbers = await doubtfulNumbers(store, sighting, about, text)
    const besides = { amounts: listed, otherNumbers }
    return {
      platform,
      zone,
      buyer,
      orders: about.orders.map((order) => guardOrderOf(order, about.cases, platform, besides)),
      tier,
      policy: policyOf(settings, shopId),
      products: await productsMeant(sources, sighting, about, text),
      ofOthers:
        shopId === null ? null : await findOthers(store, { shopId, customerIds, buyer }, text),
    }
  }
}
