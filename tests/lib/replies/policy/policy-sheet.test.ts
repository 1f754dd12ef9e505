import { describe, expect, it } from 'vitest'

import { policyFacts } from '@/lib/replies/policy/policy-facts'
import { policySheetSchema, type PolicySheet } from '@/lib/replies/policy/policy-sheet'
import { checkBody } from '@/lib/replies/template/check-body'
import { FACTS } from '@/lib/replies/template/facts'
import { createReplyRenderer } from '@/lib/replies/template/render'

import { sampleFormats } from '../template/sample-formats'

const full = {
  return_days: 7,
  free_shipping_from: { minor: 9_900, currency: 'CNY' },
  dispatch_cutoff: '16:00',
  dispatch_hours: 48,
  warranty_months: 12,
  gift: 'a brush',
  invoice: 'on request',
  return_address: '1 Mill Lane',
  own: [
    { name: 'care', value: 'oil it' },
    { name: '保养', value: '上油' },
  ],
} satisfies PolicySheet

const ownNamed = (...names: readonly string[]) => ({
  own: names.map((name) => ({ name, value: 'x' })),
})

describe('a policy sheet', () => {
  it('may say everything or nothing', () => {
    expect(policySheetSchema.parse(full)).toEqual(full)
    expect(policySheetSchema.parse({})).toEqual({})
  })
  it.each<[string, unknown]>([
    ['half a day', { return_days: 7.5 }],
    ['days below nothing', { return_days: -1 }],
    ['an amount below nothing', { free_shipping_from: { minor: -1, currency: 'CNY' } }],
    ['an amount without money', { free_shipping_from: { minor: 9_900 } }],
    ['a clock that is none', { dispatch_cutoff: '24:00' }],
    ['a clock of one figure', { dispatch_cutoff: '9:00' }],
    ['no hours at all', { dispatch_hours: 0 }],
    ['a blank gift', { gift: '  ' }],
    ['a fact that nobody knows', { returndays: 7 }],
    ['a name that a body cannot say', ownNamed('two words')],
    ['a name that begins with a figure', ownNamed('7days')],
    ['a name that is taken', ownNamed('gift')],
    ['one name twice', ownNamed('care', 'care')],
    [
      'more than twenty facts of its own',
      ownNamed(...Array.from({ length: 21 }, (_, i) => `a${i}`)),
    ],
  ])('cannot say %s', (_, sheet) => {
    expect(policySheetSchema.safeParse(sheet).success).toBe(false)
  })
  it('has a fact for each of its members', () => {
    const { own: _own, ...facts } = policySheetSchema.shape
    const paths = Object.keys(FACTS).filter((path) => path.startsWith('policy.'))
    expect(Object.keys(facts).map((name) => `policy.${name}`)).toEqual(paths)
  })
  it('is what replies say', () => {
    const render = createReplyRenderer(sampleFormats)
    const body =
      '{{ policy.return_days }} {{ policy.free_shipping_from }} {{ policy.care }} {{ policy.保养 }}'
    expect(checkBody(body, ['care', '保养'])).toEqual([])
    expect(render(body, { policy: policyFacts(full) }).text).toBe('7 ¥99 oil it 上油')
  })
})
