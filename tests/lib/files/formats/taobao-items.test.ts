import { describe, expect, it } from 'vitest'

import { taobaoItems } from '@/lib/files/formats/taobao-items'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const bindTo = (header: string) => {
  const format = taobaoItems(header.split(','))
  if (format === null) throw new Error('the header is not known')
  return format
}
const DETAILS = '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码'
const ITEMS =
  '子订单编号,主订单编号,商品标题,商品价格,购买数量,订单状态,买家实付金额,退款状态,退款金额,订单创建时间'

const readDetail = (cells: string) => bindTo(DETAILS).readRow(cells.split(','), NOW)
const readItem = (state: string, refund: string, amount: string) =>
  bindTo(ITEMS).readRow(
    `5118000000000000011,5118000000000000010,砂锅,99.00,1,${state},90.00,${refund},${amount},2026-05-31 14:16:18`.split(
      ',',
    ),
    NOW,
  )

describe('a row of the item file of 2016', () => {
  it('came to price times pieces, and tells neither what was paid nor a state', () => {
    expect(readDetail('1618000000000001,砂锅,34.00,3,,,,,交易成功,')).toEqual({
      kind: 'taken',
      number: '1618000000000001',
      warnings: [],
      order: {
        facts: { number: '1618000000000001', title: '砂锅', pieces: 3 },
        items: 1,
        total: { minor: 10_200, currency: 'CNY' },
      },
    })
  })
  it('is kept when its status is new, and named', () => {
    expect(readDetail('1618000000000001,砂锅,34.00,3,,,,,寄存中,')).toMatchObject({
      warnings: ['unknown-state'],
    })
  })
})

describe('a row of the item file of 2026', () => {
  it('belongs to its main order', () => {
    expect(readItem('交易成功', '没有申请退款', '无退款申请')).toEqual({
      kind: 'taken',
      number: '5118000000000000010',
      warnings: [],
      order: {
        facts: {
          number: '5118000000000000010',
          state: 'received',
          placedAt: Date.parse('2026-05-31T06:16:18Z'),
          title: '砂锅',
          pieces: 1,
          paidMinor: 9_000,
          currency: 'CNY',
        },
        items: 1,
        total: { minor: 9_900, currency: 'CNY' },
      },
    })
  })
  it.each([
    ['退款成功', '90.00', 'refunded', 9_000],
    ['退款成功', '无退款申请', 'refunded', 9_000],
    ['退款成功', '20.00', 'received', 7_000],
    ['退款待处理', '90.00', 'refunding', 9_000],
    ['退款关闭', '90.00', 'received', 9_000],
    ['没有申请退款', '', 'received', 9_000],
  ])('with %s and %s is %s, %i fen paid', (refund, amount, state, paidMinor) => {
    expect(readItem('交易成功', refund, amount)).toMatchObject({
      order: { facts: { state, paidMinor } },
    })
  })
  it('needs no more than numbers and a title', () => {
    const header = '子订单编号,主订单编号,商家编码,外部系统编号,商品标题,物流单号,物流公司'
    const cells = ['5118000000000000011', '5118000000000000010', '', '', '砂锅', '', '']
    expect(bindTo(header).readRow(cells, NOW)).toMatchObject({
      order: { facts: { title: '砂锅' }, items: 1 },
      warnings: [],
    })
  })
})
