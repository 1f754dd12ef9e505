import { describe, expect, it } from 'vitest'

import {
  draftOfRule,
  EMPTY_DRAFT,
  makeRule,
  type RuleDraft,
  type RuleMaking,
} from '@/components/workbench/guard/rule-draft'
import type { GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { guardRuleSchema } from '@/lib/replies/guard/guard-pack'
import { makeGuardRule } from '@/tests/fixtures/replies/make-guard-rule'

const NEW: RuleMaking = {
  id: 'own/1',
  base: null,
  locale: 'zh-CN',
  day: '2026-11-22',
  ownSource: '店主自己定的',
}
const DRAFT: RuleDraft = {
  ...EMPTY_DRAFT,
  reason: '别打包票',
  phrases: '包你满意\n 肯定 ... 到 \n',
}
const preset: GuardRuleInForce = {
  ...makeGuardRule({ check: 'contact', severityOn: { taobao: 'block' }, evenDenied: true }),
  origin: 'preset',
  pack: 'trade',
  version: '1',
  isOff: false,
}
const CHANGE: RuleMaking = { ...NEW, id: preset.id, base: preset, locale: 'en' }
/** The rule that a draft makes; throws where it makes none. */
function ruleOf(draft: RuleDraft, making: RuleMaking) {
  const made = makeRule(draft, making)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return guardRuleSchema.parse(made.value)
}

describe('a new rule', () => {
  it('catches line by line, and says the same in every language', () => {
    expect(ruleOf(DRAFT, NEW)).toMatchObject({
      id: 'own/1',
      phrases: ['包你满意', '肯定 ... 到'],
      reason: { en: '别打包票', 'zh-CN': '别打包票', 'zh-TW': '别打包票' },
      source: '店主自己定的',
      seenOn: '2026-11-22',
    })
  })

  it('may go without a better wording', () => {
    expect(ruleOf(DRAFT, NEW).better).toBeUndefined()
    expect(ruleOf({ ...DRAFT, better: '尽力' }, NEW).better).toMatchObject({ of: 'words' })
  })

  it.each([
    ['a reason', { reason: ' ' }, { reason: 'missing' }],
    ['words', { phrases: '\n' }, { phrases: { kind: 'missing' } }],
    [
      'a thing of a kind that there is',
      { phrases: '加|<wechat>' },
      { phrases: { kind: 'malformed', line: '加|<wechat>' } },
    ],
    ['at most 60 lines', { phrases: '好\n'.repeat(61) }, { phrases: { kind: 'too-many' } }],
    [
      'innocent words that can be read',
      { except: '<x>' },
      { except: { kind: 'malformed', line: '<x>' } },
    ],
  ])('needs %s', (_what, change, error) => {
    expect(makeRule({ ...DRAFT, ...change }, NEW)).toEqual({ ok: false, error })
  })
})

describe('a rule of a pack that is changed', () => {
  it('is as it was where nothing was changed', () => {
    const { origin, pack, version, isOff, ...rule } = preset
    expect(ruleOf(draftOfRule(preset, 'en'), CHANGE)).toEqual({ ...rule, seenOn: '2026-11-22' })
    expect([origin, pack, version, isOff]).toEqual(['preset', 'trade', '1', false])
  })

  it('keeps what it says in other languages', () => {
    const draft = { ...draftOfRule(preset, 'en'), reason: 'Never.' }
    expect(ruleOf(draft, CHANGE).reason).toEqual({ ...preset.reason, en: 'Never.' })
  })

  it('keeps its source in every language until the owner names another', () => {
    const source = { en: 'The law', 'zh-CN': '法律', 'zh-TW': '法規' }
    const base = { ...preset, source }
    const draft = draftOfRule(base, 'zh-CN')
    const making: RuleMaking = { ...CHANGE, base, locale: 'zh-CN' }
    expect(draft.source).toBe('法律')
    expect(ruleOf(draft, making).source).toEqual(source)
    expect(ruleOf({ ...draft, source: '店规' }, making).source).toBe('店规')
  })

  it('weighs everywhere what the owner says', () => {
    const draft: RuleDraft = { ...draftOfRule(preset, 'en'), severity: 'note' }
    const { severity, severityOn } = ruleOf(draft, CHANGE)
    expect([severity, severityOn]).toEqual(['note', undefined])
  })

  it('may be without words where it asks the facts', () => {
    expect(ruleOf({ ...draftOfRule(preset, 'en'), phrases: '' }, CHANGE).phrases).toEqual([])
  })

  it('goes on leaving words out where that was the better wording', () => {
    const empty = makeGuardRule({
      better: { of: 'words', text: { en: '', 'zh-CN': '', 'zh-TW': '' } },
    })
    const base = { ...preset, ...empty }
    expect(ruleOf(draftOfRule(base, 'en'), { ...CHANGE, base }).better?.text.en).toBe('')
  })
})
