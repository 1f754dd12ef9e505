import { createDayOf, isInstant, type DayOf } from '@/lib/customers/day-in-zone'
import { personIdOf } from '@/lib/customers/person-id'
import type { Purchases } from '@/lib/customers/purchases'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { AgentReply } from '@/lib/figures/credit-order'
import type { PlacedOrder } from '@/lib/figures/funnel'
import { monthName, monthOf } from '@/lib/figures/months'
import { ownerOf } from '@/lib/figures/owner-of'
import {
  shopFiguresSchema,
  spentOf,
  startFigures,
  type FiguredPurchase,
  type ShopFigures,
} from '@/lib/figures/shop-figures'
import { startWeeks } from '@/lib/figures/weeks'
import type { OrderFacts } from '@/lib/shared/orders'
import { pause } from '@/lib/shared/pause'
import { PLATFORMS } from '@/lib/shared/platforms'
import type { ShopRow } from '@/lib/store/rows'

import type { PeopleStore } from './work-people'
import { watchLeaving } from './work-survey-leaving'
import { watchMoves, type HearMove } from './work-survey-moves'
import { readWeeks } from './work-survey-weeks'

/** The owner's figures of a shop on their way, counted in the same pass as its survey. */
export interface FigureCount {
  readonly add: (
    person: { readonly customerIds: readonly string[]; readonly orders: readonly OrderFacts[] },
    purchases: Purchases,
  ) => void
  readonly finish: (
    survey: Pick<ShopSurvey, 'cycleDays' | 'model'>,
    signal: AbortSignal,
  ) => Promise<ShopFigures>
}

/** Replies by customer. */
async function repliesOf(
  { uses }: Pick<PeopleStore, 'uses'>,
  shopId: string,
): Promise<Map<string, AgentReply[]>> {
  const replies = new Map<string, AgentReply[]>()
  for (const { customerId, at, by } of await uses.ofShop(shopId)) {
    const reply = { agent: by ?? null, at }
    const known = replies.get(customerId)
    if (known === undefined) replies.set(customerId, [reply])
    else known.push(reply)
  }
  return replies
}

/** Purchases with the lines of their orders. */
function figured({ bought }: Purchases, orders: readonly OrderFacts[]): FiguredPurchase[] {
  const items = new Map(orders.map((facts) => [facts.number, facts.items]))
  return bought.map((purchase) => ({ ...purchase, items: items.get(purchase.number) }))
}

/** Orders whose time is known, as they were placed. */
const placedOf = (orders: readonly OrderFacts[], dayOf: DayOf): PlacedOrder[] =>
  orders.flatMap(({ number, placedAt: at, state }) =>
    at === undefined || !isInstant(at)
      ? []
      : [{ number, at, day: dayOf(at), isUnpaid: state === 'unpaid' }],
  )

/** Begins a shop's figures in the owner's terms, as of an instant (epoch ms). */
export async function countFigures(
  store: PeopleStore,
  shop: Pick<ShopRow, 'id' | 'platform'>,
  {
    rules,
    now,
    onMove,
  }: { readonly rules: TierRules; readonly now: number; readonly onMove: HearMove },
): Promise<FigureCount> {
  const { id: shopId, platform } = shop
  const { currency } = rules
  const dayOf = createDayOf(PLATFORMS[platform].zone)
  const today = dayOf(now)
  const { terms, targets } = ownerOf((await store.settings.read()).figures, shopId)
  const target = targets?.[monthName(monthOf(today))]
  const clearing = target?.clearance.map(({ product }) => product) ?? []
  const replies = await repliesOf(store, shopId)
  const draft = startFigures({ today, dayOf, terms, clearing })
  const moves = watchMoves({ platform, rules, now, today, onMove })
  const leaving = watchLeaving(today)
  const weeks = startWeeks(today, terms)
  return {
    add: ({ customerIds, orders }, purchases) => {
      const id = personIdOf(customerIds)
      const own = customerIds.flatMap((each) => replies.get(each) ?? [])
      for (const each of customerIds) replies.delete(each)
      const placed = placedOf(orders, dayOf)
      draft.add({ id, purchases: figured(purchases, orders), placed, replies: own })
      if (purchases.bought.length === 0) return
      const spent = spentOf(purchases.bought) ?? 0
      moves.add({ id, spent, orders, purchases })
      leaving.add(id, purchases)
      weeks.addPerson({ id, spent, purchases: purchases.bought, replies: own })
    },
    finish: async ({ cycleDays, model }, signal) => {
      await readWeeks({ store, shop, currency, dayOf, now, signal }, weeks)
      // Whoever was replied to and never ordered was received all the same.
      for (const [id, own] of replies) draft.add({ id, purchases: [], placed: [], replies: own })
      return {
        shopId,
        at: now,
        today,
        currency,
        terms,
        ...(await draft.finish(pause)),
        moves: await moves.finish(cycleDays),
        leaving: leaving.finish(model),
        weeks: weeks.finish(),
      }
    },
  }
}

/** The owner's figures of a shop as they were last counted; null where there are none, or of an older make. */
export async function readShopFigures(
  { surveys }: Pick<PeopleStore, 'surveys'>,
  shopId: string,
): Promise<ShopFigures | null> {
  return shopFiguresSchema.safeParse(await surveys.readFigures(shopId)).data ?? null
}
