import { describe, expect, it } from 'vitest'

import { presetCalendars } from '@/lib/aftersales/calendars/preset-calendars'
import { chooseRule, reckonDue, type ClockInQuestion } from '@/lib/aftersales/choose-rule'
import { presetPacks } from '@/lib/aftersales/packs/preset-packs'
import {
  calendarsInForce,
  DEFAULT_RULE_BOOK,
  rulesInForce,
  type RuleInForce,
} from '@/lib/aftersales/packs/rule-book'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW } from './sample-case'
import { sampleRuleInForce } from './sample-rule'

const calendars = calendarsInForce(DEFAULT_RULE_BOOK, presetCalendars())
const presets = rulesInForce(DEFAULT_RULE_BOOK, presetPacks())
const about = (over: Partial<ClockInQuestion> = {}): ClockInQuestion => ({
  platform: 'taobao',
  kind: 'refund-only',
  task: 'answer',
  owner: 'seller',
  startedAt: NOW,
  ...over,
})
const among = (...rules: RuleInForce[]) => ({
  rules: new Map(rules.map((rule) => [rule.id, rule])),
  calendars,
})
const hours = (amount: number) => ({ span: { amount, unit: 'hours' as const } })

describe('the rule for a clock that no page shows', () => {
  it.each([
    ['taobao', 'unshipped-refund', 'answer', 'seller', 24],
    ['taobao', 'refund-only', 'answer', 'seller', 24],
    ['taobao', 'return-refund', 'confirm-return', 'seller', 48],
    ['amazon', 'return-refund', 'answer', 'seller', 48],
    ['amazon', 'message', 'reply', 'seller', 48],
  ] as const)('of %s, %s, %s by the %s gives %i h', (platform, kind, task, owner, length) => {
    const found = chooseRule(about({ platform, kind, task, owner }), { rules: presets, calendars })
    expect(found?.dueAt).toBe(NOW + length * HOUR_MS)
  })

  it.each([
    ['has no duration', about({ platform: 'pinduoduo' })],
    ['is of another platform', about({ platform: 'nowhere' })],
    ['is an old or doubted one', about({ kind: 'shipment', task: 'ship' })],
    ['is for somebody else', about({ owner: 'platform' })],
    ['is for a message', about({ kind: 'message' })],
  ])('is none where what is known %s', (_why, question) => {
    expect(chooseRule(question, { rules: presets, calendars })).toBeNull()
  })

  it('is the one that strikes first among credible ones', () => {
    const late = sampleRuleInForce({ id: 'late', ...hours(60) })
    const soon = sampleRuleInForce({ id: 'soon', ...hours(50), confidence: 'medium' })
    const doubted = sampleRuleInForce({ id: 'doubted', ...hours(1), confidence: 'low' })
    const old = sampleRuleInForce({ id: 'old', ...hours(1), standing: 'superseded' })
    const advice = sampleRuleInForce({ id: 'advice', ...hours(1), standing: 'advice' })
    expect(chooseRule(about(), among(late, soon, doubted, old, advice))?.rule.id).toBe('soon')
  })

  it('is the owner’s, even where a preset strikes earlier or the owner doubts it', () => {
    const own = sampleRuleInForce({ id: 'own', ...hours(99), origin: 'owner', confidence: 'low' })
    expect(chooseRule(about(), among(sampleRuleInForce(), own))?.rule.id).toBe('own')
  })

  it('of a case whose kind is not told is any for after-sale requests', () => {
    const reply = sampleRuleInForce({ id: 'reply', kinds: ['message'], ...hours(1) })
    const any = sampleRuleInForce({ id: 'any', kinds: [], ...hours(7) })
    expect(chooseRule(about({ kind: null }), among(reply, any))?.rule.id).toBe('any')
    expect(chooseRule(about({ kind: 'message' }), among(reply, any))?.rule.id).toBe('reply')
  })
})

describe('the due instant of a rule', () => {
  it('counts extensions from it, in the rule’s own place', () => {
    const rule = sampleRuleInForce(hours(24))
    const extensions = [{ amount: 2, unit: 'hours' as const }]
    const due = reckonDue(rule, { platform: 'taobao', startedAt: NOW, extensions }, calendars)
    expect(due).toEqual({ dueAt: NOW + 26 * HOUR_MS, provisional: false })
  })

  it('is provisional where one leg of it is', () => {
    const rule = sampleRuleInForce(hours(24))
    const extensions = [{ amount: 2, unit: 'working-days' as const }]
    const place = { platform: 'amazon', startedAt: NOW, calendar: 'US', extensions }
    expect(reckonDue(rule, place, calendars)?.provisional).toBe(true)
  })
})
