import { DAY_MS } from '@/lib/shared/time'

import type { Coverage } from './card'
import { summarise } from './prediction/summarise'
import type { CustomerSummary } from './prediction/prediction'
import { cycleOf, orderDaysOf, type Purchase, type Purchases } from './purchases'

/** Span of the growth figure: spend of so many days against that of as many before. */
export const GROWTH_DAYS = 90

/** Figures of one customer, all from orders; null: unknown. Amounts in minor units of the one currency. */
export const MEASURES = [
  /** Whole days since the last order. */
  'recencyDays',
  /** Orders that were bought. */
  'orders',
  /** Paid over the whole life, and in the window of the tier rules. */
  'spend',
  'current',
  /** Days with an order, and the median days between them. */
  'orderDays',
  'cycleDays',
  /** Orders that were paid at some time; those refunded, and those never paid. */
  'settled',
  'refunded',
  'unpaid',
  /** Spend of the last `GROWTH_DAYS` against that of as many before, as a share of the latter. */
  'growth',
  /** The past as the prediction sees it, in days. */
  'x',
  'tx',
  'T',
  'meanMinor',
] as const
export type Measure = (typeof MEASURES)[number]
export type Measures = Readonly<Record<Measure, number | null>>

/** What figures are taken by. */
export interface MeasureTerms {
  /** Epoch ms. */
  readonly now: number
  /** The present day in the platform's zone, as days since 1970-01-01. */
  readonly today: number
  /** Days that the current contribution looks back; null: the whole life. */
  readonly windowDays: number | null
  /** Epoch ms since when an import covers all orders; null: nothing does. */
  readonly coveredFrom: number | null
}

/** Since when an import covers all of a shop's orders (epoch ms); null: only what pages showed is known. */
export const coverageStart = ({ from, source }: Coverage): number | null =>
  source === 'file' ? from : null

/** Adds what was paid in a span (epoch ms, the end outside); null where no amount at all is known. */
function paidIn(bought: readonly Purchase[], from: number, until: number): number | null {
  if (bought.every(({ minor }) => minor === null)) return null
  return bought.reduce(
    (sum, { at, minor }) => (at !== null && at >= from && at < until ? sum + (minor ?? 0) : sum),
    0,
  )
}

/** Change of spend as a share: 0.14 is 14 % more; null without spend before, or where the time before is not covered. */
function growthOf(bought: readonly Purchase[], { now, coveredFrom }: MeasureTerms): number | null {
  const [middle, start] = [now - GROWTH_DAYS * DAY_MS, now - 2 * GROWTH_DAYS * DAY_MS]
  if (coveredFrom === null || coveredFrom > start) return null
  const [recent, before] = [paidIn(bought, middle, Infinity), paidIn(bought, start, middle)]
  return recent === null || before === null || before <= 0
    ? null
    : Math.max(-1, recent / before - 1)
}

/** The past as the prediction sees it; null without an order whose time is known. */
export function pastOf({ x, tx, T, meanMinor }: Measures): CustomerSummary | null {
  return x === null || tx === null || T === null ? null : { x, tx, T, meanMinor }
}

/** Takes a customer's figures. */
export function measure({ bought, conduct }: Purchases, terms: MeasureTerms): Measures {
  const { now, today, windowDays } = terms
  const last = bought.at(-1)?.at ?? null
  const days = orderDaysOf(bought)
  const known = bought.flatMap(({ minor }) => (minor === null ? [] : [minor]))
  const dated = bought.flatMap(({ day, minor }) => (day === null ? [] : [{ day, minor }]))
  const past = summarise(dated, today, 'day')
  const spend = known.length === 0 ? null : known.reduce((sum, minor) => sum + minor, 0)
  return {
    recencyDays: last === null ? null : Math.max(0, Math.floor((now - last) / DAY_MS)),
    orders: bought.length,
    spend,
    current: windowDays === null ? spend : paidIn(bought, now - windowDays * DAY_MS, Infinity),
    orderDays: days.length,
    cycleDays: cycleOf(days),
    settled: conduct.orders,
    refunded: conduct.refunded,
    unpaid: conduct.unpaid,
    growth: growthOf(bought, terms),
    x: past?.x ?? null,
    tx: past?.tx ?? null,
    T: past?.T ?? null,
    meanMinor: past?.meanMinor ?? null,
  }
}
