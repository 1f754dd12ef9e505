import type { CaseRecord } from '@/lib/aftersales/case-record'
import { listOrders } from '@/lib/customers/build-card'
import type { OrderPlace } from '@/lib/customers/card'
import type { CustomerRef } from '@/lib/customers/identity'
import { TIMELINE_LIMIT, type Timeline, type TimelineEntry } from '@/lib/customers/timeline'
import { tierRulesOf, type Settings } from '@/lib/settings/settings'
import type { Store } from '@/lib/store/store'

import { ordersOf, readPerson, type Account, type Person } from './read-person'

const placeOf = ({ shop }: Account): OrderPlace => ({
  platform: shop.platform,
  shopName: shop.name,
})

const entry = (
  id: string,
  at: number | null,
  place: OrderPlace,
  what: TimelineEntry['what'],
): TimelineEntry => ({ id, at, place, what })

const caseEntry = (place: OrderPlace, record: CaseRecord): TimelineEntry =>
  entry(`case ${record.id}`, record.firstSeenAt, place, {
    kind: 'case',
    caseId: record.id,
    caseKind: record.kind,
    orderNumber: record.orderNumber,
    status: record.status,
    amount: record.amount,
    closed: record.closed,
  })

/** What was kept on one account: cases, notes, replies that were filled in, and the records of this shop. */
async function accountEntries(
  store: Store,
  account: Account,
  shopId: string,
): Promise<TimelineEntry[]> {
  const { customerId } = account.ref
  const place = placeOf(account)
  const numbers = account.orders.map(({ number }) => number)
  const [cases, notes, records, uses] = await Promise.all([
    store.cases.ofOrders(account.ref.shopId, numbers),
    store.notes.list(customerId),
    // Warnings and the like stay in the shop that set them.
    account.ref.shopId === shopId ? store.records.ofCustomers([customerId]) : [],
    store.uses.ofCustomers([customerId]),
  ])
  return [
    ...cases.map((record) => caseEntry(place, record)),
    ...notes.map(({ id, createdAt, text }) =>
      entry(`note ${id}`, createdAt, place, { kind: 'note', text }),
    ),
    ...records.map(({ id, createdAt, facts }) =>
      entry(`record ${id}`, createdAt, place, {
        kind: 'record',
        record: { id, at: createdAt, facts },
      }),
    ),
    ...uses.map(({ id, at, title }) => entry(`reply ${id}`, at, place, { kind: 'reply', title })),
  ]
}

function orderEntries(person: Person, settings: Settings, now: number): TimelineEntry[] {
  const { shop, ref } = person.own
  const { here, elsewhere, coverage } = ordersOf(person)
  const rules = tierRulesOf(settings, ref.shopId)
  const lines = listOrders({
    orders: here,
    elsewhere,
    coverage,
    platform: shop.platform,
    rules,
    now,
  })
  return lines.map((order) => {
    const place = order.place ?? placeOf(person.own)
    const id = `order ${place.platform} ${place.shopName ?? ''} ${order.number}`
    return entry(id, order.placedAt, place, { kind: 'order', order })
  })
}

const byNewest = (a: TimelineEntry, b: TimelineEntry): number =>
  (b.at ?? -Infinity) > (a.at ?? -Infinity) ? 1 : a.at === b.at ? (a.id < b.id ? -1 : 1) : -1

/** Everything that happened with the person behind an account, the newest first. */
export async function readTimeline(
  store: Store,
  ref: CustomerRef,
  { settings, now }: { readonly settings: Settings; readonly now: number },
): Promise<Timeline> {
  const person = await readPerson(store, ref)
  if (person === null) return { entries: [], more: 0 }
  const accounts = [person.own, ...person.joined]
  const kept = await Promise.all(accounts.map((each) => accountEntries(store, each, ref.shopId)))
  const entries = [...orderEntries(person, settings, now), ...kept.flat()].toSorted(byNewest)
  return {
    entries: entries.slice(0, TIMELINE_LIMIT),
    more: Math.max(0, entries.length - TIMELINE_LIMIT),
  }
}
