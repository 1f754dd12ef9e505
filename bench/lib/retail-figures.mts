import { createDayOf } from '@/lib/customers/day-in-zone'
import { quantileOf } from '@/lib/customers/percentiles'
import { readPurchases } from '@/lib/customers/purchases'
import { DEFAULT_GOLD_TERMS } from '@/lib/figures/grades'
import type { PurchaseCycle } from '@/lib/figures/purchase-cycle'
import { startFigures } from '@/lib/figures/shop-figures'
import { DAY_MS } from '@/lib/shared/time'

import { readInvoices } from './orders.mts'
import { gatherPersons } from './persons.mts'
import { scoreAll } from './score-all.mts'

const QUARTERS = [0, 0.25, 0.5, 0.75, 1]
const TOP = 5

/** Lowest, quartiles and highest of a figure. */
export const quartersOf = (figures: readonly number[]): number[] => {
  const rising = figures.toSorted((a, b) => a - b)
  return QUARTERS.map((share) => quantileOf(rising, share))
}

const withoutWeeks = ({ gaps, mean, median, q1, q3 }: PurchaseCycle) => ({
  gaps,
  mean,
  median,
  q1,
  q3,
})

/** The owner's figures of the invoices of UCI Online Retail (CSV, or .gz of it), as of the midnight after the last. */
export async function readRetailFigures(file: string) {
  const { orders } = await readInvoices(file, null)
  const persons = gatherPersons(orders)
  const last = orders.reduce((latest, { facts }) => Math.max(latest, facts.placedAt ?? 0), 0)
  const midnight = Math.ceil(last / DAY_MS) * DAY_MS
  const dayOf = createDayOf('UTC')
  const terms = { platform: 'shopify', currency: 'CNY', dayOf, now: midnight } as const
  const draft = startFigures({ today: dayOf(midnight), dayOf, terms: DEFAULT_GOLD_TERMS })
  for (const person of persons) {
    const { bought } = readPurchases(person.orders, terms)
    draft.add({ id: person.id, purchases: bought, placed: [], replies: [] })
  }
  const { cohorts, cycle, concentration } = await draft.finish()
  const scored = [...(await scoreAll(persons, midnight))]
  const months = Math.max(...cohorts.map(({ customers }) => customers.length))
  const countOf = (quintile: 1 | 5): number =>
    scored.filter(([, { r, f, m }]) => r === quintile && f === quintile && m === quintile).length
  return {
    customers: persons.length,
    orders: orders.length,
    revenueMinor: concentration?.revenueMinor ?? 0,
    gini: concentration?.gini ?? null,
    top10Share: concentration?.top10Share ?? null,
    top20Share: concentration?.top20Share ?? null,
    cycle: cycle === null ? null : withoutWeeks(cycle),
    // As wide as the oldest: months that have not come yet are 0.
    cohorts: Object.fromEntries(
      cohorts.map(({ month, customers }) => [
        month,
        [...customers, ...Array.from({ length: months - customers.length }, () => 0)],
      ]),
    ),
    rfm: {
      customers: scored.length,
      score555: countOf(5),
      score111: countOf(1),
      recency_quantiles: quartersOf(scored.map(([, { recencyDays }]) => recencyDays)),
      frequency_quantiles: quartersOf(scored.map(([, each]) => each.orders)),
      monetary_quantiles: quartersOf(scored.map(([, { spend }]) => spend.minor / 100)),
      shareTop20pct: concentration?.top20Share ?? null,
      shareTop10pct: concentration?.top10Share ?? null,
      gini: concentration?.gini ?? null,
      repeatCustomers: scored.filter(([, each]) => each.orders > 1).length,
      top5ByMonetary: scored
        .toSorted(([, a], [, b]) => b.spend.minor - a.spend.minor)
        .slice(0, TOP)
        .map(([id, { recencyDays, orders: count, spend }]) => [
          Number(id),
          recencyDays,
          count,
          spend.minor / 100,
        ]),
    },
  }
}
