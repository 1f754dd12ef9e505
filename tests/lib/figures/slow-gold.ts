import type { GoldCounts } from '@/lib/figures/gold-counts'
import type { GoldPerson } from '@/lib/figures/gold-past'
import type { GoldTerms } from '@/lib/figures/grades'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

/** Counts alone, as the slow recount gives them. */
export type PlainCounts = Record<keyof GoldCounts, number>

const gapsOf = (days: readonly number[]): number[] =>
  days.flatMap((day, index) => (index === 0 ? [] : [day - (days[index - 1] ?? 0)]))
const medianOf = (gaps: readonly number[]): number => {
  const sorted = gaps.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

/** The gold-agent table read from its definitions, one filter after the other, with no thought of speed. `agent` null: the shop's. */
export function recountGold(
  everybody: readonly GoldPerson[],
  { terms, through }: { readonly terms: GoldTerms; readonly through: number },
  agent: string | null,
): PlainCounts {
  const inPeriod = (day: number): boolean => day <= through && day > through - terms.periodDays
  const people = everybody.map((person) => {
    const orders = person.purchases.filter((p) => p.day !== null && p.day <= through)
    const days = [...new Set(orders.map((p) => p.day ?? 0))].toSorted((a, b) => a - b)
    const theirs = orders.filter((order) => {
      if (agent === null) return true
      const earlier = person.replies
        .filter((r) => order.at !== null && r.at <= order.at)
        .filter((r) => (order.at ?? 0) - r.at <= terms.creditHours * HOUR_MS)
      const latest = Math.max(...earlier.map((r) => r.at))
      return earlier.findLast((r) => r.at === latest)?.agent === agent
    })
    const now = theirs.filter((p) => inPeriod(p.day ?? 0))
    const isReceived =
      agent !== null &&
      person.replies.some((r) => r.agent === agent && inPeriod(Math.floor(r.at / DAY_MS)))
    return { orders, days, theirs, now, isReceived }
  })
  const buyers = people.filter(({ now }) => now.length > 0)
  const isOld = ({ days }: { days: number[] }): boolean =>
    days.some((day) => day <= through - terms.periodDays)
  const fresh = buyers.filter((each) => !isOld(each))
  const customers = people.filter(({ theirs }) => theirs.length > 0)
  const old = customers.filter(({ days }) => days.length >= 2)
  const lost = old.filter(
    ({ days }) => through - (days.at(-1) ?? 0) >= terms.lostCycles * medianOf(gapsOf(days)),
  )
  const paced = old.filter(({ orders }) => orders.length < 100)
  const gaps = paced.flatMap(({ days }) => gapsOf(days))
  const won = customers.filter(({ days, theirs }) => theirs.some((p) => p.day === days[0]))
  const newcomers = won.filter(({ days }) => (days[0] ?? 0) > through - terms.repurchaseDays)
  const lastStart = through - terms.retentionDays
  const starters = won.filter(({ days: [first = 0] }) => {
    return first <= lastStart && first > lastStart - terms.periodDays
  })
  const retained = starters.filter(({ days: [first = 0, ...later] }) =>
    later.some((day) => day - first <= terms.retentionDays),
  )
  return {
    received: people.filter(({ now, isReceived }) => now.length > 0 || isReceived).length,
    buyers: buyers.length,
    returning: buyers.length - fresh.length,
    fresh: fresh.length,
    freshOrders: fresh.reduce((sum, { now }) => sum + now.length, 0),
    customers: customers.length,
    lost: lost.length,
    paced: paced.length,
    gaps: gaps.length,
    gapDays: gaps.reduce((sum, gap) => sum + gap, 0),
    newcomers: newcomers.length,
    repurchased: newcomers.filter(({ days }) => days.length > 1).length,
    starters: starters.length,
    retained: retained.length,
  }
}
