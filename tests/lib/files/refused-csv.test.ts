import Papa from 'papaparse'
import { expect, it } from 'vitest'

import { writeRefusedCsv } from '@/lib/files/refused-csv'

it('writes the rows under their header, for spreadsheets to read', () => {
  const text = writeRefusedCsv(['订单号', '商品'], [{ cells: ['2.6E+20', '锅, "大"'] }])
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['订单号', '商品'],
    ['2.6E+20', '锅, "大"'],
  ])
})
it('lets no cell act as a formula', () => {
  const text = writeRefusedCsv(['a', 'b'], [{ cells: ['=1+1', '@SUM(A1)'] }])
  expect(text).toContain("'=1+1,'@SUM(A1)")
})
