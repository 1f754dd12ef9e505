import { DAY_MS } from '@/lib/shared/time'

import type { BasketLog } from './mining/basket-log'

/** The four figures by which a product is hot; null is unknown. */
export interface HotFigures {
  /** Orders with it in the last seven days. */
  readonly weeklySales: number | null
  /** Share of first-time visitors who bought it, 0 to 1. */
  readonly firstVisitShare: number | null
  readonly favourites: number | null
  readonly views: number | null
}

/** A product with its figures and its place among all. */
export interface HotProduct {
  readonly id: string
  readonly figures: HotFigures
  /** Mean, over the figures that are known, of the share of products that it beats or equals, 0 to 1; null: none is known. */
  readonly heat: number | null
  /** Figures that are known, 0 to 4. */
  readonly known: number
}

export const HOT_FIGURES = ['weeklySales', 'firstVisitShare', 'favourites', 'views'] as const

/** Share of first-time visitors who bought; null where visitors are unknown or there were none, or the two contradict each other. */
export function firstVisitShare(visitors: number | null, buyers: number | null): number | null {
  if (visitors === null || buyers === null || visitors <= 0 || buyers > visitors) return null
  return buyers / visitors
}

/** Days, with the present one, of which a product's sales count. */
export const WEEK_DAYS = 7

/** Orders with each product, by id, in the seven days that end with the day of `now` (epoch ms, days in UTC); what was not sold in them is not there. */
export function weeklySales(log: BasketLog, now: number): ReadonlyMap<string, number> {
  const today = Math.floor(now / DAY_MS)
  const sales = new Map<string, number>()
  for (const [basket, day] of log.days.entries()) {
    if (day > today || day <= today - WEEK_DAYS) continue
    for (const code of log.codes.subarray(log.starts[basket] ?? 0, log.starts[basket + 1] ?? 0)) {
      const id = log.names[code] ?? ''
      sales.set(id, (sales.get(id) ?? 0) + 1)
    }
  }
  return sales
}

/** How many of the rising figures are at most that one. */
function countUpTo(rising: readonly number[], figure: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= figure) low = middle + 1
    else high = middle
  }
  return low
}

/** Ranks products by how hot they are; what has more known figures comes first among equals, then by id. Those with none come last. */
export function rankHotProducts(figures: ReadonlyMap<string, HotFigures>): HotProduct[] {
  const rising = HOT_FIGURES.map((name) =>
    Array.from(figures.values(), (each) => each[name])
      .filter((figure) => figure !== null)
      .toSorted((a, b) => a - b),
  )
  const ranked = Array.from(figures, ([id, each]): HotProduct => {
    const shares = HOT_FIGURES.flatMap((name, at) => {
      const [figure, all = []] = [each[name], rising[at]]
      return figure === null ? [] : [countUpTo(all, figure) / all.length]
    })
    const known = shares.length
    const heat = known === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / known
    return { id, figures: each, heat, known }
  })
  return ranked.toSorted(
    (a, b) => (b.heat ?? -1) - (a.heat ?? -1) || b.known - a.known || (a.id < b.id ? -1 : 1),
  )
}
