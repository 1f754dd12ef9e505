import type { CustomerRecord } from './record'
import type { Conduct } from './purchases'
import type { RiskVerdict, WarningView } from './scores'

/** Share of refunded orders, at least so often the shop's own, over at least so many orders and refunds. */
interface RefundLimit {
  readonly share: number
  readonly timesShop: number
  readonly orders: number
  readonly refunded: number
}
const HIGH_REFUNDS: RefundLimit = { share: 0.4, timesShop: 3, orders: 5, refunded: 3 }
const WATCH_REFUNDS: RefundLimit = { share: 0.25, timesShop: 2, orders: 3, refunded: 2 }
const HIGH_DISPUTES = 2
const WATCH_DISPUTES = 1
const WATCH_UNPAID = 3

/** What the figures of risk are. */
export interface RiskFigures extends Conduct {
  /** Cases that the platform was called to decide. */
  readonly disputes: number
}

function exceeds(
  { orders, refunded }: Conduct,
  limit: RefundLimit,
  shopShare: number | null,
): boolean {
  const least = Math.max(limit.share, limit.timesShop * (shopShare ?? 0))
  // A shop that refunds nearly everything has no share above its own: all of the orders is enough there.
  return (
    orders >= limit.orders && refunded >= limit.refunded && refunded / orders >= Math.min(1, least)
  )
}

/** Warnings that persons have set and that have not ended by `now`, the newest first. */
export function warningsIn(records: readonly CustomerRecord[], now: number): WarningView[] {
  return records
    .flatMap(({ id, at, facts }) =>
      facts.kind === 'warning' && facts.until > now
        ? [
            {
              id,
              at,
              reason: facts.reason,
              evidence: facts.evidence,
              author: facts.author,
              until: facts.until,
            },
          ]
        : [],
    )
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

function levelOf(
  figures: RiskFigures,
  shopShare: number | null,
  isWarned: boolean,
): RiskVerdict['level'] {
  const { orders, unpaid, disputes } = figures
  if (isWarned || disputes >= HIGH_DISPUTES || exceeds(figures, HIGH_REFUNDS, shopShare))
    return 'high'
  if (
    disputes >= WATCH_DISPUTES ||
    unpaid >= WATCH_UNPAID ||
    exceeds(figures, WATCH_REFUNDS, shopShare)
  )
    return 'watch'
  return orders + unpaid === 0 ? null : 'low'
}

/**
 * Judges what may go wrong with a customer. High: a warning that a person has set and that has not ended, two disputes, or
 * 40 % of at least five orders refunded (three at the least) and thrice the shop's share. Watch: one dispute, three
 * orders never paid, or 25 % of at least three orders refunded (two at the least) and twice the shop's share.
 */
export function judgeRisk(
  figures: RiskFigures,
  records: readonly CustomerRecord[],
  shopRefundShare: number | null,
  now: number,
): RiskVerdict {
  const warnings = warningsIn(records, now)
  const { refunded, disputes, unpaid, orders } = figures
  return {
    level: levelOf(figures, shopRefundShare, warnings.length > 0),
    refunded,
    disputes,
    unpaid,
    orders,
    refundShare: orders === 0 ? null : refunded / orders,
    shopRefundShare,
    warnings,
  }
}
