import type { DayOf } from '@/lib/customers/day-in-zone'
import { readPurchases } from '@/lib/customers/purchases'
import type { WeekDraft } from '@/lib/figures/weeks'
import { readOutcomes } from '@/lib/intake/read-outcomes'
import { DAY_MS } from '@/lib/shared/time'
import type { ShopRow } from '@/lib/store/rows'
import type { Store } from '@/lib/store/store'

/** What weeks are read of, and in which terms. */
export interface WeekLook {
  readonly store: Pick<Store, 'orders' | 'cases'>
  readonly shop: Pick<ShopRow, 'id' | 'platform'>
  readonly currency: string
  readonly dayOf: DayOf
  /** Epoch ms. */
  readonly now: number
  readonly signal: AbortSignal
}

/** Days are counted in the shop's zone, which is less than this from UTC. */
const ZONE_MS = DAY_MS

/** Every order of the weeks, whether its buyer is known or not; only arrivals that reach into them are gone through. */
async function addOrders(
  { store, shop, currency, dayOf, now, signal }: WeekLook,
  weeks: WeekDraft,
  since: number,
): Promise<void> {
  const arrivals = await store.orders.arrivals(shop.id)
  const late = arrivals.filter(({ to }) => to === null || to >= since)
  const terms = { platform: shop.platform, currency, dayOf, now }
  await store.orders.eachOrder(
    { shopId: shop.id, arrivals: late.map(({ id }) => id) },
    (order) => {
      if (order.placedAt === undefined || order.placedAt < since) return
      for (const purchase of readPurchases([order], terms).bought)
        weeks.addOrder({ ...purchase, items: order.items })
    },
    { signal, watch: () => undefined },
  )
}

/** Adds what no customer tells to the weeks of a shop: all its orders, and how its own clocks came out. */
export async function readWeeks(look: WeekLook, weeks: WeekDraft): Promise<void> {
  const { store, shop, dayOf, now, signal } = look
  const since = weeks.since * DAY_MS - ZONE_MS
  await addOrders(look, weeks, since)
  const outcomes = await readOutcomes(store, { shopId: shop.id, since, now, signal })
  for (const { at, met } of outcomes) weeks.addClock(dayOf(at), met)
}
