import { expect, it } from 'vitest'

import { FORMAT_IDS } from '@/lib/files/import-format'

import { testImportFormat, type FormatCase } from './import-format'

const NOW = Date.parse('2026-11-21T06:32:00Z')

const CASES: readonly FormatCase[] = [
  { format: 'pinduoduo-orders', fixture: 'pinduoduo-orders.csv', now: NOW },
  { format: 'taobao-orders', fixture: 'taobao-orders.csv', now: NOW },
  { format: 'taobao-items', fixture: 'taobao-items.csv', now: NOW },
  { format: 'amazon-orders', fixture: 'amazon-orders.txt', now: NOW },
  { format: 'shopify-orders', fixture: 'shopify-orders.csv', now: NOW },
  { format: 'tillside-orders', fixture: 'tillside-orders.csv', now: NOW },
]

it('has a fixture for every format', () => {
  expect(CASES.map(({ format }) => format).toSorted()).toEqual([...FORMAT_IDS].toSorted())
})
for (const each of CASES) testImportFormat(each)
