import { describe, expect, it } from 'vitest'

import { taobaoOrders } from '@/lib/files/formats/taobao-orders'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const GOOD = {
  订单编号: '1618000000000001',
  买家会员名: '打盹的水獭',
  买家支付宝账号: '13900139000',
  收货人姓名: '水*',
  '收货地址 ': '上海市 静安区 示例路 1 号(200040)',
  '联系电话 ': '',
  联系手机: "'13800138000",
  买家应付货款: '120.00',
  买家应付邮费: '8.00',
  总金额: '130.00',
  买家实际支付金额: '128.00',
  订单状态: '交易成功',
  订单创建时间: '2016-05-10 09:30:00',
  订单付款时间: '2016-05-10 09:31:00',
  宝贝标题: '砂锅 3 L,竹蒸笼 20 cm',
  宝贝种类: '2',
  宝贝总数量: '3',
  订单关闭原因: '订单未关闭',
  退款金额: '无退款申请',
  退款状态: '没有申请退款',
}
type Cells = Partial<Record<keyof typeof GOOD, string>>

const format = taobaoOrders(Object.keys(GOOD))
const read = (change: Cells) => {
  if (format === null) throw new Error('the header is not known')
  return format.readRow(Object.values({ ...GOOD, ...change }), NOW)
}

describe('a Taobao order row', () => {
  it('gives the order with its buyer; what it came to is 总金额', () => {
    expect(read({})).toEqual({
      kind: 'taken',
      number: '1618000000000001',
      warnings: [],
      order: {
        facts: {
          number: '1618000000000001',
          state: 'received',
          placedAt: Date.parse('2016-05-10T01:30:00Z'),
          title: '砂锅 3 L,竹蒸笼 20 cm',
          pieces: 3,
          paidMinor: 12_800,
          currency: 'CNY',
        },
        buyer: {
          nativeId: '打盹的水獭',
          nick: '打盹的水獭',
          name: '水*',
          phone: '13800138000',
          address: '上海市 静安区 示例路 1 号(200040)',
        },
        items: 2,
        total: { minor: 13_000, currency: 'CNY' },
      },
    })
  })
  it.each<[string, Cells, string]>([
    ['等待买家付款', {}, 'unpaid'],
    ['买家已付款,等待卖家发货', {}, 'paid'],
    ['买家已付款，等待卖家发货', {}, 'paid'],
    ['卖家部分发货', {}, 'paid'],
    ['卖家已发货,等待买家确认', {}, 'shipped'],
    ['卖家已发货，等待买家确认', {}, 'shipped'],
    ['交易成功', {}, 'received'],
    ['退款成功', {}, 'refunded'],
    ['交易关闭', { 订单关闭原因: '买家未及时付款' }, 'closed'],
    ['交易关闭', { 订单关闭原因: '退款' }, 'refunded'],
    ['交易成功', { 退款状态: '退款待处理', 退款金额: '128.00' }, 'refunding'],
    ['交易成功', { 退款状态: '退款成功', 退款金额: '128.00' }, 'refunded'],
    ['交易成功', { 退款状态: '', 退款金额: '128.00' }, 'refunded'],
    ['交易成功', { 退款状态: '退款关闭', 退款金额: '128.00' }, 'received'],
  ])('with %s and %j is %s', (words, change, state) => {
    expect(read({ ...change, 订单状态: words })).toMatchObject({
      order: { facts: { state } },
      warnings: [],
    })
  })
  it('has paid less what went back while the order stands', () => {
    expect(read({ 退款状态: '退款成功', 退款金额: '28.00' })).toMatchObject({
      order: { facts: { state: 'received', paidMinor: 10_000 }, total: { minor: 13_000 } },
    })
  })
  it.each<[string, Cells, number]>([
    ['goods and postage', { 总金额: '' }, 12_800],
    ['what was paid', { 总金额: '', 买家应付货款: '' }, 12_800],
  ])('came to %s where no total is told', (_what, change, minor) => {
    expect(read(change)).toMatchObject({ order: { total: { minor } } })
  })
  it.each<[Cells, number]>([
    [{ 宝贝种类: '2' }, 2],
    [{ 宝贝种类: '' }, 2],
    [{ 宝贝种类: '', 宝贝总数量: '1' }, 1],
    [{ 宝贝种类: '0', 宝贝标题: '' }, 1],
  ])('with %j has %i product lines', (change, items) => {
    expect(read(change)).toMatchObject({ order: { items } })
  })
  it.each(['', '云**7', '云＊＊7', '-', 'x'.repeat(65)])('names nobody as %j', (nick) => {
    expect(read({ 买家会员名: nick })).not.toHaveProperty('order.buyer')
  })
  it.each([
    '="1618000000000001"',
    "'1618000000000001",
    '\t1618000000000001\t',
    '1618000000000001.00',
    '订单1618000000000001',
  ])('finds the number in %j', (cell) => {
    expect(read({ 订单编号: cell })).toMatchObject({ number: '1618000000000001' })
  })
  it('keeps a number that ends in zeros by nature', () => {
    expect(read({ 订单编号: '161800000000012000' })).toMatchObject({ kind: 'taken' })
  })
  it.each<[string, Cells]>([
    ['missing-number', { 订单编号: '' }],
    ['damaged-number', { 订单编号: '5.11861E+18' }],
    ['damaged-number', { 订单编号: '161800000000012000', 订单创建时间: '2016/5/10 9:30' }],
    ['wrong-number', { 订单编号: '1234567' }],
    ['bad-time', { 订单创建时间: '昨天' }],
    ['bad-money', { 总金额: '一百' }],
    ['bad-money', { 退款金额: '一百', 退款状态: '' }],
    ['bad-count', { 宝贝种类: '两' }],
  ])('is refused as %s with %j', (reason, change) => {
    expect(read(change)).toMatchObject({ kind: 'refused', reason })
  })
})

describe('a layout like Taobao’s', () => {
  it.each([
    ['2013', '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,宝贝标题 '],
    ['2026', '订单编号,支付单号,总金额,买家实付金额,订单状态,商品标题,商品属性SKU'],
    ['of another system', '支付金额,收货人,宝贝标题,订单状态,分销商Id,订单编号'],
    ['in another script of width', '订单编号　,买家实付金额,订单状态,商品标题'],
  ])('of %s is known by its names', (_which, header) => {
    expect(taobaoOrders(header.split(','))).toMatchObject({ id: 'taobao-orders' })
  })
  it.each([
    ['JD', '订单号,商品ID,商品名称,订购数量,订单金额,应付金额,订单状态'],
    ['Douyin', '主订单编号,子订单编号,选购商品,订单应付金额,订单状态'],
    ['Pinduoduo', '商品,订单号,订单状态,用户实付金额(元)'],
  ])('of %s is not taken for one', (_which, header) => {
    expect(taobaoOrders(header.split(','))).toBeNull()
  })
})
