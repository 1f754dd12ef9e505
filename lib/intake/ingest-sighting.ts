import type { BuyerOnPage, Sighting } from '@/lib/consoles/sighting'
import { describeChange } from '@/lib/aftersales/case-log'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { RulesInForce } from '@/lib/aftersales/choose-rule'
import { isSameContact, mergeContact } from '@/lib/store/contact'
import { observedOrder } from '@/lib/store/order'
import type { ShownOrders } from '@/lib/store/judge-shown'
import type { Contact } from '@/lib/store/rows'
import { HOUR_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'
import { isHeldBack } from '@/lib/vault/erasure'

import { isSameCase, mergeCase, type SeenCase } from './merge-case'

/** What a sighting did to the store. */
export interface IngestOutcome {
  /** null where the page does not tell its shop: nothing can be kept then. */
  readonly shopId: string | null
  /** null where the page gives no buyer's id: a nick alone identifies nobody. */
  readonly customerId: string | null
  /** Whether the buyer's card may read differently now. */
  readonly changed: boolean
  /** Whether clocks may have moved. */
  readonly casesChanged: boolean
  /** Orders that the page shows beside this buyer and that belong to another one here. */
  readonly conflicts: readonly string[]
}

const NOTHING: IngestOutcome = {
  shopId: null,
  customerId: null,
  changed: false,
  casesChanged: false,
  conflicts: [],
}

/**
 * Orders that the marketplace itself shows, each with the customer it stands beside: its own, where the page names one
 * there, else the page's. What somebody wrote in the chat proves nothing.
 */
const shownOrders = (
  { orders, page, observedAt }: Sighting,
  customerOf: (buyer: BuyerOnPage | undefined, placedAt: number | undefined) => string | null,
): ShownOrders['orders'] =>
  orders
    .filter(({ shownBy }) => shownBy === 'platform')
    .map(({ facts, buyer }) => ({
      order: observedOrder(facts, page, observedAt),
      customerId: customerOf(buyer, facts.placedAt),
    }))

/** The present instant (epoch ms), and the rules for turns whose countdown no page shows. */
export interface IngestTerms {
  readonly now: number
  readonly rules?: RulesInForce
}

/** Looking at a case again within this time is the same looking. */
const OPENED_HOLDS_MS = HOUR_MS

/** The one case of a page that is about nothing else is open before whoever looks at it. */
function openedBy({ page, cases, observedAt }: Sighting, record: CaseRecord): CaseRecord {
  const isOpen = page === 'aftersale-detail' && cases.length === 1
  const isNews = observedAt - (record.openedAt ?? -Infinity) > OPENED_HOLDS_MS
  return isOpen && isNews ? { ...record, openedAt: observedAt } : record
}

async function ingestCases(
  store: Store,
  sighting: Sighting,
  shop: { readonly id: string; readonly nativeId: string },
  { now, rules }: IngestTerms,
): Promise<boolean> {
  const { platform, observedAt, cases, zone } = sighting
  const sights = await Promise.all(
    cases.map(async (seen): Promise<SeenCase> => {
      const id = await store.ids.case(platform, shop.nativeId, seen.number)
      return { id, shopId: shop.id, platform, seen, observedAt, zone }
    }),
  )
  const byId = new Map(sights.map((sight) => [sight.id, sight]))
  let isNews = false
  const merge = (id: string, known: CaseRecord | undefined): CaseRecord | undefined => {
    const sight = byId.get(id)
    if (sight === undefined) return known
    const merged = openedBy(sighting, mergeCase(known, sight, now, rules))
    isNews ||= !isSameCase(known, merged)
    return merged
  }
  await store.cases.update([...byId.keys()], merge, (before, after) =>
    describeChange(before, after, observedAt),
  )
  return isNews
}

/** What a page tells of a buyer beside their orders. */
const contactOf = ({ id = '', nick, platformTier }: BuyerOnPage, seenAt: number): Contact => ({
  nativeId: id,
  nick,
  seenAt,
  ...(platformTier === undefined ? {} : { platformTier: { value: platformTier, seenAt } }),
})

/** Buyers of whom a page gives an id, the page's own and those of single orders, each with our id. */
interface PageBuyers {
  readonly customers: ReadonlyMap<string, string>
  /** Epoch ms at which those of them were erased who were. */
  readonly erased: ReadonlyMap<string, number>
}

/** Somebody who was erased is a customer again once they have placed another order. */
async function isGone(
  store: Store,
  { buyer, orders }: Sighting,
  shopId: string,
  { customers, erased }: PageBuyers,
  customerId: string,
): Promise<boolean> {
  const at = erased.get(customerId)
  if (at === undefined) return false
  const isNew = orders.some(
    (order) =>
      customers.get((order.buyer ?? buyer)?.id ?? '') === customerId &&
      !isHeldBack(at, order.facts.placedAt),
  )
  return !isNew && (await store.orders.ofCustomer(shopId, customerId)).length === 0
}

/** Notes how the buyers on a page are called now. */
async function ingestBuyers(
  store: Store,
  sighting: Sighting,
  shopId: string,
): Promise<PageBuyers & { readonly isNewName: boolean }> {
  const { platform, shop, buyer, orders, observedAt } = sighting
  const named = new Map<string, BuyerOnPage>()
  const customers = new Map<string, string>()
  for (const each of [buyer, ...orders.map((order) => order.buyer)]) {
    if (shop === undefined || each?.id === undefined || named.has(each.id)) continue
    named.set(each.id, each)
    customers.set(each.id, await store.ids.customer(platform, shop.id, each.id))
  }
  const found = {
    customers,
    erased: await store.tombstones.erasedAt(shopId, [...customers.values()]),
  }
  // Their names wait until the page is read anew; whose the orders are is kept all the same.
  if ((await store.door.state()) === 'locked') return { ...found, isNewName: false }
  const contacts = new Map<string, Contact>()
  for (const [id, each] of named) {
    const customerId = customers.get(id) ?? ''
    if (await isGone(store, sighting, shopId, found, customerId)) continue
    const known = await store.contacts.read(shopId, customerId)
    const contact = contactOf(each, observedAt)
    if (known === null || !isSameContact(known, mergeContact(known, contact)))
      contacts.set(customerId, contact)
  }
  const isNewName = contacts.size > 0 && (await store.contacts.note(shopId, contacts))
  return { ...found, isNewName }
}

/**
 * Takes in what a page shows: shop, buyer's name, orders with the proof of whose they are, cases with their clocks.
 * Taking the same in again changes, and writes, nothing.
 */
export async function ingestSighting(
  store: Store,
  sighting: Sighting,
  terms: IngestTerms,
): Promise<IngestOutcome> {
  const { platform, shop } = sighting
  if (shop === undefined) return NOTHING
  const shopId = await store.ids.shop(platform, shop.id)
  const name = shop.name ?? null
  await store.shops.note({ id: shopId, platform, nativeId: shop.id, name })

  const { customers, erased, isNewName } = await ingestBuyers(store, sighting, shopId)
  const idOf = (buyer: BuyerOnPage | undefined): string | null =>
    customers.get(buyer?.id ?? '') ?? null
  const customerId = idOf(sighting.buyer)
  const orders = shownOrders(sighting, (own, placedAt) => {
    const id = idOf(own ?? sighting.buyer)
    return isHeldBack(erased.get(id ?? ''), placedAt) ? null : id
  })
  const shown = await store.orders.show({ shopId, orders })
  const casesChanged = await ingestCases(store, sighting, { id: shopId, nativeId: shop.id }, terms)
  return {
    shopId,
    customerId,
    changed: isNewName || shown.changed,
    casesChanged,
    conflicts: shown.conflicts,
  }
}
