import { describe, expect, it } from 'vitest'

import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import {
  DEFAULT_RETENTION,
  hasLimits,
  isPurgeDue,
  keptDays,
  keptSince,
  type Retention,
} from '@/lib/vault/retention'

const owners: Retention = {
  everywhere: { ...DEFAULT_RETENTION.everywhere, contact: 90, texts: 365 },
  byPlatform: { amazon: { contact: 30 }, jd: { contact: 180 } },
}

describe('a limit', () => {
  it.each([
    ['the shorter of two', owners, 'amazon', 'contact', 30],
    ['never longer than everywhere', owners, 'jd', 'contact', 90],
    ['that of everywhere', owners, 'taobao', 'texts', 365],
    ['none where none is set', owners, 'taobao', 'orders', null],
    ['30 days on Amazon from the start', DEFAULT_RETENTION, 'amazon', 'contact', 30],
    ['none elsewhere from the start', DEFAULT_RETENTION, 'pinduoduo', 'contact', null],
  ] as const)('is %s', (_what, retention, platform, what, days) => {
    expect(keptDays(retention, platform, what)).toBe(days)
  })
  it('counts back from now in days of 24 hours', () => {
    expect(keptSince(owners, 'amazon', 'contact', 40 * DAY_MS)).toBe(10 * DAY_MS)
    expect(keptSince(owners, 'taobao', 'orders', 40 * DAY_MS)).toBeNull()
  })
  it('holds from the start on Amazon alone', () => {
    expect(hasLimits(DEFAULT_RETENTION, 'amazon')).toBe(true)
    expect(hasLimits(DEFAULT_RETENTION, 'taobao')).toBe(false)
  })
})

describe('a purge', () => {
  it.each([
    ['never done', null, 0, true],
    ['done an hour ago', 0, HOUR_MS, false],
    ['done the night before', 0, 20 * HOUR_MS, true],
    ['done in the future of a clock that was set back', 5 * DAY_MS, DAY_MS, true],
  ] as const)('%s is due: %s, %s -> %s', (_when, purgedAt, now, expected) => {
    expect(isPurgeDue(purgedAt, now)).toBe(expected)
  })
})
