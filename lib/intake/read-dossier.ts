import type { CustomerRef } from '@/lib/customers/identity'
import { CONTACT_FIELDS } from '@/lib/customers/identity'
import type { Money } from '@/lib/shared/money'
import { PLATFORMS } from '@/lib/shared/platforms'
import { viewOrder } from '@/lib/store/order'
import type { Contact, Detail, ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import type { Dossier } from './dossier'

/** What a dossier is read from. */
export type DossierStore = Pick<
  Store,
  | 'shops'
  | 'contacts'
  | 'orders'
  | 'cases'
  | 'notes'
  | 'tags'
  | 'records'
  | 'joins'
  | 'uses'
  | 'offers'
  | 'reveals'
>

const instant = (at: number): string => new Date(at).toISOString()
const instantOrNull = (at: number | undefined): string | null =>
  at === undefined ? null : instant(at)

const told = ({ value, seenAt }: Detail) => ({ value, toldAt: instant(seenAt) })

/** An account, with its shop as people know it. */
interface AccountAt {
  readonly store: DossierStore
  readonly ref: CustomerRef
  readonly shop: ShopRow
  readonly place: { readonly platform: ShopRow['platform']; readonly shop: string }
}

function contactPart(contact: Contact | null) {
  if (contact === null)
    return { nativeId: null, nick: null, formerNicks: [], contact: [], platformTier: null }
  const { nativeId, nick, seenAt, former = [], platformTier } = contact
  return {
    nativeId,
    nick: told({ value: nick, seenAt }),
    formerNicks: former.map((each) => told({ value: each.nick, seenAt: each.seenAt })),
    contact: CONTACT_FIELDS.flatMap((field) => {
      const detail = contact[field]
      return detail === undefined ? [] : [{ field, ...told(detail) }]
    }),
    platformTier: platformTier === undefined ? null : told(platformTier),
  }
}

async function readOrders({
  store,
  ref,
  shop,
  place: { platform, shop: shopName },
}: AccountAt): Promise<Dossier['orders']> {
  const orders = await store.orders.ofCustomer(ref.shopId, ref.customerId)
  const claims = await store.orders.claimedBy(
    ref.shopId,
    orders.map(({ number }) => number),
  )
  return orders.map((order) => {
    const facts = viewOrder(order)
    const money = (minor: number | undefined): Money | null =>
      minor === undefined
        ? null
        : { minor, currency: facts.currency ?? PLATFORMS[shop.platform].currency }
    return {
      platform,
      shop: shopName,
      number: order.number,
      placedAt: instantOrNull(facts.placedAt),
      state: facts.state ?? null,
      title: facts.title ?? null,
      pieces: facts.pieces ?? null,
      paid: money(facts.paidMinor),
      refunded: money(facts.refundedMinor),
      ownerBy: claims.get(order.number) ?? 'export',
      sources: order.seen.map(({ source, observedAt }) => ({
        source,
        observedAt: instant(observedAt),
      })),
    }
  })
}

async function readCases(
  { store, ref, place: { platform, shop } }: AccountAt,
  numbers: readonly string[],
): Promise<Dossier['cases']> {
  const cases = await store.cases.ofOrders(ref.shopId, numbers)
  return Promise.all(
    cases.map(async (record) => ({
      platform,
      shop,
      number: record.number,
      orderNumber: record.orderNumber,
      kind: record.kind,
      status: record.status,
      amount: record.amount,
      closed: record.closed,
      firstSeenAt: instant(record.firstSeenAt),
      observedAt: instant(record.observedAt),
      events: (await store.cases.history(record.id)).map(({ at, what }) => ({
        at: instant(at),
        what,
      })),
    })),
  )
}

/** What was written and done here about an account. */
async function readWords({ store, ref, place: { platform, shop } }: AccountAt) {
  const ids = [ref.customerId]
  const [notes, records, uses, offers, reveals, joins] = await Promise.all([
    store.notes.list(ref.customerId),
    store.records.ofCustomers(ids),
    store.uses.ofCustomers(ids),
    store.offers.ofCustomers(ids),
    store.reveals.ofCustomers(ids),
    store.joins.verdictsOn(ref),
  ])
  return {
    notes: notes.map(({ text, createdAt }) => ({ platform, shop, text, at: instant(createdAt) })),
    records: records.map(({ createdAt, facts }) => ({
      platform,
      shop,
      at: instant(createdAt),
      facts,
    })),
    joins: joins.map(({ verdict, reasons }) => ({ verdict, because: reasons })),
    replies: uses.map(({ at, title, by }) => ({
      platform,
      shop,
      at: instant(at),
      title,
      by: by ?? null,
    })),
    offers: offers.map(({ at, title, answer }) => ({
      platform,
      shop,
      at: instant(at),
      title,
      answer,
    })),
    reveals: reveals.map(({ at, field, by }) => ({ platform, shop, at: instant(at), field, by })),
  }
}

/** One account's part of the whole. */
async function readPart(
  about: AccountAt,
): Promise<Omit<Dossier, 'format' | 'formatVersion' | 'madeAt'>> {
  const { store, ref, place } = about
  const [contact, tags, orders, words] = await Promise.all([
    store.contacts.read(ref.shopId, ref.customerId),
    store.tags.list(ref.customerId),
    readOrders(about),
    readWords(about),
  ])
  const cases = await readCases(
    about,
    orders.map(({ number }) => number),
  )
  return { accounts: [{ ...place, ...contactPart(contact), tags }], orders, cases, ...words }
}

/** Gathers everything that is kept of one person, over all of these accounts of theirs. */
export async function readDossier(
  store: DossierStore,
  accounts: readonly CustomerRef[],
  now: number,
): Promise<Dossier> {
  const shops = new Map((await store.shops.list()).map((shop) => [shop.id, shop]))
  const parts = await Promise.all(
    accounts.flatMap((ref) => {
      const shop = shops.get(ref.shopId)
      if (shop === undefined) return []
      const place = { platform: shop.platform, shop: shop.name ?? shop.nativeId }
      return [readPart({ store, ref, shop, place })]
    }),
  )
  return {
    format: 'tillside-person',
    formatVersion: 1,
    madeAt: instant(now),
    accounts: parts.flatMap((part) => part.accounts),
    orders: parts.flatMap((part) => part.orders),
    cases: parts.flatMap((part) => part.cases),
    notes: parts.flatMap((part) => part.notes),
    records: parts.flatMap((part) => part.records),
    joins: parts.flatMap((part) => part.joins),
    replies: parts.flatMap((part) => part.replies),
    offers: parts.flatMap((part) => part.offers),
    reveals: parts.flatMap((part) => part.reveals),
  }
}
