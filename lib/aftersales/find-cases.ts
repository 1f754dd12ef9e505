import { CASE_KINDS, type CaseColumn, type CaseKind } from '@/lib/shared/cases'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

import type { CaseFilter } from './case-acts'
import type { CaseLine } from './case-line'

/** Number and money of some cases. */
export interface CaseSum {
  readonly count: number
  readonly amounts: readonly Money[]
}

/** All open cases in figures. */
export interface CaseFigures {
  /** By column, as far as the filter goes; what was done before today is left out. */
  readonly columns: Readonly<Record<CaseColumn, CaseSum>>
  /** What goes by itself between now and an instant unless the seller acts, whatever the filter. */
  readonly risk: CaseSum
  /** Shops, marketplaces and kinds that there are cases of, whatever the filter. */
  readonly shopIds: readonly string[]
  readonly platforms: readonly PlatformId[]
  readonly kinds: readonly CaseKind[]
}

/** Whether a case is one of those asked for; `named`: ids of those whose buyer the text names. */
export function createCaseFilter(
  { shopId, platform, kind, from, atRiskBy, text }: CaseFilter,
  named: ReadonlySet<string>,
): (line: CaseLine) => boolean {
  const wanted = text.trim().toLowerCase()
  const says = (number: string | null): boolean => number?.toLowerCase().includes(wanted) === true
  return (line) =>
    (shopId === null || line.shopId === shopId) &&
    (platform === null || line.platform === platform) &&
    (kind === null || line.kind === kind) &&
    (from === null ||
      (line.amount !== null &&
        line.amount.currency === from.currency &&
        line.amount.minor >= from.minor)) &&
    (atRiskBy === null || (line.atRisk && line.place <= atRiskBy)) &&
    (wanted === '' || says(line.number) || says(line.orderNumber) || named.has(line.id))
}

const byPlace = (a: CaseLine, b: CaseLine): number => a.place - b.place || (a.id < b.id ? -1 : 1)

const byMoney = (a: CaseLine, b: CaseLine): number =>
  (b.amount?.minor ?? -1) - (a.amount?.minor ?? -1) || byPlace(a, b)

/** How the cases of a column are ordered: by time, by money, or by their place in a plan (ids, the first first). */
export interface CaseOrder {
  readonly by: 'time' | 'money' | 'plan'
  readonly plan: readonly string[]
}

function compareBy({ by, plan }: CaseOrder): (a: CaseLine, b: CaseLine) => number {
  if (by === 'money') return byMoney
  if (by === 'time') return byPlace
  const places = new Map(plan.map((id, index) => [id, index]))
  const placeOf = ({ id }: CaseLine): number => places.get(id) ?? places.size
  return (a, b) => placeOf(a) - placeOf(b) || byPlace(a, b)
}

/** What is done stands by when that was, whatever the order of the rest. */
export const sortCases = (
  lines: readonly CaseLine[],
  column: CaseColumn,
  order: CaseOrder,
): CaseLine[] => lines.toSorted(column === 'done' ? byPlace : compareBy(order))

const sumOf = (lines: readonly CaseLine[]): CaseSum => ({
  count: lines.length,
  amounts: sumByCurrency(lines.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
})

const distinct = <Value>(lines: readonly CaseLine[], read: (line: CaseLine) => Value): Value[] => [
  ...new Set(lines.map(read)),
]

/** Counts and sums all open cases; instants are epoch ms. */
export function figureCases(
  lines: readonly CaseLine[],
  fits: (line: CaseLine) => boolean,
  { now, today, until }: { readonly now: number; readonly today: number; readonly until: number },
): CaseFigures {
  const current = lines.filter(({ column, place }) => column !== 'done' || place <= -today)
  const fitting = current.filter(fits)
  const sumIn = (column: CaseColumn): CaseSum =>
    sumOf(fitting.filter((line) => line.column === column))
  const kinds = new Set(distinct(current, ({ kind }) => kind))
  return {
    columns: {
      seller: sumIn('seller'),
      buyer: sumIn('buyer'),
      platform: sumIn('platform'),
      done: sumIn('done'),
    },
    risk: sumOf(current.filter(({ atRisk, place }) => atRisk && place > now && place <= until)),
    shopIds: distinct(current, ({ shopId }) => shopId),
    platforms: distinct(current, ({ platform }) => platform),
    kinds: CASE_KINDS.filter((kind) => kinds.has(kind)),
  }
}
