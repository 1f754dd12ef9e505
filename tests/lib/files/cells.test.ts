import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cleanId,
  cleanText,
  escapeFormula,
  hasUnsafe,
  isDamagedNumber,
  looksRounded,
  matchName,
  normalizeHeader,
} from '@/lib/files/cells'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

describe('an id cell', () => {
  it.each([
    ['="261020-900011223344559"', '261020-900011223344559'],
    ["'261020-900011223344559", '261020-900011223344559'],
    ['\t261020-900011223344559\t', '261020-900011223344559'],
    ['"261020-900011223344559"', '261020-900011223344559'],
    ['6917926768823643751.00', '6917926768823643751'],
    [' - ', ''],
    ['/', ''],
  ])('reads %j as %j', (raw, id) => expect(cleanId(raw)).toBe(id))

  it.each(['2.61118E+20', '5.11861e+18', '2,61118E+20', '1E20'])(
    'tells that a spreadsheet broke %s',
    (id) => expect(isDamagedNumber(id)).toBe(true),
  )
  it.each(['261020-900011223344559', '240517ABCD1234', '12E'])('takes %s as it stands', (id) =>
    expect(isDamagedNumber(id)).toBe(false),
  )
})

describe('a text cell', () => {
  it('reads the same with blanks around it, the plainest too', () => {
    const plain = fc.stringMatching(/^[ -~\u4e00-\u9fff]{0,30}$/u)
    fc.assert(
      fc.property(fc.oneof(plain, fc.string({ unit: 'binary' })), (raw) => {
        expect(cleanText(raw)).toBe(cleanText(` \t${raw} `))
      }),
      { numRuns: 1_000 },
    )
  })
  it('loses control, direction and half characters, and keeps joined emoji', () => {
    expect(cleanText('a\u0000b\u202Ec\u200Bd\uD800')).toBe('a b c d')
    expect(cleanText('👩‍🍳 锅')).toBe('👩‍🍳 锅')
  })
  it('loses the apostrophe that a saved formula got, and no other', () => {
    expect(cleanText("'=1+1")).toBe('=1+1')
    expect(cleanText("'s-Hertogenbosch")).toBe("'s-Hertogenbosch")
  })
  it('never ends in half a character', () => {
    const text = cleanText(`${'a'.repeat(TEXT_LIMIT - 1)}😀`)
    expect(text).toBe('a'.repeat(TEXT_LIMIT - 1))
  })
  it('is at most as long as texts may be, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2 * TEXT_LIMIT }), (raw) => {
        const text = cleanText(raw)
        expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT)
        expect(text).not.toMatch(/\p{Cc}|\p{Cs}|\u202E|\uFEFF/u)
      }),
    )
  })
})

it('compares headers without regard to width and blanks', () => {
  expect(normalizeHeader('　用户实付金额（元） ')).toBe('用户实付金额(元)')
})

describe('a saved cell', () => {
  it.each(['=cmd', '+1', '-1', '@x', '\tx', '\rx', '＝1', '－1'])('cannot act: %j', (value) =>
    expect(escapeFormula(value)).toBe(`'${value}`),
  )
  it('comes back as it was when the file is read again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }).map(cleanText), (value) => {
        expect(cleanText(escapeFormula(value))).toBe(value)
      }),
      { examples: [['=1'], ["'=1"], ['+8613800000000']] },
    )
  })
})

describe('a number', () => {
  it.each(['511860902499103000', '5118609024991030000'])('%s may have been rounded', (id) =>
    expect(looksRounded(id)).toBe(true),
  )
  it.each(['5118609024991031607', '1618000000000000', '112-1234567-0000000', '5118609024991030'])(
    '%s was not rounded to 15 digits',
    (id) => expect(looksRounded(id)).toBe(false),
  )
  it('with a sign that turns text around is unsafe, each time it is asked', () => {
    expect([hasUnsafe('1\u202E2'), hasUnsafe('1\u202E2'), hasUnsafe('#1001')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

it.each([
  ['Amazon-Order-ID', 'amazon order id'],
  [' 商品总价（元）\u3000', '商品总价(元)'],
  ['Lineitem_name', 'lineitem name'],
])('the name %j is compared as %j', (raw, name) => expect(matchName(raw)).toBe(name))
