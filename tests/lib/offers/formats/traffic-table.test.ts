import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { guessColumns, TRAFFIC_COLUMNS } from '@/lib/offers/formats/columns'
import { findDays, readTrafficTable } from '@/lib/offers/formats/traffic-table'
import { trafficSchema } from '@/lib/offers/traffic'

const HEADER = [
  '商品ID',
  '统计日期',
  '商品浏览量',
  '商品访客数',
  '支付买家数',
  '收藏人数',
  '访问深度',
  '跳出率',
]
const DAYS = { from: 20_600, to: 20_606 }
const read = (header: readonly string[], days: typeof DAYS | null, ...rows: readonly string[][]) =>
  readTrafficTable([header, ...rows], guessColumns(header, TRAFFIC_COLUMNS), days)

describe('a traffic report', () => {
  it('tells figures by product and day; what it does not tell stays unknown', () => {
    const { figures, refused } = read(
      HEADER,
      null,
      ['88123456', '2026-05-27', '1,204', '1.1千', '', '-', '2.5', '45.3%'],
      ['88123456', '20260527', '1,204', '900', '', '-', '2.5', '45.3%'],
    )
    expect(figures).toEqual([
      {
        productId: '88123456',
        from: Date.UTC(2026, 4, 27) / 86_400_000,
        to: Date.UTC(2026, 4, 27) / 86_400_000,
        visits: 1_204,
        visitors: 900,
        buyers: null,
        favourites: null,
        depth: 2.5,
        bounce: 0.453,
      },
    ])
    expect(refused).toMatchObject([{ row: 2, reason: 'bad-figure' }])
  })
  it('is of the whole shop where it names no product, for the days that were given', () => {
    const { figures } = read(['访客数', '浏览量'], DAYS, ['70', '90'])
    expect(figures).toMatchObject([{ productId: null, ...DAYS, visits: 90, visitors: 70 }])
  })
  it('tells sources with their new buyers and cost, each apart', () => {
    const header = ['流量来源', '访客数', '新买家数', '花费']
    const { figures, refused } = read(
      header,
      DAYS,
      ['直通车', '70', '4', '1,280.50'],
      ['手淘搜索', '90', '', ''],
      ['直通车', '1', '1', 'much'],
    )
    expect(figures).toMatchObject([
      { productId: null, ...DAYS, source: '直通车', visitors: 70, fresh: 4, costMinor: 128_050 },
      { productId: null, source: '手淘搜索', fresh: null, costMinor: null },
    ])
    expect(refused).toMatchObject([{ row: 4, reason: 'bad-cost' }])
  })
  it.each([
    [['', '2026-05-27', '1', '', '', '', '', ''], 'no-product'],
    [['1', '', '1', '', '', '', '', ''], 'no-day'],
    [['1', '2026-02-30', '1', '', '', '', '', ''], 'bad-day'],
    [['1', '2026-05-27', '1', '', '', '', '', '145%'], 'bad-figure'],
  ])('names the row %j that it does not take', (cells, reason) => {
    expect(read(HEADER, null, cells).refused).toEqual([{ row: 2, reason, cells }])
  })
  it.each([
    ['流量_2026-05-01~2026-05-07.xlsx', 20_574, 20_580],
    ['2026年5月1日', 20_574, 20_574],
    ['report.csv', null, null],
    ['2026-05-07~2026-05-01', null, null],
  ])('is of the days that %s names', (text, from, to) => {
    expect(findDays(text)).toEqual(from === null ? null : { from, to })
  })
  it('loses no row, and tells nothing that a figure cannot be, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('1e9', '100%', '%', '2026-13-01', '9'.repeat(30)),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), (given) => {
        const { figures, refused } = read(HEADER, DAYS, ...given)
        const filled = given.filter((cells) => cells.some((each) => each.trim() !== ''))
        expect(figures.length + refused.length).toBe(filled.length)
        for (const each of figures) expect(trafficSchema.safeParse(each).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
