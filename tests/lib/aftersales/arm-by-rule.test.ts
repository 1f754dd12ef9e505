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

  it('counts days in the zone of the site, where that is its own', () => {
    const days = sampleRuleInForce({ span: { amount: 2, unit: 'calendar-days' } })
    const startedAt = Date.UTC(2026, 9, 24, 12)
    const dueIn = (zone?: string): number =>
      armByRule({ ...turn, startedAt, zone }, rules({ ...days, zone: null })).dueAt - startedAt
    // Clocks go back in Berlin on 2026-10-25.
    expect(dueIn('Europe/Berlin')).toBe(49 * HOUR_MS)
    expect(dueIn()).toBe(48 * HOUR_MS)
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
