import { tierName, type TierLooks } from '@/components/ui/tier-looks'
import type { TierVerdict } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

/** What is missing to the next tier, the nearer way first; `short` names only that. */
export function gapWords(
  tier: TierVerdict,
  looks: TierLooks,
  words: Catalogue,
  formats: Formats,
): { readonly long: string; readonly short: string } {
  const { header } = words.panel
  const { next } = tier
  if (next === null) return { long: header.highest, short: header.highest }
  const name = tierName(next.tier, looks, words)
  const line = tier.thresholds.find((each) => each.tier === next.tier)
  const orders = header.orderGap(formats.number(next.missingOrders), next.missingOrders === 1)
  const money = formats.money(next.missing)
  const ordersAreNearer =
    line === undefined || next.missingOrders / line.orders <= next.missing.minor / line.amount.minor
  const [nearer, other] = ordersAreNearer ? [orders, money] : [money, orders]
  return { long: header.gap(nearer, other, name), short: header.gapShort(nearer, name) }
}
