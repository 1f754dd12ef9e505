import { forecastOrders } from './order-forecast'
import { UNIT_DAYS } from './order-prior'
import { groundFor } from './predict-customer'
import type { CustomerSummary, ShopModel } from './prediction'
import { expectedAmount } from './spend-forecast'
import { isSound } from './summarise'

/**
 * Mean spend of the next `days` in minor units, without a range: the same as a prediction's own, at a fraction of its
 * cost. Null where the shop's amounts or the buyer's orders foretell nothing.
 */
export function expectedSpend(shop: ShopModel, past: CustomerSummary, days: number): number | null {
  const ground = isSound(past) ? groundFor(shop, past) : null
  if (ground === null || shop.spend === null) return null
  const { mean } = forecastOrders(ground.model, ground.best, past, days / UNIT_DAYS[shop.unit])
  const expected = mean * expectedAmount(shop.spend, past)
  return expected > 0 ? expected : 0
}
