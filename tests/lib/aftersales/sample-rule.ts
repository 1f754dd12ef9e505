import type { RuleInForce } from '@/lib/aftersales/packs/rule-book'
import type { Rule } from '@/lib/aftersales/packs/rule-pack'

/** Two days to answer a refund, as some platform has it. */
export const sampleRule = (over: Partial<Rule> = {}): Rule => ({
  id: 'taobao/sample',
  platform: 'taobao',
  kinds: ['refund-only'],
  task: 'answer',
  owner: 'seller',
  starts: 'The buyer asks for a refund.',
  span: { amount: 48, unit: 'hours' },
  zone: null,
  calendar: null,
  onExpiry: 'auto-refund',
  outcome: 'The platform refunds.',
  standing: 'current',
  confidence: 'high',
  source: 'Made up',
  seenOn: '2026-11-21',
  note: '',
  ...over,
})

/** A rule that holds. */
export const sampleRuleInForce = (over: Partial<RuleInForce> = {}): RuleInForce => ({
  ...sampleRule(over),
  origin: 'preset',
  pack: 'current',
  version: '1',
  ...over,
})
