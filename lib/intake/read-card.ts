import type { CaseRecord } from '@/lib/aftersales/case-record'
import { leadingClock, viewClock } from '@/lib/aftersales/view-clock'
import { buildCard } from '@/lib/customers/build-card'
import type { CustomerCard } from '@/lib/customers/card'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { Store } from '@/lib/store/store'

import { customerIdsOf, ordersOf, readPerson, type Person } from './read-person'
import { viewIdentity } from './view-account'

/** Which customer's card, judged by which rules and when (epoch ms). */
export interface CardRequest {
  readonly shopId: string
  readonly customerId: string
  readonly rules: TierRules
  /** What the shop's customers come to; null before it was reckoned. */
  readonly survey: ShopSurvey | null
  readonly now: number
}

/** The case that matters most: an open one before closed ones, then the latest. */
function lastOf(cases: readonly CaseRecord[]): CaseRecord | undefined {
  return cases
    .toSorted((a, b) => Number(a.closed) - Number(b.closed) || b.firstSeenAt - a.firstSeenAt)
    .at(0)
}

/** Whether the platform was called to decide: one of the case's clocks is its own. */
export const isDisputed = ({ clocks }: CaseRecord): boolean =>
  clocks.some(({ owner }) => owner === 'platform')

/** What people wrote about a person. */
async function readWords(store: Store, person: Person) {
  const customerIds = customerIdsOf(person)
  const [notes, tags, records] = await Promise.all([
    Promise.all(customerIds.map((id) => store.notes.list(id))),
    Promise.all(customerIds.map((id) => store.tags.list(id))),
    store.records.ofCustomers(customerIds),
  ])
  const { shopId } = person.own.ref
  return {
    notes: notes
      .flat()
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
      .map(({ id, text, createdAt }) => ({ id, text, at: createdAt })),
    tags: [...new Set(tags.flat())],
    // A warning is never shared between shops, nor is what else was written down in another one.
    records: records
      .filter((row) => row.shopId === shopId)
      .map(({ id, createdAt, facts }) => ({ id, at: createdAt, facts })),
  }
}

/** Gathers all that is known of a customer into their card; null where neither a name nor an order is known. */
export async function readCard(store: Store, request: CardRequest): Promise<CustomerCard | null> {
  const { rules, survey, now } = request
  const person = await readPerson(store, request)
  if (person === null) return null
  const { shop, contact, ref } = person.own
  const orders = ordersOf(person)
  if (contact === null && orders.here.length === 0) return null
  const numbers = orders.here.map(({ number }) => number)
  const [cases, words] = await Promise.all([
    store.cases.ofOrders(ref.shopId, numbers),
    readWords(store, person),
  ])
  const lastCase = lastOf(cases)
  const nick = contact?.nick ?? ''
  const around = { shopName: shop.name, nick, customerId: ref.customerId }
  return buildCard({
    ...ref,
    ...words,
    platform: shop.platform,
    nick,
    joinedIds: orders.joinedHere,
    orders: orders.here,
    elsewhere: orders.elsewhere,
    coverage: orders.coverage,
    identity: viewIdentity(person),
    platformTier: contact?.platformTier?.value ?? null,
    disputes: cases.filter(isDisputed).length,
    survey,
    lastCase: lastCase === undefined ? null : viewClock(lastCase, leadingClock(lastCase), around),
    rules,
    now,
  })
}
