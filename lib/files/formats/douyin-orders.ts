import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import type { RowWarning } from '../row-outcomes'
import { createTimeReader, type ReadTime } from '../platform-time'
import {
  readCount,
  readItem,
  readMoney,
  readNumber,
  readTime,
  refuseRounded,
  warnOfTime,
} from '../row-cells'

const COLUMNS = {
  number: ['主订单编号', '主订单号'],
  part: ['子订单编号', '子订单号'],
  title: ['选购商品', '商品名称'],
  pieces: ['商品数量'],
  sku: ['商家编码', '商品ID'],
  paid: ['订单应付金额'],
  postage: ['运费'],
  placed: ['订单提交时间', '下单时间'],
  paidAt: ['支付完成时间', '支付时间'],
  state: ['订单状态'],
  aftersale: ['售后状态'],
  cancelled: ['取消原因'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const ORDER_NUMBER = /^\d{12,24}$/u

/** First entry whose word occurs decides. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/已关闭|已取消|交易关闭/u, 'closed'],
  [/已完成|已收货|已签收|交易成功/u, 'received'],
  [/已发货|待收货|部分发货|配送/u, 'shipped'],
  [/待发货|备货|已支付|已付款/u, 'paid'],
  [/待支付|待付款|待确认/u, 'unpaid'],
]
const AFTERSALES: readonly (readonly [RegExp, OrderState | null])[] = [
  [/退款成功|已退款|已全额退款/u, 'refunded'],
  [/关闭|取消|拒绝|撤销|失败|^无/u, null],
  [/售后中|退款中|待.*(?:处理|退货|收货|审核|同意)|仲裁/u, 'refunding'],
]

/** The after-sale column outranks the order's own: `已完成` with `退款成功` is refunded. */
function readState(row: Row): { state: OrderState | null; warnings: RowWarning[] } {
  const own = row.text('state')
  const aftersale = row.text('aftersale')
  const state = STATES.find(([words]) => words.test(own))
  const after = AFTERSALES.find(([words]) => words.test(aftersale))
  return {
    state: after?.[1] ?? state?.[1] ?? null,
    warnings: [
      ...(state === undefined && own !== '' ? (['unknown-state'] as const) : []),
      ...(after === undefined && aftersale !== '' ? (['unknown-aftersale'] as const) : []),
    ],
  }
}

/** 订单应付金额 is the sub-order's own share after all discounts, postage in it. */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const time = readTime(row, ['placed', 'paidAt'], parseTime)
  refuseRounded(number, 'number', time)
  const paid = readMoney(row, 'paid')
  const pieces = readCount(row, 'pieces')
  const { state, warnings } = readState(row)
  const title = row.text('title')
  const { currency } = PLATFORMS.douyin
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
    order: { facts, items: 1, ...(paid === null ? {} : { total: { minor: paid, currency } }) },
    warnings: [...warnings, ...warnOfTime(time)],
  }
}

/**
 * The order file of the Douyin console as of 2026 (21 columns): one row a sub-order with its own share of the money. Its
 * cells on the buyer are ciphertext (`##`, `$$`), so it names nobody.
 */
export const douyinOrders = defineFormat<Column>({
  id: 'douyin-orders',
  platform: 'douyin',
  grain: 'item',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [['number', 'part', 'title', 'paid', 'placed']],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!ORDER_NUMBER.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.douyin.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
