import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readMoney } from '@/lib/consoles/engine/read-money'

const YUAN = { currency: 'CNY' }

describe('reading a price', () => {
  it.each([
    ['¥39.00', 3_900],
    ['￥1,234.5', 123_450],
    ['¥ 86', 8_600],
    ['86元', 8_600],
    ['0.01', 1],
    ['¥1,234,567.89', 123_456_789],
    ['17.8', 1_780],
  ])('takes %s for %i fen', (text, minor) => {
    expect(readMoney(text, YUAN)?.minor).toBe(minor)
  })

  it.each([
    '',
    '面议',
    '¥',
    '1.234',
    '1,23.00',
    '¥39.00起',
    '-5',
    '$39.00',
    '99999999999999999999',
  ])('refuses %j', (text) => {
    expect(readMoney(text, YUAN)).toBeUndefined()
  })

  it.each([
    ['R$ 1.234,50', { currency: 'BRL', signs: ['R$'], decimal: ',' }, 123_450],
    ['1 234,50', { currency: 'EUR', signs: ['€'], decimal: ',' }, null],
    ['12,90 €', { currency: 'EUR', signs: ['€'], decimal: ',' }, 1_290],
    ['12.90 €', { currency: 'EUR', signs: ['€'], decimal: ',' }, null],
    ['S$12.90', { currency: 'SGD', signs: ['$', 'S$'] }, 1_290],
    ['SGD 12.90', { currency: 'SGD', signs: ['$'] }, 1_290],
    ['￥1,200', { currency: 'JPY', digits: 0, signs: ['¥'] }, 1_200],
    ['￥1,200.50', { currency: 'JPY', digits: 0, signs: ['¥'] }, null],
    ['₫250.000', { currency: 'VND', digits: 0, signs: ['₫'], decimal: ',' }, 250_000],
    ['Rp150.000', { currency: 'IDR', signs: ['Rp'], decimal: ',' }, 15_000_000],
    ['Rp 150.000,00', { currency: 'IDR', signs: ['Rp'], decimal: ',' }, 15_000_000],
    ['$ 45.900', { currency: 'COP', signs: ['$'], decimal: ',' }, 4_590_000],
    ['€12.90', { currency: 'USD', signs: ['$'] }, null],
  ] as const)('takes %s, printed in the manner of %j, for %s', (text, style, minor) => {
    expect(readMoney(text, style)).toEqual(
      minor === null ? undefined : { minor, currency: style.currency },
    )
  })

  it('gives back every amount that was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (minor) => {
        const whole = Math.trunc(minor / 100).toLocaleString('en-US')
        const printed = `¥${whole}.${String(minor % 100).padStart(2, '0')}`
        expect(readMoney(printed, YUAN)).toEqual({ minor, currency: 'CNY' })
      }),
    )
  })
})
