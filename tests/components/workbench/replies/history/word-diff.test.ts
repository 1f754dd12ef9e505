import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { diffWords } from '@/components/workbench/replies/history/word-diff'

const textOf = (pieces: ReturnType<typeof diffWords>, without: 'added' | 'removed'): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  it.each([
    ['Send it today.', 'Send it tomorrow.', ['=Send it ', '-today', '+tomorrow', '=.']],
    ['七天退货', '七天无理由退货', ['=七天', '+无理由', '=退货']],
    [
      'Hi {{ order.number }}',
      'Hi {{ order.title }}',
      ['=Hi ', '-{{ order.number }}', '+{{ order.title }}'],
    ],
    ['same', 'same', ['=same']],
    ['', 'new', ['+new']],
  ])('of %j and %j is told in words', (before, after, told) => {
    const signs = { same: '=', added: '+', removed: '-' }
    expect(diffWords(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(told)
  })
  it('holds both texts whole', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '退', '货', '{{ x }}', '.') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(textOf(pieces, 'added')).toBe(before)
        expect(textOf(pieces, 'removed')).toBe(after)
      }),
    )
  })
})
