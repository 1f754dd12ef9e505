import { judgeLifecycle } from '@/lib/customers/lifecycle'
import { LIFECYCLE_STAGES } from '@/lib/customers/scores'
import { cycleOf, type Purchases } from '@/lib/customers/purchases'
import { tierOf, toTierEntry, type TierEntry } from '@/lib/customers/tier'
import { TIERS, type TierId, type TierRules } from '@/lib/customers/tier-rules'
import { firstDayOf, monthName, monthOf } from '@/lib/figures/months'
import { startMoves } from '@/lib/figures/moves'
import { daysOf, type ShopFigures } from '@/lib/figures/shop-figures'
import type { OrderFacts } from '@/lib/shared/orders'
import { pause } from '@/lib/shared/pause'
import type { PlatformId } from '@/lib/shared/platforms'
import { DAY_MS } from '@/lib/shared/time'

/** In which terms groups are told apart, before the present month and now. */
export interface MovePlan {
  readonly platform: PlatformId
  readonly rules: TierRules
  /** Epoch ms, and its day in the shop's zone. */
  readonly now: number
  readonly today: number
  readonly onMove?: HearMove
}

/** Hears in which group of a kind each customer was when the month began, and is now; null: in none. */
export type HearMove = (
  id: string,
  of: 'tiers' | 'stages',
  before: string | null,
  now: string | null,
) => void

/** One customer on the way to both groups. */
export interface MovingPerson {
  readonly id: string
  readonly spent: number
  readonly orders: readonly OrderFacts[]
  readonly purchases: Purchases
}

/** Customers judged between two pauses: some milliseconds. */
const SLICE = 5_000
/** Figures of one customer that stages are judged by later: days without an order, days with one, the cycle; twice. */
const HELD = 6

/** Finds the tier that a customer had when the month began, given the one they have. */
function createTierBefore({ rules, now, today }: MovePlan, begun: number) {
  // The same time of day on the last day of the month before: tiers count their window back from there.
  const before = now - (today - begun + 1) * DAY_MS
  const { windowDays } = rules
  /** Whether an order of this day counts at one of the two times alone; a day to spare on either side. */
  const isBetween = (day: number): boolean =>
    day >= begun ||
    (windowDays !== null && day + windowDays >= begun - 2 && day + windowDays <= today + 1)
  return (
    { bought }: Purchases,
    entries: readonly TierEntry[],
    tier: TierId | null,
  ): TierId | null => {
    // Most customers neither bought this month nor have an order that grew too old in it.
    if (!bought.some(({ day }) => day !== null && isBetween(day))) return tier
    const late = new Set(
      bought.flatMap(({ day, number }) => (day !== null && day >= begun ? [number] : [])),
    )
    return tierOf(
      entries.filter(({ number }) => !late.has(number)),
      rules,
      before,
    )
  }
}

/**
 * Watches who came into each tier and stage since the month began. Both are reckoned from the orders alone, as they are
 * known today: what was refunded since counts in neither.
 */
export function watchMoves(plan: MovePlan) {
  const { platform, rules, now, today, onMove = () => undefined } = plan
  const begun = firstDayOf(monthOf(today))
  const tierBefore = createTierBefore(plan, begun)
  const tiers = startMoves(TIERS)
  const customers: { readonly id: string; readonly spent: number }[] = []
  const held: number[] = []

  const hold = (days: readonly number[], at: number): void => {
    const last = days.at(-1)
    held.push(last === undefined ? NaN : Math.max(0, at - last), days.length, cycleOf(days) ?? NaN)
  }
  const stageAt = (place: number, shopCycleDays: number | null): string | null => {
    const [recency = NaN, orderDays = 0, cycle = NaN] = held.slice(place, place + HELD / 2)
    if (Number.isNaN(recency)) return null
    const cycleDays = Number.isNaN(cycle) ? null : cycle
    return judgeLifecycle({ recencyDays: recency, orderDays, cycleDays }, shopCycleDays).stage
  }
  return {
    add: ({ id, spent, orders, purchases }: MovingPerson): void => {
      const entries = orders.map((facts) => toTierEntry(facts, platform))
      const tier = tierOf(entries, rules, now)
      const before = tierBefore(purchases, entries, tier)
      tiers.add({ id, spent }, before, tier)
      onMove(id, 'tiers', before, tier)
      customers.push({ id, spent })
      const days = daysOf(purchases.bought, today)
      const earlier = days.filter((day) => day < begun)
      hold(earlier, begun)
      hold(days, today)
    },
    /** Stages of those without a rhythm of their own follow the shop's. */
    finish: async (shopCycleDays: number | null): Promise<ShopFigures['moves']> => {
      const stages = startMoves(LIFECYCLE_STAGES)
      for (const [index, customer] of customers.entries()) {
        const place = index * HELD
        const before = stageAt(place, shopCycleDays)
        const stage = stageAt(place + HELD / 2, shopCycleDays)
        stages.add(customer, before, stage)
        onMove(customer.id, 'stages', before, stage)
        if ((index + 1) % SLICE === 0) await pause()
      }
      return { month: monthName(monthOf(today)), tiers: tiers.finish(), stages: stages.finish() }
    },
  }
}
