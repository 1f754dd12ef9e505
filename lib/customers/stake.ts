import { expectedSpend } from './prediction/expected-spend'
import { aliveChance } from './prediction/order-forecast'
import { groundFor } from './prediction/predict-customer'
import type { CustomerSummary, ShopModel } from './prediction/prediction'
import { isSound } from './prediction/summarise'
import { FUTURE_DAYS } from './value'

/** What a shop stands to lose with a customer. */
export interface Stake {
  /** Minor units. */
  readonly minor: number
  /** Chance that they still buy here, 0 to 1. */
  readonly active: number
}

/**
 * Value times risk: what the customer would spend in the next year if they still bought here, times the chance that they
 * no longer do. An expected spend already holds that chance, so it is divided out first. Null where the shop's amounts or
 * the customer's orders foretell nothing.
 */
export function stakeOf(shop: ShopModel, past: CustomerSummary): Stake | null {
  const ground = isSound(past) ? groundFor(shop, past) : null
  const expected = expectedSpend(shop, past, FUTURE_DAYS)
  if (ground === null || expected === null) return null
  const active = aliveChance(ground.model, ground.best, past)
  return active === 0 ? null : { minor: (expected / active) * (1 - active), active }
}
