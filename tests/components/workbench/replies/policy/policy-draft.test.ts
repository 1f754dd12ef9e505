import { describe, expect, it } from 'vitest'

import { draftPolicy, readPolicyDraft } from '@/components/workbench/replies/policy/policy-draft'

const sheet = {
  return_days: 7,
  free_shipping_from: { minor: 9_950, currency: 'CNY' },
  dispatch_cutoff: '16:00',
  gift: 'a spoon',
  own: [{ name: 'colour', value: 'green' }],
}

describe('the fields of a policy sheet', () => {
  it.each([[sheet], [{}]])('read back what they were laid out from', (given) => {
    expect(readPolicyDraft(draftPolicy(given, 'CNY'))).toEqual({ ok: true, value: given })
  })
  it('leave out own facts of which nothing is written', () => {
    const draft = { ...draftPolicy({}, 'CNY'), own: [{ name: ' ', value: '' }] }
    expect(readPolicyDraft(draft)).toEqual({ ok: true, value: {} })
  })
  it.each([
    [{ name: 'two words', value: 'x' }, 'name'],
    [{ name: 'return_days', value: 'x' }, 'name'],
    [{ name: 'colour', value: '' }, 'value'],
  ])('say what is wrong with %j', (fact, wrong) => {
    const reading = readPolicyDraft({ ...draftPolicy({}, 'CNY'), own: [fact] })
    expect(reading.ok ? null : reading.error.own.get(0)).toBe(wrong)
  })
  it('take no name twice', () => {
    const own = [...sheet.own, ...sheet.own]
    const reading = readPolicyDraft({ ...draftPolicy({}, 'CNY'), own })
    expect(reading.ok ? null : reading.error.own.get(1)).toBe('name')
  })
  it('take no finer amount than the currency has', () => {
    const draft = draftPolicy({}, 'JPY')
    const facts = { ...draft.facts, free_shipping_from: '99.5' }
    const reading = readPolicyDraft({ ...draft, facts })
    expect(reading.ok ? null : [...reading.error.facts]).toEqual(['free_shipping_from'])
  })
})
