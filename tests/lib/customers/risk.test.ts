import { describe, expect, it } from 'vitest'

import type { CustomerRecord } from '@/lib/customers/record'
import { judgeRisk, type RiskFigures } from '@/lib/customers/risk'
import { DAY_MS } from '@/lib/shared/time'
import { NOW } from '@/tests/helpers/shop-orders'

const figures = (changes: Partial<RiskFigures>): RiskFigures => ({
  orders: 10,
  refunded: 0,
  unpaid: 0,
  disputes: 0,
  ...changes,
})
const warning = (id: string, until: number, at = NOW - DAY_MS): CustomerRecord => ({
  id,
  at,
  facts: {
    kind: 'warning',
    reason: 'professional-claims',
    evidence: 'three claims in a week',
    author: 'Lin',
    until,
  },
})
const levelOf = (changes: Partial<RiskFigures>, shopShare: number | null = null) =>
  judgeRisk(figures(changes), [], shopShare, NOW).level

describe('risk', () => {
  it.each([
    ['nothing', {}, 'low'],
    ['one refund of one order', { orders: 1, refunded: 1 }, 'low'],
    ['two refunds of two orders', { orders: 2, refunded: 2 }, 'low'],
    ['two refunds of three orders', { orders: 3, refunded: 2 }, 'watch'],
    ['two refunds of eight orders', { orders: 8, refunded: 2 }, 'watch'],
    ['two refunds of nine orders', { orders: 9, refunded: 2 }, 'low'],
    ['three refunds of four orders', { orders: 4, refunded: 3 }, 'watch'],
    ['four refunds of ten orders', { refunded: 4 }, 'high'],
    ['one dispute', { disputes: 1 }, 'watch'],
    ['two disputes', { disputes: 2 }, 'high'],
    ['two unpaid orders', { unpaid: 2 }, 'low'],
    ['three unpaid orders', { unpaid: 3 }, 'watch'],
    ['no order at all', { orders: 0 }, null],
  ] as const)('of %s is %s', (_what, changes, level) => {
    expect(levelOf(changes, null)).toBe(level)
  })

  it.each([
    [0.1, 'high'],
    [0.14, 'watch'],
    [0.21, 'low'],
    [1, 'low'],
  ])('of four refunds in ten where the shop’s share is %s is %s', (shopShare, level) => {
    expect(levelOf({ refunded: 4 }, shopShare)).toBe(level)
  })

  it('is high by a warning that has not ended, whatever the figures', () => {
    const { level, warnings } = judgeRisk(
      figures({ orders: 0 }),
      [warning('ended', NOW), warning('old', NOW + 1, 1), warning('new', NOW + 1, 2)],
      null,
      NOW,
    )
    expect(level).toBe('high')
    expect(warnings.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(warnings[0]).toMatchObject({ author: 'Lin', evidence: 'three claims in a week' })
  })

  it('has no refund share without orders', () => {
    expect(judgeRisk(figures({ orders: 0 }), [], 0.1, NOW).refundShare).toBeNull()
    expect(judgeRisk(figures({ refunded: 1 }), [], 0.1, NOW)).toMatchObject({
      refundShare: 0.1,
      shopRefundShare: 0.1,
    })
  })
})
