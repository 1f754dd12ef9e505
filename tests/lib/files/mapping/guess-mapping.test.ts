import { describe, expect, it } from 'vitest'

import { guessDecimal, guessMapping, guessTimePattern } from '@/lib/files/mapping/guess-mapping'
import { guessState } from '@/lib/files/mapping/guess-state'

describe('what the columns of a table may be', () => {
  it('is proposed by their names', () => {
    const header = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice']
    const rows = [['536365', '85123A', 'HOLDER', '6', '2010-12-01 08:26:00', '2.55']]
    expect(guessMapping([...header, 'CustomerID'], [[...(rows[0] ?? []), '17850']])).toEqual({
      number: { column: 'InvoiceNo', by: 'name' },
      sku: { column: 'StockCode', by: 'name' },
      title: { column: 'Description', by: 'name' },
      pieces: { column: 'Quantity', by: 'name' },
      time: { column: 'InvoiceDate', by: 'name' },
      price: { column: 'UnitPrice', by: 'name' },
      buyer: { column: 'CustomerID', by: 'name' },
    })
  })
  it('is proposed by their values, where no name tells', () => {
    expect(guessMapping(['a', 'b'], [['2026-03-05', 'x@shop.example']])).toEqual({
      time: { column: 'a', by: 'values' },
      email: { column: 'b', by: 'values' },
    })
  })
  it('is not proposed where the values speak against the name', () => {
    expect(guessMapping(['Date', 'Price'], [['blue', 'cheap']])).toEqual({})
  })
  it.each([
    [['2026-03-05', '2026-03-17'], 'ymd'],
    [['05.03.2026', '17.03.2026'], 'dmy'],
    [['3/5/2026', '3/17/2026'], 'mdy'],
    [['1772701811000'], 'epoch-ms'],
    [['blue'], null],
  ] as const)('tells how %j is written', (cells, pattern) => {
    expect(guessTimePattern(cells)).toBe(pattern)
  })
  it('tells a comma before cents from one between thousands', () => {
    expect(guessDecimal(['12,50', '1.200,00'])).toBe('comma')
    expect(guessDecimal(['1,200', '12.50'])).toBe('point')
  })
  it.each([
    ['Delivered', 'received'],
    ['已发货', 'shipped'],
    ['unshipped', 'paid'],
    ['Cancelled', 'closed'],
    ['eaten', null],
  ])('takes %s for %s', (word, state) => {
    expect(guessState(word)).toBe(state)
  })
})
