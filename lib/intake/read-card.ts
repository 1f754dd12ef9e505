import type { CaseRecord } from '@/lib/aftersales/case-record'
import { leadingClock, viewClock } from '@/lib/aftersales/view-clock'
import { buildCard } from '@/lib/customers/build-card'
import type { Coverage, CustomerCard } from '@/lib/customers/card'
import type { TierRules } from '@/lib/customers/tier-rules'
import { viewOrder } from '@/lib/store/order'
import type { ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

/** Which customer's card, judged by which rules and when (epoch ms). */
export interface CardRequest {
  readonly shopId: string
  readonly customerId: string
  readonly rules: TierRules
  readonly now: number
}

/** Which part of the past of a shop's customers its files and pages tell. */
export function coverageOf({ coverage, firstOrderAt, counters }: ShopRow): Coverage {
  const unclaimedOrders = counters.unclaimed
  return coverage === null
    ? { from: firstOrderAt, source: 'pages', unclaimedOrders }
    : { from: coverage.from, source: 'file', unclaimedOrders }
}

/** The case that matters most: an open one before closed ones, then the latest. */
function lastOf(cases: readonly CaseRecord[]): CaseRecord | undefined {
  return cases
    .toSorted((a, b) => Number(a.closed) - Number(b.closed) || b.firstSeenAt - a.firstSeenAt)
    .at(0)
}

/** Gathers all that is known of a customer into their card; null where neither a name nor an order is known. */
export async function readCard(store: Store, request: CardRequest): Promise<CustomerCard | null> {
  const { shopId, customerId, rules, now } = request
  const [shop, contact, orders, notes, tags] = await Promise.all([
    store.shops.read(shopId),
    store.contacts.read(shopId, customerId),
    store.orders.ofCustomer(shopId, customerId),
    store.notes.list(customerId),
    store.tags.list(customerId),
  ])
  if (shop === undefined || (contact === null && orders.length === 0)) return null
  const numbers = orders.map(({ number }) => number)
  const lastCase = lastOf(await store.cases.ofOrders(shopId, numbers))
  const nick = contact?.nick ?? ''
  return buildCard({
    customerId,
    platform: shop.platform,
    nick,
    orders: orders.map(viewOrder),
    coverage: coverageOf(shop),
    lastCase:
      lastCase === undefined
        ? null
        : viewClock(lastCase, leadingClock(lastCase), { shopName: shop.name, nick, customerId }),
    notes: notes.map(({ id, text, createdAt }) => ({ id, text, at: createdAt })),
    tags,
    rules,
    now,
  })
}
