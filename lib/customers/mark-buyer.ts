import type { OrderFacts } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

import type { Coverage } from './card'
import type { DayOf } from './day-in-zone'
import { readPurchases } from './purchases'
import type { CustomerRecord } from './record'
import { judgeRisk } from './risk'
import type { ShopSurvey } from './survey'
import { judgeTier, toTierEntry } from './tier'
import type { TierId, TierRules } from './tier-rules'

/** What is said of a buyer where there is room for a word or two. */
export interface BuyerMark {
  /** null: no tier yet. */
  readonly tier: TierId | null
  /** The true tier may be higher than what the cache shows. */
  readonly atLeast: boolean
  /** null: low, or unknown. */
  readonly risk: 'watch' | 'high' | null
}

/** By what a buyer is marked; all of it of one shop, as for a card. */
export interface MarkParts {
  readonly platform: PlatformId
  readonly orders: readonly OrderFacts[]
  readonly records: readonly CustomerRecord[]
  /** Cases that the platform was called to decide. */
  readonly disputes: number
  readonly coverage: Coverage
  readonly rules: TierRules
  readonly survey: ShopSurvey | null
  readonly dayOf: DayOf
  /** Epoch ms. */
  readonly now: number
}

/** Judges tier and risk alone, by the rules of a card: the two never say different things of one buyer. */
export function markBuyer(parts: MarkParts): BuyerMark {
  const { platform, orders, records, disputes, coverage, rules, survey, dayOf, now } = parts
  const entries = orders.map((facts) => toTierEntry(facts, platform))
  const { tier, atLeast } = judgeTier(entries, rules, coverage, now).verdict
  const { currency } = survey ?? rules
  const { conduct } = readPurchases(orders, { platform, currency, dayOf, now })
  const shopShare = survey?.refundShare ?? null
  const { level } = judgeRisk({ ...conduct, disputes }, records, shopShare, now)
  return { tier, atLeast, risk: level === 'low' ? null : level }
}
