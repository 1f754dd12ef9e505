import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { minorDigits, readAmount, writeAmount } from '@/lib/shared/amount'

describe('a typed amount', () => {
  it.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['IDR', 2],
    ['COP', 2],
    ['HUF', 2],
    ['TWD', 2],
    ['CLP', 0],
    ['VND', 0],
    ['XAF', 0],
  ])('of %s has %i digits behind the point', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits)
  })
  it.each([
    ['0', 0],
    ['99', 9_900],
    [' 99.5 ', 9_950],
    ['99.05', 9_905],
    ['', null],
    ['-1', null],
    ['1.005', null],
    ['1e3', null],
    ['1,000', null],
  ])('%j is %j in hundredths', (text, minor) => {
    expect(readAmount(text, 2)).toBe(minor)
  })
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(3), (minor, digits) => {
        expect(readAmount(writeAmount(minor, digits), digits)).toBe(minor)
      }),
    )
  })
})
