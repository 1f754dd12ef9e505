import { describe, expect, it } from 'vitest'

import { jdOrders } from '@/lib/files/formats/jd-orders'

import { readRows } from './statements'

const HEADER =
  '订单号|商品ID|商品名称|订购数量|下单时间|订单金额|结算金额|应付金额|订单状态|下单帐号'
const read = (cells: string) => readRows(jdOrders, HEADER, cells)[0]

describe('a row of JD’s order file', () => {
  it.each([
    ['等待付款', 'unpaid'],
    ['等待出库', 'paid'],
    ['等待确认收货', 'shipped'],
    ['完成', 'received'],
    ['(锁定)等待出库', 'paid'],
    ['(删除)等待出库', 'closed'],
    ['已取消', 'closed'],
  ])('%s is %s', (word, state) => {
    const row = `16012345678|12|炒锅|1|2016-08-09 10:11:12|500.00|470.00|470.00|${word}|青蛙`
    expect(read(row)).toMatchObject({ order: { facts: { state } }, warnings: [] })
  })
  it('names a status that is new', () => {
    const row = '16012345678|12|炒锅|1|2016-08-09 10:11:12|500.00|470.00|470.00|寄存中|青蛙'
    expect(read(row)).toMatchObject({ warnings: ['unknown-state'] })
  })
  it.each([
    ['settled', '500.00|470.00|400.00', 47_000],
    ['due', '500.00||400.00', 40_000],
    ['ordered', '500.00||', 50_000],
  ])('was paid as it was %s', (_how, money, paidMinor) => {
    const row = `16012345678|12|炒锅|1|2016-08-09 10:11:12|${money}|完成|青蛙`
    expect(read(row)).toMatchObject({ order: { facts: { paidMinor }, total: { minor: 50_000 } } })
  })
  it.each(['', 'jd_1a2b****'])('%j is nobody who could be known again', (account) => {
    const row = `16012345678|12|炒锅|1|2016-08-09 10:11:12|500.00|470.00|470.00|完成|${account}`
    expect(read(row)).not.toHaveProperty('order.buyer')
  })
})
