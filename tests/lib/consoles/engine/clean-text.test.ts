import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanText, saysTheSame } from '@/lib/consoles/engine/clean-text'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

describe('cleaning a text', () => {
  it.each([
    ['  two\n\twords ', 'two words'],
    ['a\u0000b\u0007c', 'a b c'],
    ['\u202eevil\u202c', 'evil'],
    ['zero\u200bwidth', 'zerowidth'],
    ['lone \ud83d sign', 'lone \ufffd sign'],
    ['亲，您好😀', '亲，您好😀'],
    ['👩‍🍳', '👩‍🍳'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['', ''],
  ])('makes %j into %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  it('marks where a long text was cut', () => {
    expect(cleanText('x'.repeat(10_000_000))).toBe(`${'x'.repeat(TEXT_LIMIT - 1)}…`)
  })

  it('marks a cut even when little is left of what was looked at', () => {
    expect(cleanText(`a${' '.repeat(100_000)}b`)).toBe('a…')
  })

  it('gives well-formed text within the limit, the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (raw) => {
        const clean = cleanText(raw)
        expect(clean.length).toBeLessThanOrEqual(TEXT_LIMIT)
        expect(clean).not.toMatch(/[\p{Surrogate}\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})

describe('comparing two readings', () => {
  it.each([
    ['ＡＢ１', 'AB1', true],
    ['纸飞机', '纸飞机 ', true],
    ['纸飞机', '纸飞船', false],
  ])('takes %j and %j for the same: %s', (one, other, same) => {
    expect(saysTheSame(one, other)).toBe(same)
  })
})
