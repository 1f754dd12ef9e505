import { describe, expect, it } from 'vitest'

import { createSheetCheck } from '@/components/workbench/replies/policy/sheet-check'
import { makeReply } from '@/tests/helpers/make-reply'

const shops = [
  { id: 's1', platform: 'pinduoduo' as const },
  { id: 's2', platform: 'amazon' as const },
]
const settings = { policy: { return_days: 7 }, shopPolicies: { s2: { return_days: 30 } } }
const reply = (days: number, scope: object = {}) => ({
  ...makeReply({ title: 'x', body: `支持${days}天无理由退货` }),
  scope: { platforms: [], shopIds: [], ...scope },
})
const shopsOf = (days: number, scope: object = {}) =>
  createSheetCheck(settings, shops)
    .check(reply(days, scope))
    .map(({ shopId }) => shopId)

describe('a reply is held against', () => {
  it.each([
    ['the sheet of all shops and those that differ', 15, {}, [null, 's2']],
    ['each where it may be used', 7, {}, ['s2']],
    ['none of a marketplace that it is not for', 7, { platforms: ['pinduoduo'] }, []],
    ['only its own shop', 7, { shopIds: ['s2'] }, ['s2']],
    ['only what its own shop says', 30, { shopIds: ['s2'] }, []],
  ])('%s', (_what, days, scope, found) => expect(shopsOf(days, scope)).toEqual(found))
  it('the same sheet once', () => {
    const same = createSheetCheck(
      { policy: { return_days: 7 }, shopPolicies: { s1: { gift: 'a' }, s2: { gift: 'b' } } },
      shops,
    )
    expect(same.check(reply(15))).toHaveLength(1)
  })
})
