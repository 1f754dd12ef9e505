import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import type { RowWarning } from '../row-outcomes'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readCount, readItem, readMoney, readNumber, readTime, warnOfTime } from '../row-cells'

const COLUMNS = {
  number: ['订单号', '订单编号'],
  state: ['订单状态'],
  aftersale: ['售后状态'],
  placed: ['订单成交时间'],
  paidAt: ['支付时间'],
  title: ['商品', '商品名称'],
  sku: ['商品id'],
  pieces: ['商品数量(件)', '商品数量'],
  goodsTotal: ['商品总价(元)', '商品总价'],
  postage: ['邮费(元)', '邮费'],
  shopDiscount: ['店铺优惠折扣(元)', '店铺优惠折扣'],
  platformDiscount: ['平台优惠折扣(元)', '平台优惠折扣'],
  walletDiscount: ['多多支付立减金额(元)', '多多支付立减金额'],
  paid: ['用户实付金额(元)', '用户实付金额'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const ORDER_NUMBER = /^\d{6}-\d{15}$/u

/** First entry whose word occurs decides: `未发货,退款成功` is a refund. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/退款成功|已退款/u, 'refunded'],
  [/退款中|售后中/u, 'refunding'],
  [/已取消|已关闭|交易关闭/u, 'closed'],
  [/已收货|已签收|交易成功|已完成/u, 'received'],
  [/待签收|待收货|已发货/u, 'shipped'],
  [/待发货|未发货|已支付/u, 'paid'],
  [/待付款|待支付|未支付/u, 'unpaid'],
]
const AFTERSALES: readonly (readonly [RegExp, OrderState | null])[] = [
  [/退款成功|已退款/u, 'refunded'],
  [/^无售后|售后取消|售后关闭|已撤销|已拒绝|退款失败/u, null],
  [/处理中|退款中|待商家|待买家|待用户|平台介入/u, 'refunding'],
]

/** What was paid, and what the order came to: the same once it is paid, else goods and postage less discounts. */
function readAmounts(row: Row): { readonly paid: number | null; readonly total: number | null } {
  const paid = readMoney(row, 'paid')
  const goods = readMoney(row, 'goodsTotal')
  const gross = goods === null ? null : goods + (readMoney(row, 'postage') ?? 0)
  if (paid !== null && gross !== null && paid > gross)
    throw new RowRefused('paid-above-total', 'paid')
  if ((paid !== null && paid > 0) || gross === null) return { paid, total: paid }
  const discounts = (['shopDiscount', 'platformDiscount', 'walletDiscount'] as const)
    .map((column) => readMoney(row, column) ?? 0)
    .reduce((sum, each) => sum + each, 0)
  return { paid, total: Math.max(0, gross - discounts) }
}

/** The after-sale column outranks the order's own: `已收货` with `退款成功` is refunded. */
function readState(row: Row): { state: OrderState | null; warnings: RowWarning[] } {
  const stateText = row.text('state').normalize('NFKC')
  const aftersaleText = row.text('aftersale').normalize('NFKC')
  const own = STATES.find(([words]) => words.test(stateText))
  const aftersale = AFTERSALES.find(([words]) => words.test(aftersaleText))
  return {
    state: aftersale?.[1] ?? own?.[1] ?? null,
    warnings: [
      ...(own === undefined && stateText !== '' ? (['unknown-state'] as const) : []),
      ...(aftersale === undefined && aftersaleText !== '' ? (['unknown-aftersale'] as const) : []),
    ],
  }
}

/**
 * Both times may be blank for whole rows: such an order has no time. The day in its number is not taken for one, as it
 * can be a day early and has no hour.
 */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const time = readTime(row, ['placed', 'paidAt'], parseTime)
  const { paid, total } = readAmounts(row)
  const pieces = readCount(row, 'pieces')
  const { state, warnings } = readState(row)
  const title = row.text('title')
  const { currency } = PLATFORMS.pinduoduo
  const facts: OrderFacts = {
    number,
    ...(state === null ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(paid === null ? {} : { paidMinor: paid, currency }),
  }
  return {
    order: { facts, items: 1, ...(total === null ? {} : { total: { minor: total, currency } }) },
    warnings: [...warnings, ...warnOfTime(time)],
  }
}

/**
 * The order file of the Pinduoduo console as of 2026 (23 columns; shops with more rights see more): one row an order,
 * no buyer. Money is what the buyer paid, 用户实付金额.
 */
export const pinduoduoOrders = defineFormat<Column>({
  id: 'pinduoduo-orders',
  platform: 'pinduoduo',
  grain: 'order',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'state', 'paid', 'title']],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!ORDER_NUMBER.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.pinduoduo.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
