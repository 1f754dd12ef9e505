import { DEFAULT_ALERT_OFFSETS_MS } from '@/lib/aftersales/alert-policy'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'

import type { Settings } from './settings'

/** What holds until somebody sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  theme: 'system',
  tiers: DEFAULT_TIER_RULES,
  shopTiers: {},
  policy: {},
  shopPolicies: {},
  agentName: '',
  screenShare: false,
  alertOffsetsMs: [...DEFAULT_ALERT_OFFSETS_MS],
  singleKeys: true,
}
