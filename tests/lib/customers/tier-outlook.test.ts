import { describe, expect, it } from 'vitest'

import type { TierEntry } from '@/lib/customers/tier'
import { tierOutlook, type OutlookEntry } from '@/lib/customers/tier-outlook'
import { DEFAULT_TIER_RULES, type TierRules } from '@/lib/customers/tier-rules'
import { DAY_MS } from '@/lib/shared/time'
import { COVERED, NOW } from '@/tests/helpers/shop-orders'

const entry = (
  number: string,
  daysAgo: number,
  minor: number,
  state: TierEntry['state'] = 'received',
): OutlookEntry => ({
  number,
  state,
  placedAt: NOW - daysAgo * DAY_MS,
  title: `title of ${number}`,
  paid: { minor, currency: 'CNY' },
})
const outlookOf = (entries: readonly OutlookEntry[], rules: TierRules = DEFAULT_TIER_RULES) =>
  tierOutlook(entries, { rules, coverage: COVERED, now: NOW })

const amount = (minor: number) => ({ minor, currency: 'CNY' })

describe('what would change a tier', () => {
  it('is the order being refunded, the newest that counts, and the oldest rolling out', () => {
    const outlook = outlookOf([
      entry('refunding', 2, 3_900, 'refunding'),
      entry('new', 8, 26_900),
      entry('old', 350, 41_200),
    ])
    expect(outlook).toEqual([
      {
        cause: {
          kind: 'refund',
          number: 'refunding',
          title: 'title of refunding',
          wasCounted: false,
        },
        amount: amount(68_100),
        orders: 2,
        tier: 'silver',
      },
      {
        cause: { kind: 'refund', number: 'new', title: 'title of new', wasCounted: true },
        amount: amount(41_200),
        orders: 1,
        tier: null,
      },
      {
        cause: { kind: 'roll-out', at: NOW + 15 * DAY_MS + 1, orders: 1 },
        amount: amount(26_900),
        orders: 1,
        tier: null,
      },
    ])
  })

  it('lets orders of one day roll out together', () => {
    const outlook = outlookOf([entry('c', 10, 1), entry('b', 349.5, 1), entry('a', 350, 1)])
    expect(outlook.at(-1)).toMatchObject({
      cause: { kind: 'roll-out', at: NOW + 15.5 * DAY_MS + 1, orders: 2 },
      orders: 1,
    })
  })

  it('has no rolling out where the whole life counts', () => {
    const outlook = outlookOf([entry('a', 1, 100)], { ...DEFAULT_TIER_RULES, windowDays: null })
    expect(outlook.map(({ cause }) => cause.kind)).toEqual(['refund'])
  })

  it('is nothing without orders', () => {
    expect(outlookOf([])).toEqual([])
  })
})
