import { monthName, monthOf } from './months'
import { WAYS, type Source, type Sources, type Way } from './sources'

/** What a traffic report says of one source over some days since 1970-01-01, both ends inside; null or absent: nothing. */
export interface ReportedSource {
  readonly from: number
  readonly to: number
  /** Absent: from anywhere. */
  readonly source?: string | undefined
  /** Who bought for the first time. */
  readonly fresh?: number | null | undefined
  /** Minor units. */
  readonly costMinor?: number | null | undefined
}

/** How marketplaces name what is one of the four ways; the first that fits counts. What the marketplace itself recommends is none. */
const NAMED: readonly (readonly [Way, RegExp])[] = [
  ['agents', /客服|旺旺|\bagents?\b|\bchat\b/iu],
  ['recommended', /好友|分享|邀请|邀請|老客|裂变|裂變|referral|invit|\bfriends?\b/iu],
  ['sales', /地推|线下|線下|销售|銷售|业务员|業務員|sales (?:staff|team|rep)/iu],
  [
    'advertising',
    /推广|推廣|广告|廣告|直通车|引力魔方|万相台|千川|多多场景|付费|付費|\bad(?:s|vert)?|sponsored|\bpaid\b|\bppc\b/iu,
  ],
]

/** The way that a source is, by its name in a report; null: none of the four, as what people search for. */
export const wayOf = (source: string): Way | null =>
  NAMED.find(([, pattern]) => pattern.test(source))?.[0] ?? null

const overlaps = (a: ReportedSource, b: ReportedSource): boolean => a.from <= b.to && b.from <= a.to

/** Of reports of one source those over most days, so that no day counts twice. */
function withoutOverlap(reports: readonly ReportedSource[]): ReportedSource[] {
  const taken: ReportedSource[] = []
  const longest = reports.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const report of longest)
    if (!taken.some((other) => overlaps(report, other))) taken.push(report)
  return taken
}

const plus = (sum: number | null, more: number | null | undefined): number | null =>
  more === null || more === undefined ? sum : (sum ?? 0) + more

const NOTHING: Source = { customers: null, costMinor: null }

/** The ways to new customers by month (2026-11), as reports by source tell them; a report over two months tells neither. */
export function reportedSources(reports: readonly ReportedSource[]): Record<string, Sources> {
  const bySource = new Map<string, ReportedSource[]>()
  for (const report of reports) {
    if (report.source === undefined || monthOf(report.from) !== monthOf(report.to)) continue
    const known = bySource.get(report.source)
    if (known === undefined) bySource.set(report.source, [report])
    else known.push(report)
  }
  const months: Record<string, Sources> = {}
  for (const [source, own] of bySource) {
    const way = wayOf(source)
    if (way === null) continue
    for (const { from, fresh, costMinor } of withoutOverlap(own)) {
      const ways = (months[monthName(monthOf(from))] ??= {})
      const before = ways[way] ?? NOTHING
      ways[way] = {
        customers: plus(before.customers, fresh),
        costMinor: plus(before.costMinor, costMinor),
      }
    }
  }
  return months
}

/** What was typed in of a month over what reports tell of it, figure by figure. */
export function overReported(typed: Sources = {}, reported: Sources = {}): Sources {
  const joined: Sources = {}
  for (const way of WAYS) {
    const [own, told] = [typed[way] ?? NOTHING, reported[way] ?? NOTHING]
    const customers = own.customers ?? told.customers
    const costMinor = own.costMinor ?? told.costMinor
    if (customers !== null || costMinor !== null) joined[way] = { customers, costMinor }
  }
  return joined
}
