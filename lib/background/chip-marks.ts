import { nearestOwnClock } from '@/lib/aftersales/nearest-own-clock'
import type { CaseRecord } from '@/lib/aftersales/case-record'
import { isUncertain } from '@/lib/aftersales/trust-clock'
import { createDayOf } from '@/lib/customers/day-in-zone'
import type { CustomerRef } from '@/lib/customers/identity'
import { markBuyer, type BuyerMark } from '@/lib/customers/mark-buyer'
import { coverageOf } from '@/lib/intake/read-person'
import { isDisputed } from '@/lib/intake/read-card'
import { groupBy } from '@/lib/shared/group-by'
import { PLATFORMS } from '@/lib/shared/platforms'
import { viewOrder } from '@/lib/store/order'
import type { Order, ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

import type { ShopTerms } from './buyer-on-page'

/** What is known beside one order of a list. */
export interface OrderMark {
  readonly number: string
  /** null: nobody knows whose the order is. */
  readonly buyer: BuyerMark | null
  /** The shop's own clock that runs out first in the buyer's cases, or in the order's where the buyer is not known. */
  readonly clock: { readonly dueAt: number; readonly about: boolean } | null
}

type MarkStore = Pick<Store, 'cases' | 'joins' | 'orders' | 'records'>

/** Everything about some buyers of one shop, each thing read once for all of them. */
async function gather(store: MarkStore, shopId: string, numbers: readonly string[]) {
  const owners = await store.orders.ownersOf(shopId, numbers)
  const refs = [...new Set(owners.values())].map((customerId) => ({ shopId, customerId }))
  const personOf = await store.joins.personsOf(refs)
  // A tier is by the orders in one shop, whatever accounts the person has in others; so is a warning.
  const accountsOf = (ref: CustomerRef): string[] =>
    personOf(ref).flatMap((account) => (account.shopId === shopId ? account.customerId : []))
  const accounts = [...new Set(refs.flatMap(accountsOf))]
  const orders = await store.orders.ofCustomers(shopId, accounts)
  const known = [...orders.values()].flat().map(({ number }) => number)
  const [cases, records] = await Promise.all([
    store.cases.ofOrders(shopId, [...new Set([...numbers, ...known])]),
    store.records.ofCustomers(accounts),
  ])
  return {
    owners,
    refs,
    accountsOf,
    orders,
    casesOf: groupBy(cases, ({ orderNumber }) => orderNumber ?? ''),
    recordsOf: groupBy(
      records.filter((row) => row.shopId === shopId),
      ({ customerId }) => customerId,
    ),
  }
}

function clockOf(cases: readonly CaseRecord[]): OrderMark['clock'] {
  const nearest = nearestOwnClock(cases)
  return nearest && { dueAt: nearest.clock.dueAt, about: isUncertain(nearest.clock) }
}

/** Reads what a list may show beside these orders of a shop, in a handful of reads however many they are. */
export async function readMarks(
  store: MarkStore,
  shop: ShopRow,
  numbers: readonly string[],
  { rules, survey, now }: ShopTerms & { readonly now: number },
): Promise<OrderMark[]> {
  const found = await gather(store, shop.id, numbers)
  const { platform } = shop
  const terms = { platform, rules, survey, coverage: coverageOf(shop), now }
  const dayOf = createDayOf(PLATFORMS[platform].zone)
  const casesOf = (orders: readonly Pick<Order, 'number'>[]): CaseRecord[] =>
    orders.flatMap(({ number }) => found.casesOf.get(number) ?? [])
  const byBuyer = new Map(
    found.refs.map((ref) => {
      const accounts = found.accountsOf(ref)
      const orders = accounts.flatMap((id) => found.orders.get(id) ?? [])
      const cases = casesOf(orders)
      const records = accounts
        .flatMap((id) => found.recordsOf.get(id) ?? [])
        .map(({ id, createdAt, facts }) => ({ id, at: createdAt, facts }))
      const disputes = cases.filter(isDisputed).length
      const facts = orders.map(viewOrder)
      const buyer = markBuyer({ ...terms, orders: facts, records, disputes, dayOf })
      return [ref.customerId, { buyer, clock: clockOf(cases) }] as const
    }),
  )
  return numbers.map((number) => {
    const mark = byBuyer.get(found.owners.get(number) ?? '')
    return { number, ...(mark ?? { buyer: null, clock: clockOf(casesOf([{ number }])) }) }
  })
}
