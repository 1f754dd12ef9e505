import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import type { CaseClock } from './case-record'

/** How far a due instant is to be relied on. */
export const TRUST = ['firm', 'fair', 'weak', 'none'] as const
export type Trust = (typeof TRUST)[number]

/** What a page showed may have been changed on the platform since: it counts for less as it ages. */
const FIRM_FOR_MS = HOUR_MS
const FAIR_FOR_MS = DAY_MS

/** How far a clock is to be relied on at `now` (epoch ms): a countdown by its age, a rule at best fairly. */
export function trustClock(
  { source, observedAt, rule, provisional }: CaseClock,
  now: number,
): Trust {
  if (source === 'unknown') return 'none'
  if (provisional === true) return 'weak'
  if (source === 'preset') return rule?.confidence === 'high' ? 'fair' : 'weak'
  if (source === 'owner') return 'fair'
  const ageMs = now - observedAt
  if (ageMs <= FIRM_FOR_MS) return 'firm'
  return ageMs <= FAIR_FOR_MS ? 'fair' : 'weak'
}

/** Whether a clock's due instant is reckoned or doubted, so that whoever sees it is told to look at the page. */
export const isUncertain = ({ source, provisional }: CaseClock): boolean =>
  source === 'preset' || source === 'unknown' || provisional === true
