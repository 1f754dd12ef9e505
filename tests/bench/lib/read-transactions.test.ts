import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { dayOf, readSummaries, readTransactions } from '@/bench/lib/read-transactions.mts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transactions-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text)
  return file
}

const EXPECTED = {
  customers: [
    [
      { day: dayOf('1997-01-01'), minor: 29.33 },
      { day: dayOf('1997-01-18'), minor: 29.73 },
    ],
    [{ day: dayOf('1997-01-02'), minor: 11.77 }],
  ],
  lastDay: dayOf('1997-01-18'),
}

describe('a file of transactions', () => {
  it.each([
    [
      'named.csv',
      'customer,date,value\n4,1997-01-01,29.33\n4,1997-01-18,29.73\n9,1997-01-02,11.77\n',
    ],
    [
      'other-order.csv',
      '\uFEFFvalue;Date;customer_id\n29.33;1997/1/1;4\n29.73;1997-01-18 23:59:00;4\n11.77;1997-01-02T08:00;9\n',
    ],
    [
      'zipped.csv.gz',
      'id,day,amount\r\n4,19970101,29.33\r\n4,19970118,29.73\r\n9,19970102,11.77\r\n',
    ],
    [
      'CDNOW_master.txt',
      ' customer_id  date number_of_cds  dollar_value\n 00004 19970101  2   29.33\n 00004 19970118  2   29.73\n 00009 19970102  1   11.77\n',
    ],
    [
      'CDNOW_sample.txt',
      ' 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00009 0002 19970102  1   11.77\n',
    ],
    [
      'invoices.csv',
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,a,"A, b",1,1997-01-01 08:26:00,29.33,4,UK\n2,a,A,1,1997-01-18 08:00:00,29.73,4,UK\n3,a,A,1,1997-01-02 08:00:00,11.77,9,UK\nC4,a,A,-1,1997-01-19 08:00:00,11.77,9,UK\n5,a,A,1,1997-01-20 08:00:00,11.77,,UK\n',
    ],
  ])('like %s is read', (name, text) => {
    expect(readTransactions(write(name, text))).toEqual(EXPECTED)
  })

  it.each([
    ['without rows', 'customer,date,value\n', 'no transactions'],
    ['without its columns', 'a,b\n1,2\n', 'no column'],
    ['with a broken date', 'customer,date,value\n4,yesterday,1\n', 'not a date: yesterday'],
    ['with a broken amount', 'customer,date,value\n4,1997-01-01,1\n4,1997-01-02,x\n', 'row 3'],
    ['of no known kind', '1 2 3\n', 'neither a header'],
  ])('%s is refused with the reason', (_what, text, reason) => {
    expect(() => readTransactions(write('bad.csv', text))).toThrow(reason)
  })
})

describe('a file of summaries', () => {
  it.each([
    ['id,x,t_x,T\n1,2,30.43,38.86\n', null],
    ['ID,frequency,recency,T\n1,2,30.43,38.86\n', null],
    ['ID,x,t_x,T,zbar\n1,2,30.43,38.86,22.35\n', 22.35],
  ])('is read: %j', (text, meanMinor) => {
    expect(readSummaries(write('summary.csv', text))).toEqual([
      { x: 2, tx: 30.43, T: 38.86, meanMinor },
    ])
  })
})
