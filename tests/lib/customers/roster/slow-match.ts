import type { CustomerFilter, FilterRange } from '@/lib/customers/roster/customer-filter'

import { TODAY, type PlainCustomer } from './make-roster'

const TIERS = ['none', 'silver', 'gold', 'platinum', 'diamond']
const STAGES = ['?', 'new', 'growing', 'stable', 'at-risk', 'gone']
const SEGMENTS = ['?', 'champions', 'loyal', 'promising', 'newcomers', 'fading', 'lost']
const RISKS = ['?', 'low', 'watch', 'high']

const isWithin = (value: number | null, { least, most }: FilterRange): boolean =>
  value !== null && (least === undefined || value >= least) && (most === undefined || value <= most)

const said = (list: readonly (string | number)[] | undefined, value?: string | number): boolean =>
  list === undefined || (value !== undefined && list.includes(value))

/** Who is meant, told one by one and word by word. */
export function slowMatch(
  all: readonly PlainCustomer[],
  filter: CustomerFilter,
  shop: { readonly id: string; readonly currency: string },
): string[] {
  const { moved, cohort, top, spent } = filter
  const rich = all
    .filter((each) => each.spent !== null)
    .toSorted((a, b) => (b.spent ?? 0) - (a.spent ?? 0) || (a.id < b.id ? -1 : 1))
  const best = new Set(rich.slice(0, Math.round(((top ?? 0) / 100) * rich.length)))
  const isMeant = (each: PlainCustomer): boolean => {
    const risk = each.isWarned ? 'high' : RISKS[each.risk]
    const from = moved?.of === 'tiers' ? TIERS[each.tierBefore] : STAGES[each.stageBefore]
    const to = moved?.of === 'tiers' ? TIERS[each.tier] : STAGES[each.stageNow]
    const first = each.months.length === 0 ? null : Math.min(...each.months)
    const [year = 0, month = 0] = (cohort?.month ?? '').split('-').map(Number)
    const begun = year * 12 + month - 1
    return (
      said(filter.shops, shop.id) &&
      said(filter.platforms, 'pinduoduo') &&
      said(filter.tiers, TIERS[each.tier]) &&
      said(filter.segments, SEGMENTS[each.segment]) &&
      said(filter.stages, STAGES[each.stage]) &&
      said(filter.risks, risk) &&
      said(filter.r, each.r) &&
      said(filter.f, each.f) &&
      said(filter.m, each.m) &&
      (filter.recency === undefined ||
        isWithin(each.last === null ? null : Math.max(0, TODAY - each.last), filter.recency)) &&
      (filter.orders === undefined || isWithin(each.orders, filter.orders)) &&
      (spent === undefined || (spent.currency === shop.currency && isWithin(each.spent, spent))) &&
      (filter.active === undefined ||
        isWithin(each.active === 0 ? null : each.active, filter.active)) &&
      (filter.product === undefined ||
        each.product.toLowerCase().includes(filter.product.toLowerCase())) &&
      (filter.tag === undefined || each.tags.includes(filter.tag)) &&
      (moved === undefined ||
        (from !== to && (moved.way === 'entered' ? to : from) === moved.group)) &&
      (cohort === undefined ||
        (first === begun && each.months.includes(begun + (cohort.later ?? 0)))) &&
      (top === undefined || best.has(each))
    )
  }
  return all.filter(isMeant).map(({ id }) => id)
}
