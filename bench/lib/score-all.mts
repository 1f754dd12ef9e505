import { createSurvey } from '@/lib/customers/create-survey'
import { scoreCustomer } from '@/lib/customers/score-customer'
import type { RfmScore } from '@/lib/customers/scores'
import { DEFAULT_TIER_RULES as rules } from '@/lib/customers/tier-rules'

import type { Person } from './persons.mts'

/** Every customer's place by recency, frequency and spend, the way the panel finds it; `now` in epoch ms. */
export async function scoreAll(
  persons: readonly Person[],
  now: number,
): Promise<Map<string, RfmScore>> {
  const terms = {
    platform: 'shopify',
    coverage: { from: 0, source: 'file', unclaimedOrders: 0 },
    rules,
  } as const
  const draft = createSurvey({ ...terms, shopId: 'bench', clock: () => now })
  for (const { id, orders } of persons) draft.add({ customerIds: [id], orders })
  const survey = await draft.finish()
  const scored = new Map<string, RfmScore>()
  for (const { id, orders } of persons) {
    const { rfm } = scoreCustomer({
      ...terms,
      customerIds: [id],
      orders,
      records: [],
      disputes: 0,
      hasOpenCase: false,
      tier: { next: null, progress: 1 },
      survey,
      now,
    })
    if (rfm !== null) scored.set(id, rfm)
  }
  return scored
}
