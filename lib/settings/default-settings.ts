import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import type { Placement, Settings } from './settings'

/** What holds until somebody sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  locale: null,
  theme: 'system',
  tiers: DEFAULT_TIER_RULES,
  alertOffsetsMs: [24 * HOUR_MS, 4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS],
  singleKeys: true,
}

/** Where the panel stands on a host that it was never moved on. */
export const DEFAULT_PLACEMENT: Placement = { widthPx: 390, collapsed: false }
