import type { Measures } from './measures'
import type { Prediction } from './prediction/prediction'
import type { LifecycleStage, LifecycleVerdict } from './scores'

/** Times their own cycle without an order after which a customer is at risk, and gone. */
const AT_RISK_CYCLES = 1.5
const GONE_CYCLES = 2
/** A faster rhythm is taken as a week: an order and its addition a day later make nobody lost the day after. */
const FASTEST_CYCLE_DAYS = 7
/** Days with an order from which on a customer is no longer growing but stable. */
const STABLE_FROM_ORDER_DAYS = 4

function stageOf(orderDays: number, cyclesAgo: number): LifecycleStage {
  if (cyclesAgo >= GONE_CYCLES) return 'gone'
  if (cyclesAgo >= AT_RISK_CYCLES) return 'at-risk'
  if (orderDays < 2) return 'new'
  return orderDays < STABLE_FROM_ORDER_DAYS ? 'growing' : 'stable'
}

/**
 * Places a customer between first and last order by their own rhythm, or the shop's where they have none yet. Gone: no
 * order for twice the cycle; at risk: for one and a half; before that new with one day of orders, growing with two or
 * three, stable from the fourth on.
 */
export function judgeLifecycle(
  { recencyDays, orderDays, cycleDays }: Pick<Measures, 'recencyDays' | 'orderDays' | 'cycleDays'>,
  shopCycleDays: number | null,
): LifecycleVerdict {
  const known = cycleDays ?? shopCycleDays
  if (known === null || recencyDays === null || orderDays === null)
    return { stage: null, cycleDays: null, cycleOf: null, overdueDays: 0 }
  const cycle = Math.max(FASTEST_CYCLE_DAYS, known)
  return {
    stage: stageOf(orderDays, recencyDays / cycle),
    cycleDays: cycle,
    cycleOf: cycleDays === null ? 'shop' : 'customer',
    overdueDays: Math.max(0, Math.floor(recencyDays - cycle)),
  }
}

/** From this chance on it is likelier than not that a customer still buys here. */
const LIKELY = 0.5

/**
 * The chance that a customer still buys here, where it speaks against a silence that is long by their rhythm; null where
 * the two agree. A rhythm tells how long they have been silent, and the model what that means: whoever buys in bursts, or
 * has bought once, is silent for long and comes back all the same.
 */
export function doubtSilence(
  { stage }: Pick<LifecycleVerdict, 'stage'>,
  prediction: Pick<Prediction, 'alive'> | null,
): number | null {
  const isSilent = stage === 'at-risk' || stage === 'gone'
  const chance = prediction?.alive.value ?? 0
  return isSilent && chance >= LIKELY ? chance : null
}
