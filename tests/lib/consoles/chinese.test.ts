import { describe, expect, it } from 'vitest'

import { EXPIRIES, TIME_LEFT_UNTIL } from '@/lib/consoles/chinese'
import { labelled } from '@/lib/consoles/field-rules'
import { readCountdowns } from '@/lib/consoles/engine/read-countdown'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

const rule = { pattern: TIME_LEFT_UNTIL, expiries: EXPIRIES, evidence: 'guess' } as const

describe('the time left, as mainland consoles word it', () => {
  it.each([
    [
      '47小时59分10秒后自动同意',
      47 * HOUR_MS + 59 * MINUTE_MS + 10 * SECOND_MS,
      SECOND_MS,
      'auto-approve',
    ],
    [
      '1天3小时20分后系统将自动退款',
      DAY_MS + 3 * HOUR_MS + 20 * MINUTE_MS,
      MINUTE_MS,
      'auto-refund',
    ],
    ['还剩 6 天 2 小时，逾期将自动关闭', 6 * DAY_MS + 2 * HOUR_MS, HOUR_MS, 'auto-close'],
    ['5天后自动关闭', 5 * DAY_MS, DAY_MS, 'auto-close'],
    ['90分钟内未处理系统将自动退款', 90 * MINUTE_MS, MINUTE_MS, 'auto-refund'],
  ])('is read from %j', (text, leftMs, granularityMs, onExpiry) => {
    expect(readCountdowns(text, rule, 0)).toMatchObject([
      { dueAt: leftMs, granularityMs, onExpiry },
    ])
  })

  it.each([
    '自动退款',
    '3小时前提交',
    '12345天后自动退款',
    '2026年11月20日 09:12:33 后自动退款',
    '3小时12分。系统将自动退款',
    `${' '.repeat(5_000)}${'9'.repeat(5_000)}`,
  ])('is nothing in %j', (text) => {
    expect(readCountdowns(text, rule, 0)).toEqual([])
  })
})

describe('a field behind labels', () => {
  it('is of any shape, unless it is told one', () => {
    expect(labelled('caseKind', ['售后类型'], 'guess').anchors).toEqual([
      { id: 'caseKind-label', from: 'label', label: ['售后类型'], evidence: 'guess' },
    ])
    expect(labelled('caseOrder', ['订单号'], 'guess', '^(7)$').anchors).toMatchObject([
      { match: '^(7)$' },
    ])
  })
})
