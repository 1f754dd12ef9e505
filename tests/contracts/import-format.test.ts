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
  { format: 'jd-orders', fixture: 'jd-orders.csv', now: NOW },
  { format: 'douyin-orders', fixture: 'douyin-orders.csv', now: NOW },
  { format: 'amazon-returns', fixture: 'amazon-returns.txt', now: NOW },
  { format: 'amazon-settlement', fixture: 'amazon-settlement.txt', now: NOW },
  { format: 'douyin-settlement', fixture: 'douyin-settlement.csv', now: NOW },
  { format: 'return-list', fixture: 'return-list.csv', now: NOW },
  { format: 'alipay-bill', fixture: 'alipay-bill.csv', now: NOW },
  { format: 'wechat-bill', fixture: 'wechat-bill.csv', now: NOW },
  { format: 'jd-wallet', fixture: 'jd-wallet.csv', now: NOW },
  { format: 'etsy-payments', fixture: 'etsy-payments.csv', now: NOW },
  { format: 'shopify-customers', fixture: 'shopify-customers.csv', now: NOW },
]

it('has a fixture for every format', () => {
  expect(CASES.map(({ format }) => format).toSorted()).toEqual([...FORMAT_IDS].toSorted())
})
for (const each of CASES) testImportFormat(each)
