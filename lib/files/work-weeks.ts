import { createDayOf } from '@/lib/customers/day-in-zone'
import { personIdOf } from '@/lib/customers/person-id'
import { readPurchases } from '@/lib/customers/purchases'
import { spentOf } from '@/lib/figures/shop-figures'
import { startWeeks, WEEK_DAYS, type Weeks } from '@/lib/figures/weeks'
import { PLATFORMS } from '@/lib/shared/platforms'

import type { PeopleStore } from './work-people'
import type { LookAbout } from './work-survey'
import { readShopFigures } from './work-survey-figures'
import { readWeeks } from './work-survey-weeks'

/** A week and the one before it, and when they were counted (epoch ms). */
export interface CountedWeeks {
  readonly at: number
  readonly weeks: Weeks
}

/** Share of the work that going through all customers is. */
const CUSTOMERS = 0.9

/** Counts the week of a Monday (days since 1970-01-01) as the last one was counted, in the same terms; null where none was. */
export async function countWeeks(
  store: PeopleStore,
  { shopId, monday }: { readonly shopId: string; readonly monday: number },
  { signal, clock, tell }: LookAbout,
): Promise<CountedWeeks | null> {
  const [shop, figures] = await Promise.all([
    store.shops.read(shopId),
    readShopFigures(store, shopId),
  ])
  if (shop === undefined || figures === null) return null
  const { currency, terms } = figures
  const { platform } = shop
  const dayOf = createDayOf(PLATFORMS[platform].zone)
  const now = clock()
  const weeks = startWeeks(monday + WEEK_DAYS, terms)
  await store.orders.eachPerson(
    shopId,
    ({ customerIds, orders }) => {
      const { bought } = readPurchases(orders, { platform, currency, dayOf, now })
      if (bought.length === 0) return
      const spent = spentOf(bought) ?? 0
      weeks.addPerson({ id: personIdOf(customerIds), spent, purchases: bought, replies: [] })
    },
    { signal, watch: (share) => tell(share * CUSTOMERS) },
  )
  await readWeeks({ store, shop, currency, dayOf, now, signal }, weeks)
  return { at: now, weeks: weeks.finish() }
}
