import type { TierRules } from '@/lib/customers/tier-rules'

import type { Settings } from './settings'

/** Rules that a shop's tiers follow; apart from the schemas, so that the panel need not load them. */
export const tierRulesOf = ({ tiers, shopTiers }: Settings, shopId: string): TierRules =>
  shopTiers[shopId] ?? tiers
