import { expect, it } from 'vitest'

import { readExportTime } from '@/lib/files/export-time'

it.each([
  ['ExportItemlList202608111558.csv', '2026-08-11T07:58:00Z'],
  ['ExportOrderList20260811155830 (1).csv', '2026-08-11T07:58:30Z'],
  ['orders 2026-08-11 15:58.csv', '2026-08-11T07:58:00Z'],
  ['orders_2026-08-11_15-58-30.csv', '2026-08-11T07:58:30Z'],
  ['1791430000_0a1b2c.csv', '2026-10-08T03:26:40Z'],
])('%s was exported at %s', (name, instant) => {
  expect(readExportTime(name, 'Asia/Shanghai')).toBe(Date.parse(instant))
})
it.each([
  'orders_export_1.csv',
  'ExportOrderList2026-08-11.csv',
  'ExportOrderList202613111558.csv',
  '2026081115583012345.csv',
  '179143000012_0a1b2c.csv',
  '20261008_orders.csv',
  '118202608111558.csv',
])('%s tells no time', (name) => {
  expect(readExportTime(name, 'Asia/Shanghai')).toBeUndefined()
})
