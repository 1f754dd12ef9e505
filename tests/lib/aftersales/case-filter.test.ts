import { describe, expect, it } from 'vitest'

import { ANY_CASE, isAnyCase } from '@/lib/aftersales/case-filter'

describe('isAnyCase', () => {
  it.each([
    [{}, true],
    [{ text: '  ' }, true],
    [{ text: '1' }, false],
    [{ shopId: 'shop' }, false],
    [{ kind: 'other' as const }, false],
    [{ platform: 'taobao' as const }, false],
    [{ from: { minor: 0, currency: 'CNY' } }, false],
    [{ atRiskBy: 0 }, false],
  ])('of %j is %s', (change, expected) => {
    expect(isAnyCase({ ...ANY_CASE, ...change })).toBe(expected)
  })

  it('does not mind the order of a list', () => {
    const choice = { ...ANY_CASE, sort: 'money' }
    expect(isAnyCase(choice)).toBe(true)
  })
})
