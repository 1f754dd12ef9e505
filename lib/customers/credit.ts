import type { Measures } from './measures'

/** A dispute weighs as much as two refunds, an order that was never paid half as much as one. */
const WEIGHTS = { refunded: 1, disputes: 2, unpaid: 0.5 }
/** Orders of the shop's average customer that every customer starts with, so that one order proves little either way. */
const BORROWED_ORDERS = 5

/**
 * Credit, 0 to 100: what share of the orders went without refund, dispute or non-payment, after lending the customer five
 * orders at the shop's own refund share (shrinkage, Efron & Morris 1977). Null without an order that was paid.
 */
export function creditOf(
  { settled, refunded, unpaid }: Pick<Measures, 'settled' | 'refunded' | 'unpaid'>,
  disputes: number,
  shopRefundShare: number | null,
): number | null {
  if (settled === null || settled === 0) return null
  const borrowed = shopRefundShare === null ? 0 : BORROWED_ORDERS
  const faults =
    WEIGHTS.refunded * (refunded ?? 0) +
    WEIGHTS.disputes * disputes +
    WEIGHTS.unpaid * (unpaid ?? 0)
  const share = (faults + borrowed * (shopRefundShare ?? 0)) / (settled + borrowed)
  return 100 * (1 - Math.min(1, share))
}
