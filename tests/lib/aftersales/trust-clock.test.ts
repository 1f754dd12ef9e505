import { expect, it } from 'vitest'

import { isUncertain, trustClock } from '@/lib/aftersales/trust-clock'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleClock } from './sample-case'

const rule = { id: 'r', pack: 'p', version: '1', source: '', seenOn: '2026-11-21' }

it.each([
  ['a countdown seen an hour ago', {}, HOUR_MS, 'firm', false],
  ['one seen longer ago', {}, HOUR_MS + 1, 'fair', false],
  ['one seen more than a day ago', {}, DAY_MS + 1, 'weak', false],
  ['a due time of the platform', { source: 'platform' }, 0, 'firm', false],
  ['an owner’s rule', { source: 'owner' }, 0, 'fair', false],
  [
    'a preset of high confidence',
    { source: 'preset', rule: { ...rule, confidence: 'high' } },
    0,
    'fair',
    true,
  ],
  [
    'a preset of less',
    { source: 'preset', rule: { ...rule, confidence: 'medium' } },
    0,
    'weak',
    true,
  ],
  ['one over unknown holidays', { source: 'owner', provisional: true }, 0, 'weak', true],
  ['an unknown clock', { source: 'unknown' }, 0, 'none', true],
] as const)('%s is relied on as it deserves', (_what, over, ageMs, trust, uncertain) => {
  const clock = sampleClock({ observedAt: NOW - ageMs, ...over })
  expect(trustClock(clock, NOW)).toBe(trust)
  expect(isUncertain(clock)).toBe(uncertain)
})
