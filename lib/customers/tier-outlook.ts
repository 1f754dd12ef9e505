import { DAY_MS } from '@/lib/shared/time'

import type { Coverage, OrderLine, TierOutlook } from './card'
import { judgeTier, type TierEntry } from './tier'
import type { TierRules } from './tier-rules'

/** An order as the outlook names it. */
export type OutlookEntry = TierEntry & Pick<OrderLine, 'title'>

/** Orders being refunded, and counted ones, whose refund is looked into: the newest of each. */
const LOOKED_INTO = { refunding: 2, counted: 1 }

interface OutlookTerms {
  readonly rules: TierRules
  readonly coverage: Coverage
  /** Epoch ms. */
  readonly now: number
}

function afterRefund(
  entries: readonly OutlookEntry[],
  refunded: OutlookEntry,
  wasCounted: boolean,
  { rules, coverage, now }: OutlookTerms,
): TierOutlook {
  const others = entries.filter((each) => each !== refunded)
  const { tier, amount, orders } = judgeTier(others, rules, coverage, now).verdict
  const { number, title } = refunded
  return { cause: { kind: 'refund', number, title, wasCounted }, amount, orders, tier }
}

/** What is left once the oldest counted order, and those of the day after it, lie before the window. */
function afterRollOut(
  entries: readonly OutlookEntry[],
  counted: readonly OutlookEntry[],
  { rules, coverage }: OutlookTerms,
): TierOutlook | null {
  const times = counted.flatMap(({ placedAt }) => placedAt ?? []).toSorted((a, b) => a - b)
  const [oldest] = times
  if (rules.windowDays === null || oldest === undefined) return null
  const leaving = times.filter((at) => at < oldest + DAY_MS)
  const at = (leaving.at(-1) ?? oldest) + rules.windowDays * DAY_MS + 1
  const { tier, amount, orders } = judgeTier(entries, rules, coverage, at).verdict
  return { cause: { kind: 'roll-out', at, orders: leaving.length }, amount, orders, tier }
}

/**
 * Says what would change a tier: orders that are being refunded (not counted already), the newest counted order if it were
 * refunded too, and the day on which the oldest counted orders leave the window. `entries` come newest first.
 */
export function tierOutlook(entries: readonly OutlookEntry[], terms: OutlookTerms): TierOutlook[] {
  const { counted } = judgeTier(entries, terms.rules, terms.coverage, terms.now)
  const counts = entries.filter(({ number }) => counted.has(number))
  const refunding = entries.filter(({ state }) => state === 'refunding')
  const rollOut = afterRollOut(entries, counts, terms)
  return [
    ...refunding
      .slice(0, LOOKED_INTO.refunding)
      .map((entry) => afterRefund(entries, entry, false, terms)),
    ...counts
      .slice(0, LOOKED_INTO.counted)
      .map((entry) => afterRefund(entries, entry, true, terms)),
    ...(rollOut === null ? [] : [rollOut]),
  ]
}
