import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isSameValue } from '@/lib/shared/same-value'

describe('two values of plain data', () => {
  it('are the same in whatever order their fields stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(isSameValue(value, turned)).toBe(true)
      }),
    )
  })

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }],
    [{ a: [] }, { a: {} }],
  ])('are not where one says something else: %o, %o', (one, other) => {
    expect(isSameValue(one, other)).toBe(false)
  })

  it('are the same where a field is undefined or missing', () => {
    expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  })
})
