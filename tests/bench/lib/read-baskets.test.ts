import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readBaskets } from '@/bench/lib/read-baskets.mts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baskets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function read(text: string | Uint8Array, name = 'baskets.txt'): string[][] {
  const file = join(folder, name)
  writeFileSync(file, text)
  return readBaskets(file)
}

describe('a file of baskets', () => {
  it.each([
    ['has items by blanks', '1 2 3\n4\n', [['1', '2', '3'], ['4']]],
    ['has items by commas', 'whole milk,soda\nsoda\n', [['whole milk', 'soda'], ['soda']]],
    [
      'has an item with blanks alone on its line',
      'whole milk,soda\nwhole milk\n',
      [['whole milk', 'soda'], ['whole milk']],
    ],
    [
      'has lines of both kinds',
      '1,2\n1 3\n',
      [
        ['1', '2'],
        ['1', '3'],
      ],
    ],
    ['names an item twice', '1 1 2\r\n\r\n', [['1', '2']]],
  ])('%s', (_what, text, baskets) => {
    expect(read(text)).toEqual(baskets)
    expect(read(gzipSync(text), 'baskets.txt.gz')).toEqual(baskets)
  })

  it('has the sales of an invoice as one basket, and neither cancellations nor unknown buyers', () => {
    const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
    const rows = [
      '1,A,"cup, red",2,2011-01-01 08:00:00,2.5,77,UK',
      '1,B,pot,1,2011-01-01 08:00:00,9,77,UK',
      '1,A,"cup, red",1,2011-01-01 08:00:00,2.5,77,UK',
      'C2,A,cup,-1,2011-01-02 08:00:00,2.5,77,UK',
      '3,A,cup,1,2011-01-02 08:00:00,2.5,,UK',
      '4,A,cup,1,2011-01-02 08:00:00,0,78,UK',
    ]
    expect(read([head, ...rows].join('\n'))).toEqual([['A', 'B']])
  })

  it('without a basket is refused', () => {
    expect(() => read('\n')).toThrow('no baskets in')
  })
})
