import type { ShopSurvey } from '@/lib/customers/survey'
import type { BookHead } from '@/lib/files/work-people-protocol'
import type { KnownShop } from '@/lib/files/work-protocol'
import { DAY_MS } from '@/lib/shared/time'

/** A survey is old after a day, or once the shop's orders have moved by a twentieth. */
const OLD_MS = DAY_MS
const MOVED_SHARE = 0.05

/** Orders of a shop whose buyer is known: those a survey can count. */
export const ordersWithBuyer = ({ orders, unclaimed }: KnownShop): number => orders - unclaimed

/** Whether what goes with what in a shop should be reckoned anew, now (epoch ms); here orders without a buyer count too. */
export function isMiningDue(
  { orders }: KnownShop,
  head: Pick<BookHead, 'at' | 'orders'> | undefined,
  now: number,
): boolean {
  if (head === undefined) return orders > 0
  if (now - head.at >= OLD_MS) return true
  return Math.abs(orders - head.orders) > head.orders * MOVED_SHARE
}

/** Whether a shop should be looked at anew, now (epoch ms). */
export function isSurveyDue(
  shop: KnownShop,
  figures: Pick<ShopSurvey, 'at' | 'seenOrders'> | undefined,
  now: number,
): boolean {
  const orders = ordersWithBuyer(shop)
  if (figures === undefined) return orders > 0
  if (now - figures.at >= OLD_MS) return true
  return Math.abs(orders - figures.seenOrders) > figures.seenOrders * MOVED_SHARE
}
