import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readLocalMoney } from '@/lib/files/local-money'

const DIGITS: Readonly<Record<string, number>> = { JPY: 0, VND: 0, KWD: 3 }
const digitsOf = (currency: string): number | null =>
  /^[A-Z]{3}$/u.test(currency) ? (DIGITS[currency] ?? 2) : null
const read = (text: string, own = 'USD') => readLocalMoney(text, own, digitsOf)

describe('money as its country prints it', () => {
  it.each([
    ['17.8', 'USD', 1_780, 'USD'],
    ['$97.99', 'USD', 9_799, 'USD'],
    ['-$5.00', 'USD', -500, 'USD'],
    ['$-5.00', 'USD', -500, 'USD'],
    ['$1,234', 'USD', 123_400, 'USD'],
    ['1,234.50', 'USD', 123_450, 'USD'],
    ['AU $3,013.00', 'USD', 301_300, 'AUD'],
    ['US $12.00', 'CAD', 1_200, 'USD'],
    ['EUR 90,00', 'USD', 9_000, 'EUR'],
    ['90,00 EUR', 'USD', 9_000, 'EUR'],
    ['1 234,50 €', 'USD', 123_450, 'EUR'],
    ['1.234,50 €', 'USD', 123_450, 'EUR'],
    ['1.234 €', 'USD', 123_400, 'EUR'],
    ['1’234.50', 'CHF', 123_450, 'CHF'],
    ['Rp1.185.000', 'USD', 118_500_000, 'IDR'],
    ['185.000', 'IDR', 18_500_000, 'IDR'],
    ['185.000', 'USD', 18_500, 'USD'],
    ['₫120.000', 'USD', 120_000, 'VND'],
    ['1.234', 'KWD', 1_234, 'KWD'],
    ['1234', 'JPY', 1_234, 'JPY'],
    ['"390.00"', 'THB', 39_000, 'THB'],
    ['-2.399,85', 'ARS', -239_985, 'ARS'],
    ['0', 'ARS', 0, 'ARS'],
  ])('%s where %s is usual is %i minor units of %s', (text, own, minor, currency) => {
    expect(read(text, own)).toEqual({ minor, currency })
  })
  it.each([
    '',
    'free',
    '$',
    '1,23,456.00',
    '12.34.56',
    '1.2345',
    '17.899',
    '$5 €',
    'XX 5',
    '5 5',
    '99999999999999999999',
    '1'.repeat(60),
  ])('%j is none', (text) => {
    expect(read(text)).toBeNull()
  })
  it('is read back from how Intl writes it', () => {
    const sites = fc.constantFrom(
      ['en-US', 'USD'],
      ['en-GB', 'GBP'],
      ['de-DE', 'EUR'],
      ['fr-FR', 'EUR'],
      ['es-AR', 'ARS'],
      ['pt-BR', 'BRL'],
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e11 }),
        sites,
        (minor, [locale = '', currency = '']) => {
          const printed = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency,
            minimumFractionDigits: 2,
          }).format(minor / 100)
          expect(read(printed, currency)).toEqual({ minor, currency })
        },
      ),
    )
  })
})
