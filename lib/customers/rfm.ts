import { DAY_MS } from '@/lib/shared/time'

import type { Measures } from './measures'
import type { Quintile, RfmScore } from './scores'
import { LEAST_CUSTOMERS, type Cut, type RfmSurvey, type ShopSurvey } from './survey'

/** A figure of one customer; of the ids of joined accounts the least stands for all. */
type Ranked = Cut

const QUINTILES = [1, 2, 3, 4, 5] as const
const ORDERS_OF_CUTS = [1, 2, 3, 4] as const

/** The three figures, each rising from worst to best. */
export interface RfmFigures {
  readonly r: number
  readonly f: number
  readonly m: number
}

/** Days since the last order as a negative number, orders, spend; null where one of them is unknown. */
export function rfmFiguresOf({
  recencyDays,
  orders,
  spend,
}: Pick<Measures, 'recencyDays' | 'orders' | 'spend'>): RfmFigures | null {
  return recencyDays === null || orders === null || spend === null
    ? null
    : { r: 0 - recencyDays, f: orders, m: spend }
}

/**
 * Where the quintiles begin. Customers stand from worst to best by (figure, id); the one at position p of n (from 0) has
 * the score 1 + floor(5p / n), so that quintile k + 1 begins at position ceil(kn / 5). `ids` rise, and figures lie in
 * the same order, so that equal ones keep the order of their ids. Null where customers are too few, or all alike: a
 * place among equals would tell of the ids alone.
 */
export function cutsOf(figures: Float64Array, ids: readonly string[]): Cut[] | null {
  const rising = figures.toSorted()
  if (rising.length < LEAST_CUSTOMERS || rising[0] === rising.at(-1)) return null
  return ORDERS_OF_CUTS.map((k) => {
    const position = Math.ceil((k * rising.length) / QUINTILES.length)
    const value = rising[position] ?? NaN
    const equals = position - rising.indexOf(value)
    let [index, passed] = [figures.indexOf(value), 0]
    while (passed < equals) {
      index = figures.indexOf(value, index + 1)
      passed += 1
    }
    return { value, id: ids[index] ?? '' }
  })
}

/** The quintile of a customer: how many cuts they reach, by figure and then by id. */
export function quintileOf(cuts: readonly Cut[], { value, id }: Ranked): Quintile {
  const reached = cuts.filter(
    (cut) => value > cut.value || (value === cut.value && id >= cut.id),
  ).length
  return QUINTILES[reached] ?? 5
}

/** The three quintiles of a customer. */
export const quintilesOf = (
  { r, f, m }: Pick<RfmSurvey, 'r' | 'f' | 'm'>,
  figures: RfmFigures,
  id: string,
): Pick<RfmScore, 'r' | 'f' | 'm'> => ({
  r: quintileOf(r, { value: figures.r, id }),
  f: quintileOf(f, { value: figures.f, id }),
  m: quintileOf(m, { value: figures.m, id }),
})

/** Days without an order as of an instant: a survey's, so that a customer does not sink merely because it has aged. */
export const recencyAsOf = (at: number, lastAt: number): number =>
  Math.max(0, Math.floor((at - lastAt) / DAY_MS))

/** Scores a customer among the shop's; `recencyDays` counts to the present, while the rank is the one as of the survey. */
export function scoreRfm(
  measures: Measures,
  { rfm, at, currency }: Pick<ShopSurvey, 'rfm' | 'at' | 'currency'>,
  { id, lastAt }: { readonly id: string; readonly lastAt: number | null },
): RfmScore | null {
  const figures = rfmFiguresOf(measures)
  if (rfm === null || figures === null || lastAt === null) return null
  return {
    recencyDays: 0 - figures.r,
    orders: figures.f,
    spend: { minor: figures.m, currency },
    ...quintilesOf(rfm, { ...figures, r: 0 - recencyAsOf(at, lastAt) }, id),
  }
}
