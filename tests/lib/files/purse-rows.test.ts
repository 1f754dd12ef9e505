import { describe, expect, it } from 'vitest'

import { alipayBill } from '@/lib/files/formats/alipay-bill'
import { jdWallet } from '@/lib/files/formats/jd-wallet'
import { wechatBill } from '@/lib/files/formats/wechat-bill'

import { readRows } from './formats/statements'

const JD = '交易时间|商户名称|交易说明|金额|交易状态|收/支|交易订单号|商家订单号'
const WECHAT = '交易时间|交易类型|商品|收/支|金额(元)|当前状态|交易单号|商户单号'
const ALIPAY = '交易订单号|商家订单号|交易时间|交易对方|商品说明|收/支|金额|交易状态'
const AT = '2024-09-26 12:45:27'

const jd = (amount: string, state = '交易成功', way = '支出') =>
  readRows(jdWallet, JD, `${AT}\t|京东|炒锅|${amount}|${state}|${way}|1001\t|16012345678\t`)[0]
const wechat = (type: string, what: string, state: string, way = '支出', number = '77') =>
  readRows(wechatBill, WECHAT, `${AT}|${type}|${what}|${way}|¥28.16|${state}|1001\t|${number}\t`)[0]
const alipay = (what: string, way: string, state: string, number = 'T200P1618000000000000001') =>
  readRows(alipayBill, ALIPAY, `1001\t|${number}\t|${AT} |某人|${what}|${way}|49.74|${state}`)[0]

const movesOf = (row: unknown) => ({
  kind: 'taken',
  order: { moves: row },
})

describe('a row of a purse', () => {
  it.each([
    ['131.77(已退款89.84)', [{ minor: 13_177 }, { kind: 'refund', minor: 8_984 }]],
    ['468.32(已全额退款)', [{ minor: 46_832 }, { kind: 'refund', minor: 46_832 }]],
    ['468.32（已全额退款）', [{ minor: 46_832 }, { kind: 'refund', minor: 46_832 }]],
    ['397.84', [{ kind: 'payment', minor: 39_784 }]],
  ])('of JD tells %s', (amount, moves) => {
    expect(jd(amount)).toMatchObject(movesOf(moves))
  })
  it.each([
    '233.33(已全额退款)333',
    '233.1(已全额)',
    '223.1(已退款)',
    '233.11(已退款11.11)22',
    '9.90(已退款19.90)',
  ])('of JD is refused with %s', (amount) => {
    expect(jd(amount)).toMatchObject({ kind: 'refused', reason: 'bad-money' })
  })
  it('tells a refund on a row of its own', () => {
    expect(jd('24.90', '退款成功', '不计收支')).toMatchObject(movesOf([{ kind: 'refund' }]))
    expect(wechat('商户消费-退款', '锅', '支付成功', '收入')).toMatchObject(
      movesOf([{ kind: 'refund', minor: 2_816 }]),
    )
    expect(alipay('退款-砧板', '不计收支', '退款成功')).toMatchObject(movesOf([{ kind: 'refund' }]))
  })
  it('keeps a refund within a payment apart from rows of refunds', () => {
    expect(wechat('商户消费', '锅', '已退款(￥8.16)')).toMatchObject(
      movesOf([{ ledger: 'wechat-bill' }, { ledger: 'wechat-bill-within', minor: 816 }]),
    )
  })
  it('of Taobao is about the order behind the mark', () => {
    expect(alipay('砧板', '收入', '交易成功')).toMatchObject({ number: '1618000000000000001' })
  })
  it.each([
    ['counts neither way', () => alipay('理财', '不计收支', '交易成功')],
    ['pays a fee', () => alipay('淘宝客佣金代扣', '支出', '交易成功')],
    ['is a gift', () => wechat('微信红包', '/', '支付成功')],
  ])('moves nothing of an order where it %s', (_how, row) => {
    expect(row()).toMatchObject({ kind: 'taken', order: null, warnings: [] })
  })
  it.each(['', '/', '-'])('with %j for an order is about none', (number) => {
    expect(wechat('商户消费', '早餐', '支付成功', '支出', number)).toMatchObject({
      order: null,
      warnings: ['no-order'],
    })
  })
  it('keeps nothing of whom or what it names', () => {
    expect(JSON.stringify(wechat('商户消费', '早餐', '支付成功'))).not.toContain('早餐')
  })
})
