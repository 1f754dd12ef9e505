import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  readNumberStyle,
  unescapeText,
  writeNumber,
  writeSerial,
} from '@/lib/files/containers/sheet-values'
import { isDamagedNumber } from '@/lib/files/cells'

describe('a number in a workbook', () => {
  it.each([
    ['17.8', '17.8'],
    ['17.800000000000001', '17.8'],
    ['0.30000000000000004', '0.3'],
    ['-3013', '-3013'],
    ['1.234E3', '1234'],
    ['118000000000001', '118000000000001'],
    ['', ''],
    ['n/a', 'n/a'],
  ])('%s reads %s', (stored, shown) => {
    expect(writeNumber(stored)).toBe(shown)
  })
  it.each([
    '5118609024991031607',
    '5.1186090249910316E+18',
    '1618000000000000',
    '9007199254740993',
  ])('%s has lost digits, or may have, and is marked as damaged', (stored) => {
    expect(isDamagedNumber(writeNumber(stored))).toBe(true)
  })
  it('that a program wrote whole keeps its 16 digits', () => {
    expect(writeNumber('1618000000000001')).toBe('1618000000000001')
  })
  it('is never shown as another whole number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => {
        const shown = writeNumber(value.toString())
        expect(isDamagedNumber(shown) || BigInt(shown) === value).toBe(true)
      }),
    )
  })
  it('of money in cents is shown in cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
        const shown = writeNumber((cents / 100).toPrecision(17))
        expect(Math.round(Number(shown) * 100)).toBe(cents)
        expect(shown).toMatch(/^\d+(?:\.\d{1,2})?$/u)
      }),
    )
  })
})

describe('a day in a workbook', () => {
  it.each([
    ['46173.594652777778', 'time', false, '2026-05-31 14:16:18'],
    ['46173', 'day', false, '2026-05-31'],
    ['46173', 'time', false, '2026-05-31 00:00:00'],
    ['44711.5', 'day', true, '2026-05-31 12:00:00'],
    ['44711', 'day', true, '2026-05-31'],
    ['0.5', 'time', false, '0.5'],
    ['never', 'day', false, 'never'],
    ['1e9', 'day', false, '1e9'],
  ] as const)('%s as %s reads %s', (serial, style, since1904, shown) => {
    expect(writeSerial(serial, style, since1904)).toBe(shown)
  })
})

describe('a number format', () => {
  it.each([
    [0, undefined, 'number'],
    [14, undefined, 'day'],
    [22, undefined, 'time'],
    [57, undefined, 'day'],
    [164, 'yyyy"年"m"月"d"日"', 'day'],
    [164, 'yyyy\\-mm\\-dd hh:mm:ss', 'time'],
    [164, '[$-409]d-mmm-yy;@', 'day'],
    [164, '[h]:mm', 'time'],
    [164, '[Red]#,##0.00 "days"', 'number'],
    [164, '0.00\\d', 'number'],
    [164, 'General', 'number'],
    [164, '#,##0 [$€-407]', 'number'],
  ] as const)('%i %s shows a %s', (id, code, style) => {
    expect(readNumberStyle(id, code)).toBe(style)
  })
})

it('gives signs back that XML cannot hold', () => {
  expect(unescapeText('a_x000D_b_x005F_c_xy')).toBe('a\rb_c_xy')
})
