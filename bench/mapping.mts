/**
 * Reads UCI Online Retail through a mapping as an owner makes it, and compares with the counts that are published.
 *   mapping --data FILE   the rows of the data set (CSV or .gz)
 */
import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

import { inspectFile } from '@/lib/files/inspect-file'
import { bindMapping } from '@/lib/files/mapping/bind-mapping'
import { columnMappingSchema } from '@/lib/files/mapping/column-mapping'

import { report } from './lib/figures.mts'

/** Chen, Sain, Guo 2012, doi:10.1057/dbm.2012.17: all rows, and those of sales to known customers; amounts in pence. */
const PUBLISHED = {
  rows: 541_909,
  sales: 397_884,
  orders: 18_532,
  customers: 4_338,
  minor: 891_140_790,
} as const

const leaveOut = (column: string, test: string, value = '') => ({
  column,
  test,
  value,
  effect: 'leave-out',
})
const MAPPING = columnMappingSchema.parse({
  name: 'Online Retail',
  header: [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
  ],
  platform: 'shopify',
  columns: {
    number: 'InvoiceNo',
    buyer: 'CustomerID',
    title: 'Description',
    sku: 'StockCode',
    pieces: 'Quantity',
    price: 'UnitPrice',
    time: 'InvoiceDate',
  },
  grain: 'item',
  moneyOf: 'item',
  time: { pattern: 'ymd', zone: 'Europe/London' },
  money: { currency: 'GBP', decimal: 'point' },
  states: {},
  stateOfAll: 'received',
  rules: [
    leaveOut('InvoiceNo', 'begins', 'C'),
    leaveOut('CustomerID', 'empty'),
    leaveOut('Quantity', 'negative'),
    leaveOut('UnitPrice', 'zero'),
  ],
})

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean' } },
})
if (values.data === undefined)
  throw new Error('mapping needs --data FILE: the rows of UCI Online Retail (CSV or .gz)')

const file = values.data.endsWith('.gz')
  ? new Blob([gunzipSync(await readFile(values.data))])
  : await openAsBlob(values.data)
const start = performance.now()
const found = await inspectFile(file, { formats: [bindMapping(MAPPING)], now: Date.now() })
const ms = performance.now() - start
const leftOut = found.notices.find(({ code }) => code === 'left-out')?.count ?? 0
const figures = {
  rows: found.rows,
  sales: found.rows - leftOut - found.rejected.length,
  orders: found.orders,
  customers: found.customers,
  minor: found.totals[0]?.minor ?? 0,
}
report({
  ...figures,
  rejected: found.rejected.length,
  rowsPerSecond: Math.round(found.rows / (ms / 1_000)),
  asPublished: JSON.stringify(figures) === JSON.stringify(PUBLISHED),
})
