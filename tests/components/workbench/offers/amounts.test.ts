import { describe, expect, it } from 'vitest'

import {
  readMoneyField,
  readWholeField,
  writeMoneyField,
} from '@/components/workbench/offers/amounts'

describe('a field of money', () => {
  it.each([
    ['', 'CNY', null],
    ['129', 'CNY', { minor: 12_900, currency: 'CNY' }],
    ['129.9', 'CNY', { minor: 12_990, currency: 'CNY' }],
    ['1500', 'JPY', { minor: 1_500, currency: 'JPY' }],
    ['1500.5', 'JPY', 'wrong'],
    ['-1', 'CNY', 'wrong'],
    ['12,90', 'CNY', 'wrong'],
  ])('reads %j in %s', (text, currency, amount) => {
    expect(readMoneyField(text, currency)).toEqual(amount)
  })

  it('is empty where the amount is unknown', () => {
    expect(writeMoneyField(null)).toBe('')
    expect(writeMoneyField({ minor: 12_990, currency: 'CNY' })).toBe('129.90')
  })
})

it.each([
  ['', null],
  ['0', 'wrong'],
  ['7', 7],
  ['1001', 'wrong'],
  ['1.5', 'wrong'],
] as const)('a whole number from 1 to 1,000 is read from %j', (text, value) => {
  expect(readWholeField(text, 1, 1_000)).toBe(value)
})
