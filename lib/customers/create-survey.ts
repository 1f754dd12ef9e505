import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

import type { Coverage } from './card'
import { createDayOf } from './day-in-zone'
import { coverageStart, measure } from './measures'
import { personIdOf } from './person-id'
import type { PlacedCustomers } from './placed-customers'
import { gatherPopulation } from './population'
import { orderDaysOf, readPurchases, type Purchases } from './purchases'
import type { CustomerRecord } from './record'
import { watchRetention } from './retention'
import type { ShopSurvey } from './survey'
import { surveyPopulation, type Pace } from './survey-population'
import { toTierEntry, tierOf } from './tier'
import type { TierRules } from './tier-rules'

/** Whose customers are surveyed, and in which terms. */
export interface SurveyPlan {
  readonly shopId: string
  readonly platform: PlatformId
  readonly rules: TierRules
  readonly coverage: Coverage
  readonly clock: Clock
}

/** One person of the shop with all orders of their accounts there. */
export interface SurveyedPerson {
  readonly customerIds: readonly string[]
  readonly orders: readonly OrderFacts[]
  readonly records?: readonly CustomerRecord[]
}

/** Takes in a shop's persons one by one, in any order, and makes their survey. */
export interface SurveyDraft {
  /** Gives the person's orders as it read them. */
  add(person: SurveyedPerson): Purchases
  /** `pace` is called between slices of some milliseconds with the share done, 0 to 1; throwing there gives the survey up. */
  finish(pace?: Pace): Promise<ShopSurvey>
  /** The same, with where each customer stands by it. */
  finishPlaced(pace?: Pace): Promise<{
    readonly survey: ShopSurvey
    readonly placed: PlacedCustomers
  }>
}

/**
 * Builds a shop's survey: one pass over its persons. Who never bought anything is no customer, but their refunded orders
 * count in the shop's refund share.
 */
export function createSurvey({
  shopId,
  platform,
  rules,
  coverage,
  clock,
}: SurveyPlan): SurveyDraft {
  const now = clock()
  const { currency, windowDays } = rules
  const dayOf = createDayOf(PLATFORMS[platform].zone)
  const terms = { now, today: dayOf(now), windowDays, coveredFrom: coverageStart(coverage) }
  const draft = gatherPopulation()
  const retention = watchRetention()
  const tiers: ShopSurvey['tiers'] = { silver: 0, gold: 0, platinum: 0, diamond: 0, none: 0 }
  let [settled, refunded, orderCount, seenOrders] = [0, 0, 0, 0]
  const finishPlaced: SurveyDraft['finishPlaced'] = async (pace = async () => undefined) => {
    const refundShare = settled === 0 ? null : refunded / settled
    const population = draft.settle()
    const plan = { currency, refundShare, today: terms.today, clock }
    const { found, placed } = await surveyPopulation(population, plan, pace)
    const survey = {
      shopId,
      at: now,
      customers: population.ids.length,
      orders: orderCount,
      seenOrders,
      currency,
      windowDays,
      refundShare,
      tiers,
      retention: retention.finish(),
      ...found,
    }
    return { survey, placed }
  }
  return {
    add({ customerIds, orders, records = [] }) {
      const purchases = readPurchases(orders, { platform, currency, dayOf, now })
      const { bought, conduct } = purchases
      seenOrders += orders.length
      settled += conduct.orders
      refunded += conduct.refunded
      if (bought.length === 0) return purchases
      orderCount += bought.length
      const dated = bought.flatMap(({ day, minor }) => (day === null ? [] : [{ day, minor }]))
      draft.add(personIdOf(customerIds), measure(purchases, terms), dated, records)
      retention.add(orderDaysOf(bought), terms.today)
      const entries = orders.map((facts) => toTierEntry(facts, platform))
      tiers[tierOf(entries, rules, now) ?? 'none'] += 1
      return purchases
    },
    finish: async (pace) => (await finishPlaced(pace)).survey,
    finishPlaced,
  }
}
