import { groupBy } from '@/lib/shared/group-by'
import type { OrderFacts } from '@/lib/shared/orders'
import { ShopBusyError, type AmendedOrders, type Amendment } from '@/lib/store/amend-orders'
import { mergeOrders } from '@/lib/store/order'
import type { Order, ShopRow } from '@/lib/store/rows'

import { createTwinSearch } from './cleaning/find-twins'
import { FLAWS, flawsOf, type Flaw } from './cleaning/order-flaws'
import {
  FLAWS_SHOWN,
  type CleaningAsk,
  type Fix,
  type FlawedOrder,
  type FoundFlaws,
  type PlacedOrder,
} from './work-cleaning-protocol'
import type { PeopleStore } from './work-people'
import type { LookAbout } from './work-survey'

const TWINS_SHOWN = 20
/** Shares of the work: looking at every order, and looking for twins where numbers repeat. */
const FIRST_GO = 0.7

type Visit = (facts: OrderFacts, shop: ShopRow) => void

/** Goes through the orders of all shops, in slices; nobody waits for it. */
async function goThrough(
  { shops, orders }: PeopleStore,
  visit: Visit,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<void> {
  const all = await shops.list()
  const total = all.reduce((sum, { counters }) => sum + counters.orders, 0)
  let before = 0
  for (const shop of all) {
    const weight = total === 0 ? 0 : shop.counters.orders / total
    const arrivals = (await orders.arrivals(shop.id)).map(({ id }) => id)
    await orders.eachOrder({ shopId: shop.id, arrivals }, (facts) => visit(facts, shop), {
      signal,
      watch: (share) => tell(before + share * weight),
    })
    before += weight
  }
}

/** Counts every kind of flaw, and keeps the first of each. */
function createFindings() {
  const counts: Record<Flaw, number> = {
    twin: 0,
    'damaged-number': 0,
    'bad-date': 0,
    'bad-amount': 0,
    'orphan-items': 0,
  }
  const flawed: FlawedOrder[] = []
  return {
    add: (kind: Flaw, order: PlacedOrder, twins: readonly PlacedOrder[] = []): void => {
      counts[kind] += 1
      if (counts[kind] <= FLAWS_SHOWN)
        flawed.push({ kind, order, twins: twins.slice(0, TWINS_SHOWN) })
    },
    finish: (looked: number): FoundFlaws => ({
      looked,
      counts,
      flawed: flawed.toSorted((a, b) => FLAWS.indexOf(a.kind) - FLAWS.indexOf(b.kind)),
    }),
  }
}

/** Looks at every order of every shop; changes nothing. */
export async function findFlaws(
  store: PeopleStore,
  { signal, clock, tell }: LookAbout,
): Promise<FoundFlaws> {
  const now = clock()
  const findings = createFindings()
  const twins = createTwinSearch<PlacedOrder>()
  let looked = 0
  const look: Visit = (facts, { id: shopId, platform }) => {
    looked += 1
    twins.count({ platform, number: facts.number })
    for (const kind of flawsOf(facts, now)) findings.add(kind, { shopId, facts })
  }
  await goThrough(store, look, signal, (share) => tell(share * FIRST_GO))
  if (twins.hasRepeats())
    await goThrough(
      store,
      (facts, { id: shopId, platform }) =>
        twins.keep({ platform, number: facts.number }, { shopId, facts }),
      signal,
      (share) => tell(FIRST_GO + share * (1 - FIRST_GO)),
    )
  for (const group of twins.groups()) {
    const [order, ...others] = group.toSorted((a, b) => wealth(b.facts) - wealth(a.facts))
    if (order !== undefined) findings.add('twin', order, others)
  }
  tell(1)
  return findings.finish(looked)
}

/** How much is known of an order: of twins the one that tells most is the one to keep. */
const wealth = ({ number, items, ...facts }: OrderFacts): number =>
  Object.keys(facts).length + (items?.length ?? 0) - (/^[\w-]+$/u.test(number) ? 0 : 10)

/** What an order becomes: without or with another time and amount, wherever they were told. */
function corrected(order: Order, fix: Extract<Fix['fix'], { how: 'correct' }>): Order {
  const { placedAt, paidMinor } = fix
  return {
    ...order,
    seen: order.seen.map(({ placedAt: time, paidMinor: paid, observedAt, ...seen }) => {
      const nextTime = placedAt === undefined ? time : (placedAt ?? undefined)
      const nextPaid = paidMinor === undefined ? paid : (paidMinor ?? undefined)
      return {
        ...seen,
        // The same file again must not outdo what was corrected.
        observedAt: observedAt + 1,
        ...(nextTime === undefined ? {} : { placedAt: nextTime }),
        ...(nextPaid === undefined ? {} : { paidMinor: nextPaid }),
      }
    }),
  }
}

const renamed = (order: Order, number: string): Order => ({ ...order, number })

/** What becomes of each order of a shop; linked ones bring what they tell to the order that stays. */
async function amendmentsOf(
  { orders }: PeopleStore,
  shopId: string,
  fixes: readonly Fix[],
): Promise<Amendment[]> {
  const known = await orders.find(
    shopId,
    fixes.map(({ number }) => number),
  )
  const linked = new Map<string, Order[]>()
  for (const { number, fix } of fixes) {
    const order = known.get(number)
    if (fix.how !== 'link' || order === undefined || fix.to === number) continue
    linked.set(fix.to, [...(linked.get(fix.to) ?? []), renamed(order, fix.to)])
  }
  // What is told comes to the order that stays before the other goes.
  return [
    ...Array.from(linked, ([number, others]): Amendment => ({
      number,
      change: (order) => others.reduce(mergeOrders, order),
    })),
    ...fixes.map(({ number, fix }): Amendment => ({
      number,
      change: (order) => (fix.how === 'correct' ? corrected(order, fix) : null),
    })),
  ]
}

const plain = ({ shopId, numbers, places }: AmendedOrders) => ({
  shopId,
  numbers: [...numbers],
  places: places.map((place) => ({ ...place })),
})

/** Carries out what a person said of wrong orders; gives what brings it all back. */
async function fixFlaws(
  store: PeopleStore,
  fixes: readonly Fix[],
  { signal, tell }: LookAbout,
): Promise<{ amended: ReturnType<typeof plain>[]; busy: boolean }> {
  const amended: ReturnType<typeof plain>[] = []
  let done = 0
  try {
    for (const [shopId, own] of groupBy(fixes, (fix) => fix.shopId)) {
      const amendments = await amendmentsOf(store, shopId, own)
      for await (const slice of store.orders.amend(shopId, amendments)) {
        amended.push(plain(slice))
        done += slice.numbers.length
        tell(Math.min(1, done / fixes.length))
        // What was done stays, and can be undone.
        if (signal.aborted) return { amended, busy: false }
      }
    }
  } catch (error) {
    if (!(error instanceof ShopBusyError)) throw error
    return { amended, busy: true }
  }
  return { amended, busy: false }
}

async function undoFixes(
  { orders }: PeopleStore,
  amended: readonly AmendedOrders[],
): Promise<{ busy: boolean }> {
  try {
    for (const each of amended.toReversed()) await orders.restore(each)
  } catch (error) {
    if (!(error instanceof ShopBusyError)) throw error
    return { busy: true }
  }
  return { busy: false }
}

/** Carries out one job about wrong orders. */
export async function runCleaningJob(
  store: PeopleStore,
  what: CleaningAsk,
  about: LookAbout,
): Promise<unknown> {
  switch (what.ask) {
    case 'find-flaws':
      return findFlaws(store, about)
    case 'fix-flaws':
      return fixFlaws(store, what.fixes, about)
    case 'undo-fixes':
      return undoFixes(store, what.amended)
  }
}
