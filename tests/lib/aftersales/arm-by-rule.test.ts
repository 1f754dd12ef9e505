import { describe, expect, it } from 'vitest'

import { armByRule } from '@/lib/aftersales/arm-by-rule'
import { caseClockSchema } from '@/lib/aftersales/case-record'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW } from './sample-case'
import { sampleRuleInForce } from './sample-rule'

const turn = {
  owner: 'seller',
  task: 'answer',
  platform: 'taobao',
  kind: 'refund-only',
  startedAt: NOW,
} as const
const rules = (...list: ReturnType<typeof sampleRuleInForce>[]) => ({
  rules: new Map(list.map((rule) => [rule.id, rule])),
  calendars: new Map(),
})

describe('a turn without a countdown', () => {
  it('runs by the rule, and names it with its source and date', () => {
    const clock = armByRule(turn, rules(sampleRuleInForce()))
    expect(clock).toMatchObject({
      id: `seller-${NOW}`,
      source: 'preset',
      dueAt: NOW + 48 * HOUR_MS,
      onExpiry: 'auto-refund',
      rule: {
        id: 'taobao/sample',
        pack: 'current',
        version: '1',
        source: 'Made up',
        seenOn: '2026-11-21',
      },
    })
    expect(caseClockSchema.parse(clock)).toEqual(clock)
  })

  it('says that it is provisional where the calendar is', () => {
    const rule = sampleRuleInForce({ span: { amount: 2, unit: 'working-days' } })
    expect(armByRule(turn, rules(rule))).toMatchObject({ provisional: true })
  })

  it('is unknown where no rule is to be believed', () => {
    const clock = armByRule(turn, rules())
    expect(clock).toMatchObject({ source: 'unknown', dueAt: NOW, onExpiry: 'unknown' })
    expect(caseClockSchema.parse(clock)).toEqual(clock)
  })
})
