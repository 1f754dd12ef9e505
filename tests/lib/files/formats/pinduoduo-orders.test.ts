import { describe, expect, it } from 'vitest'

import { pinduoduoOrders } from '@/lib/files/formats/pinduoduo-orders'

const HEADER = [
  '订单成交时间',
  '支付时间',
  '商品',
  '订单号',
  '订单状态',
  '商品总价(元)',
  '邮费(元)',
  '店铺优惠折扣(元)',
  '平台优惠折扣(元)',
  '用户实付金额(元)',
  '商品数量(件)',
  '售后状态',
]
const NOW = Date.parse('2026-11-21T06:32:00Z')
const GOOD = {
  订单成交时间: '2026-11-02 10:41:07',
  支付时间: '',
  商品: '砂锅 3 L',
  订单号: '261102-350011223344556',
  订单状态: '已收货',
  '商品总价(元)': '189',
  '邮费(元)': '6',
  '店铺优惠折扣(元)': '',
  '平台优惠折扣(元)': '',
  '用户实付金额(元)': '195',
  '商品数量(件)': '1',
  售后状态: '无售后或售后取消',
}
type Cells = Partial<Record<keyof typeof GOOD, string>>

const format = pinduoduoOrders(HEADER)
const read = (change: Cells) => {
  if (format === null) throw new Error('the header is not known')
  const cells: Record<string, string> = { ...GOOD, ...change }
  return format.readRow(
    HEADER.map((name) => cells[name] ?? ''),
    NOW,
  )
}

describe('a Pinduoduo order row', () => {
  it('gives what the buyer paid, in fen, and the time in the platform’s zone', () => {
    expect(read({})).toEqual({
      kind: 'taken',
      number: '261102-350011223344556',
      warnings: [],
      order: {
        facts: {
          number: '261102-350011223344556',
          state: 'received',
          placedAt: Date.parse('2026-11-02T02:41:07Z'),
          title: '砂锅 3 L',
          pieces: 1,
          paidMinor: 19_500,
          currency: 'CNY',
        },
        items: 1,
        total: { minor: 19_500, currency: 'CNY' },
      },
    })
  })
  it.each([
    ['待付款', '', 'unpaid'],
    ['待发货', '无售后或售后取消', 'paid'],
    ['已发货，待签收', '无售后或售后取消', 'shipped'],
    ['已发货,待收货', '', 'shipped'],
    ['已签收', '', 'received'],
    ['已收货', '退款成功', 'refunded'],
    ['未发货,退款成功', '', 'refunded'],
    ['待发货', '退款中', 'refunding'],
    ['已收货', '待商家处理', 'refunding'],
    ['已收货', '售后取消', 'received'],
    ['已取消', '', 'closed'],
  ])('with %s and %s is %s', (order, aftersale, state) => {
    const reading = read({ 订单状态: order, 售后状态: aftersale })
    expect(reading).toMatchObject({ kind: 'taken', order: { facts: { state } }, warnings: [] })
  })
  it('keeps a row whose words are new, and says so', () => {
    expect(read({ 订单状态: '寄存中', 售后状态: '换一换' })).toMatchObject({
      kind: 'taken',
      warnings: ['unknown-state', 'unknown-aftersale'],
    })
  })
  it('has no time, not a guessed one, where the file is blank', () => {
    const reading = read({ 订单成交时间: '' })
    expect(reading).toMatchObject({ kind: 'taken', warnings: ['no-time'] })
    expect(reading).not.toHaveProperty('order.facts.placedAt')
  })
  it('takes the time of payment where only that stands there', () => {
    expect(read({ 订单成交时间: '', 支付时间: '2026-11-02 10:41:07' })).toEqual(read({}))
  })
  it.each<[string, Cells]>([
    ['missing-number', { 订单号: '' }],
    ['damaged-number', { 订单号: '2.61118E+20' }],
    ['wrong-number', { 订单号: '261102-35001122334455' }],
    ['wrong-number', { 订单号: '261102350011223344556' }],
    ['bad-time', { 订单成交时间: '11月2日' }],
    ['bad-time', { 订单成交时间: '2026-02-30 10:00:00' }],
    ['future-time', { 订单成交时间: '2026-11-21 14:48:00' }],
    ['bad-money', { '用户实付金额(元)': '免费' }],
    ['bad-money', { '用户实付金额(元)': '-1' }],
    ['bad-money', { '商品总价(元)': 'x' }],
    ['paid-above-total', { '用户实付金额(元)': '195.01' }],
    ['bad-count', { '商品数量(件)': '-1' }],
  ])('is refused as %s with %j', (reason, change) => {
    expect(read(change)).toMatchObject({ kind: 'refused', reason })
  })
  it('bears a clock that runs some minutes ahead', () => {
    expect(read({ 订单成交时间: '2026-11-21 14:40:00' })).toMatchObject({ kind: 'taken' })
  })
  it('came to goods and postage less discounts as long as nothing is paid', () => {
    const change = { '用户实付金额(元)': '0', '店铺优惠折扣(元)': '20', '平台优惠折扣(元)': '5' }
    expect(read(change)).toMatchObject({
      order: { facts: { paidMinor: 0 }, total: { minor: 17_000, currency: 'CNY' } },
    })
  })
  it('has no amount where the file is blank', () => {
    const reading = read({ '用户实付金额(元)': '' })
    expect(reading).toMatchObject({ kind: 'taken' })
    expect(reading).not.toHaveProperty('order.facts.paidMinor')
  })
})
