import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readMappedMoney, readPriceTimes } from '@/lib/files/mapping/mapped-money'

describe('money as the owner says that it is written', () => {
  it.each([
    ['1,234.50', 'point', 123_450],
    ['1.234,50', 'comma', 123_450],
    ['1 234,50 €', 'comma', 123_450],
    ["1'234.50 CHF", 'point', 123_450],
    ['EUR 90,00', 'comma', 9_000],
    ['AU $3,013.00', 'point', 301_300],
    ['R$ 12', 'point', 1_200],
    ['(12.00)', 'point', -1_200],
    ['12.00-', 'point', -1_200],
    ['−12,5', 'comma', -1_250],
    ['1.234', 'comma', 123_400],
  ] as const)('%s with fractions behind a %s is %i', (text, decimal, minor) => {
    expect(readMappedMoney(text, decimal, 2)).toBe(minor)
  })
  it.each(['free', '', '12.345', '1,2,3', '--1'])('%j is none', (text) => {
    expect(readMappedMoney(text, 'point', 2)).toBeNull()
  })
  it('rounds a price below the smallest coin once, for all pieces together', () => {
    expect(readPriceTimes('0.004', 1_000, 'point', 2)).toBe(400)
    expect(readPriceTimes('0.005', 1, 'point', 2)).toBe(1)
    expect(readPriceTimes('0.0049', 1, 'point', 2)).toBe(0)
  })
  it('multiplies without a float', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), fc.nat({ max: 999 }), (minor, pieces) => {
        const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
        expect(readPriceTimes(text, pieces, 'point', 2)).toBe(minor * pieces)
      }),
    )
  })
})
