import fc from 'fast-check'
import { expect, it } from 'vitest'

import { parseMoney } from '@/lib/files/money-text'

it.each([
  ['17.8', 1_780],
  ['0', 0],
  ['34.00', 3_400],
  ['1,234,567.89', 123_456_789],
  ['¥39', 3_900],
  ['￥1,234.5', 123_450],
  ['１７．８', 1_780],
  ['17.8元', 1_780],
  ['-5.10', -510],
  ['17.800', 1_780],
  ['0.29', 29],
  ['95,00', 9_500],
  ['95,5', 9_550],
  ['1.234,50', 123_450],
  ['1 234,50', 123_450],
  ['1\u00A0234.50', 123_450],
  ['1,234', 123_400],
  ['€3.10', 310],
])('reads %s as %i fen', (text, minor) => expect(parseMoney(text)).toBe(minor))

it.each([
  '',
  '三十九',
  '17.805',
  '1,23.4',
  '1.23,4',
  '1,2345',
  ',50',
  '1.2.3',
  '1e3',
  'NaN',
  '12 34',
  '99999999999999999',
])('takes %j for no money', (text) => expect(parseMoney(text)).toBeNull())

it('reads a currency without minor units', () => {
  expect([parseMoney('1,234', 0), parseMoney('1234.00', 0), parseMoney('12.5', 0)]).toEqual([
    1_234,
    1_234,
    null,
  ])
})

it('reads back every amount that is written with two digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (minor) => {
      const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
      expect(parseMoney(text)).toBe(minor)
    }),
  )
})
