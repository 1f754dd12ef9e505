import { describe, expect, it } from 'vitest'

import { douyinOrders } from '@/lib/files/formats/douyin-orders'

import { readRows } from './statements'

const HEADER =
  '主订单编号|子订单编号|选购商品|商品数量|商家编码|订单应付金额|收件人|订单提交时间|订单状态|售后状态'
const read = (state: string, aftersale: string) =>
  readRows(
    douyinOrders,
    HEADER,
    `\t6917926768823643751|\t6917926768823643752|\t砂锅|1|POT|28.90|##密文|2026-09-22 00:54:10|${state}|${aftersale}`,
  )[0]

describe('a row of Douyin’s order file', () => {
  it.each([
    ['待支付', '-', 'unpaid'],
    ['备货中', '-', 'paid'],
    ['已发货', '', 'shipped'],
    ['已完成', '-', 'received'],
    ['已关闭', '-', 'closed'],
    ['已完成', '退款成功', 'refunded'],
    ['已完成', '同意退款，退款成功', 'refunded'],
    ['已发货', '待商家处理', 'refunding'],
    ['已发货', '售后关闭', 'shipped'],
  ])('%s with %s is %s', (state, aftersale, expected) => {
    expect(read(state, aftersale)).toMatchObject({
      number: '6917926768823643751',
      order: { facts: { state: expected } },
      warnings: [],
    })
  })
  it('names words that are new', () => {
    expect(read('寄存中', '协商一下')).toMatchObject({
      warnings: ['unknown-state', 'unknown-aftersale'],
    })
  })
  it('takes ciphertext for no buyer', () => {
    expect(JSON.stringify(read('已完成', '-'))).not.toContain('密文')
  })
})
