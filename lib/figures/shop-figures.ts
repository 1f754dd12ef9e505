import { z } from 'zod'

import { cohortSchema, startCohorts } from './cohorts'
import { concentrationOf, concentrationSchema } from './concentration'
import { goldTableSchema, startGold } from './count-gold'
import type { AgentReply } from './credit-order'
import { demandSchema, startDemand } from './demand'
import { funnelSchema, startFunnel, type PlacedOrder } from './funnel'
import { goldTermsSchema, type GoldTerms } from './grades'
import { growthSchema, startGrowth } from './growth'
import { leavingSchema } from './leaving'
import { groupMoveSchema } from './moves'
import { orderMonthSchema, startOrderValue, type ValuedOrder } from './order-value'
import { productLinesOf, type SoldProducts } from './product-lines'
import { purchaseCycleSchema, startCycle } from './purchase-cycle'
import { startTally, tallySchema } from './tally'
import { weeksSchema } from './weeks'

/** The owner's figures of one shop, as they were last counted. Stored, one a shop. */
export const shopFiguresSchema = z.strictObject({
  shopId: z.string().min(1).max(64),
  /** Epoch ms. */
  at: z.int(),
  /** The present day in the shop's zone, as days since 1970-01-01. */
  today: z.int(),
  currency: z.string().length(3),
  terms: goldTermsSchema,
  gold: goldTableSchema,
  cohorts: z.array(cohortSchema),
  /** null where nobody ordered on two days. */
  cycle: purchaseCycleSchema.nullable(),
  /** null where no amount is known. */
  concentration: concentrationSchema.nullable(),
  /** Since the month (2026-11) began, by tier and by stage of the lifecycle. */
  moves: z.strictObject({
    month: z.string().length(7),
    tiers: z.array(groupMoveSchema),
    stages: z.array(groupMoveSchema),
  }),
  orderValue: z.array(orderMonthSchema),
  demand: z.array(demandSchema),
  funnel: funnelSchema,
  /** All customers, those who spent most first. */
  best: tallySchema,
  leaving: leavingSchema,
  weeks: weeksSchema,
  growth: growthSchema,
})
export type ShopFigures = z.infer<typeof shopFiguresSchema>

/** A purchase with all that figures take of it. */
export interface FiguredPurchase extends ValuedOrder, SoldProducts {
  /** Epoch ms; null where untold. */
  readonly at: number | null
}

/** A customer of the shop with purchases, the oldest first, and replies. */
export interface FiguredPerson {
  readonly id: string
  readonly purchases: readonly FiguredPurchase[]
  /** All orders whose time is known, whatever became of them. */
  readonly placed: readonly PlacedOrder[]
  readonly replies: readonly AgentReply[]
}

/** In which terms a shop's figures are counted. */
export interface FigurePlan {
  /** The present day, as days since 1970-01-01. */
  readonly today: number
  readonly dayOf: (at: number) => number
  readonly terms: GoldTerms
  /** Titles of products that the owner wants cleared this month. */
  readonly clearing?: readonly string[]
}

/** What is known of a shop once all its customers went by. */
export type Counts = Pick<
  ShopFigures,
  | 'gold'
  | 'cohorts'
  | 'cycle'
  | 'concentration'
  | 'orderValue'
  | 'demand'
  | 'funnel'
  | 'best'
  | 'growth'
>

/** Takes in a shop's customers one by one, in any order. */
export interface FigureDraft {
  readonly add: (person: FiguredPerson) => void
  /** `rest` is called between parts of some milliseconds. */
  readonly finish: (rest?: () => Promise<void>) => Promise<Counts>
}

/** What a customer spent, minor units; null where no amount is known. */
export function spentOf(purchases: readonly ValuedOrder[]): number | null {
  const known = purchases.flatMap(({ minor }) => (minor === null ? [] : [minor]))
  return known.length === 0 ? null : known.reduce((sum, minor) => sum + minor, 0)
}

/** Days with a purchase until a day, each once, rising. */
export const daysOf = (purchases: readonly { readonly day: number | null }[], until: number) =>
  [...new Set(purchases.flatMap(({ day }) => (day === null || day > until ? [] : [day])))].toSorted(
    (a, b) => a - b,
  )

/** Builds a shop's figures: one pass over its customers, who may come in any order. */
export function startFigures({ today, dayOf, terms, clearing = [] }: FigurePlan): FigureDraft {
  const through = today - 1
  const gold = startGold({ through }, terms, dayOf)
  const cohorts = startCohorts(today)
  const cycle = startCycle()
  const orderValue = startOrderValue(today)
  const demand = startDemand(through)
  // Today counts here: an order of this morning is the one to remind of.
  const funnel = startFunnel({ from: through - terms.periodDays + 1, through: today })
  const growth = startGrowth(today, clearing)
  const spends: number[] = []
  const best = startTally()
  return {
    add: ({ id, purchases, placed, replies }) => {
      const spent = spentOf(purchases)
      gold.add({ id, spent: spent ?? 0, purchases, replies })
      if (spent !== null) spends.push(spent)
      if (purchases.length > 0) best.add({ id, spent: spent ?? 0 })
      const days = daysOf(purchases, today)
      cohorts.add(days)
      cycle.add(days)
      const askedOn = replies.map(({ at }) => dayOf(at))
      funnel.add({ id, spent: spent ?? 0, placed, bought: days, askedOn })
      const sold = purchases.map((purchase) => ({ ...purchase, lines: productLinesOf(purchase) }))
      growth.add(sold)
      for (const { lines, ...purchase } of sold) {
        orderValue.add(purchase)
        if (purchase.day === null) continue
        for (const { title, pieces = 1 } of lines) demand.add(title, purchase.day, pieces)
      }
    },
    finish: async (rest = async () => undefined) => {
      const table = gold.finish()
      await rest()
      const spread = concentrationOf(spends)
      await rest()
      return {
        gold: table,
        cohorts: cohorts.finish(),
        cycle: cycle.finish(),
        concentration: spread,
        orderValue: orderValue.finish(),
        demand: demand.finish(),
        funnel: funnel.finish(),
        best: best.finish(),
        growth: growth.finish(),
      }
    },
  }
}
