import { minorDigits } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

import type { CheckFact } from './fact-hit'
import { findPattern, ordersMeant, type Found } from './fact-text'
import { readSum, SUM } from './read-sum'

/** What a sum is said to be. */
const OF_ORDER =
  /(?:实付|金额(?:是|为)?|价格是|付了|支付了?|付款|订单金额|订单总额|总金额|总额|合计|总共|一共|总价|共计|成交价|paid|total|charged|order amount|order value|payment)[^,]{0,14}$/u
const OF_REFUND = /(?:退款|退您|退你|退回|退还|退给|全额退|refund(?:ed)?|returned)[^,]{0,18}$/u
const OF_REFUND_AFTER =
  /^[^,。]{0,3}(?:的?(?:全额)?退款|(?:已|已经|都|马上|今天)?(?:给您|给你|帮您|为您)?(?:全额|原路)?(?:退了|退回|退还|退给|退款|已退|退到|退您|退好)|已退|(?:has been |was |were |is |will be )?(?:refund|returned to))/u
/** Sums that are none of the order's. */
const OF_OTHERS =
  /(?:满|减|优惠|券|补偿|赔|运费|邮费|差价|红包|返|押金|补贴|积分|折|另|再|起|off|coupon|compens|voucher|credit|difference|postage|shipping|fee|over|deposit|gift|partial|部分)[^,]{0,10}$/u
const OTHERS_AFTER =
  /^\s?(?:优惠|券|红包|补偿|运费|邮费|差价|off|coupon|voucher|credit|shipping|以上|起|左右)/u

type Doubt = 'order' | 'refund'

function meaningOf({ before, after }: Found): Doubt | null {
  if (OF_OTHERS.test(before) || OTHERS_AFTER.test(after)) return null
  if (OF_REFUND.test(before) || OF_REFUND_AFTER.test(after)) return 'refund'
  return OF_ORDER.test(before) ? 'order' : null
}

/** A sum that is said to be paid or given back, but is none of the order's. */
export const checkAmount: CheckFact = ({ reading: { signs }, facts }) => {
  const orders = ordersMeant(signs, facts.orders ?? [])
  const paid = orders.flatMap((order) => (order.paid === null ? [] : [order.paid]))
  const known: readonly Money[] = [...paid, ...orders.flatMap(({ amounts }) => amounts)]
  const [first] = paid
  if (first === undefined) return []
  const digits = minorDigits(first.currency)
  const sums = [...known.map(({ minor }) => minor), paid.reduce((sum, { minor }) => sum + minor, 0)]
  return findPattern(signs, SUM).flatMap((found) => {
    const sum = readSum(found.groups)
    if (sum === null) return []
    const meaning = meaningOf(found)
    const minor = Math.round(sum * 10 ** digits)
    if (meaning === null || sums.includes(minor)) return []
    const isSure =
      paid.length === orders.length && (meaning === 'order' || minor > Math.max(...sums))
    return [{ from: found.from, to: found.to, known: { kind: 'amounts', amounts: known }, isSure }]
  })
}
