import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'
import { MINUTE_MS } from '@/lib/shared/time'

import { cleanId, cleanText, isDamagedNumber } from '../cells'
import { defineFormat, type RowReading, type RowView, type RowWarning } from '../import-format'
import { parseMoney } from '../money-text'
import { createTimeReader, type PrintedTime } from '../platform-time'

const COLUMNS = {
  number: ['订单号', '订单编号'],
  state: ['订单状态'],
  aftersale: ['售后状态'],
  placed: ['订单成交时间'],
  paidAt: ['支付时间'],
  title: ['商品', '商品名称'],
  pieces: ['商品数量(件)', '商品数量'],
  goodsTotal: ['商品总价(元)', '商品总价'],
  postage: ['邮费(元)', '邮费'],
  paid: ['用户实付金额(元)', '用户实付金额'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>
type Refused = Extract<RowReading<Column>, { ok: false }>

const ORDER_NUMBER = /^\d{6}-\d{15}$/u
/** A shop's computer may run a little ahead of the platform's. */
const CLOCK_SKEW_MS = 15 * MINUTE_MS

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

const refuse = (reason: Refused['reason'], column: Column, row: Row): Refused => ({
  ok: false,
  reason,
  column,
  cell: cleanText(row.cell(column)),
})

function readNumber(row: Row): string | Refused {
  const number = cleanId(row.cell('number'))
  if (number === '') return refuse('missing-number', 'number', row)
  if (isDamagedNumber(number)) return refuse('damaged-number', 'number', row)
  return ORDER_NUMBER.test(number) ? number : refuse('wrong-number', 'number', row)
}

/**
 * The time at which the order was made, or paid where only that stands there. Both may be blank for whole rows: such an
 * order has no time. The day in its number is not taken for one, as it can be a day early and has no hour.
 */
function readTime(
  row: Row,
  parse: (text: string) => PrintedTime | null,
): PrintedTime | Refused | null {
  const column = cleanText(row.cell('placed')) === '' ? 'paidAt' : 'placed'
  const text = cleanText(row.cell(column))
  if (text === '') return null
  const time = parse(text)
  if (time === null) return refuse('bad-time', column, row)
  return time.at > row.now + CLOCK_SKEW_MS ? refuse('future-time', column, row) : time
}

/** Fen; null where the cell is empty. */
function readMoney(row: Row, column: Column): number | Refused | null {
  const text = cleanText(row.cell(column))
  if (text === '') return null
  const minor = parseMoney(text)
  return minor === null || minor < 0 ? refuse('bad-money', column, row) : minor
}

function readPaid(row: Row): number | Refused | null {
  const paid = readMoney(row, 'paid')
  if (typeof paid !== 'number') return paid
  const goods = readMoney(row, 'goodsTotal')
  const postage = readMoney(row, 'postage')
  if (goods !== null && typeof goods !== 'number') return goods
  if (postage !== null && typeof postage !== 'number') return postage
  const above = goods !== null && paid > goods + (postage ?? 0)
  return above ? refuse('paid-above-total', 'paid', row) : paid
}

function readPieces(row: Row): number | Refused | null {
  const text = cleanText(row.cell('pieces'))
  if (text === '') return null
  return /^\d{1,6}(?:\.0+)?$/u.test(text)
    ? Number.parseInt(text, 10)
    : refuse('bad-count', 'pieces', row)
}

/** The after-sale column outranks the order's own: `已收货` with `退款成功` is refunded. */
function readState(row: Row): { state: OrderState | null; warnings: RowWarning[] } {
  const stateText = cleanText(row.cell('state')).normalize('NFKC')
  const aftersaleText = cleanText(row.cell('aftersale')).normalize('NFKC')
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

const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'reason' in value

function readRow(row: Row, parseTime: (text: string) => PrintedTime | null): RowReading<Column> {
  const number = readNumber(row)
  if (typeof number !== 'string') return number
  const time = readTime(row, parseTime)
  if (isRefused(time)) return time
  const paid = readPaid(row)
  if (isRefused(paid)) return paid
  const pieces = readPieces(row)
  if (isRefused(pieces)) return pieces
  const { state, warnings } = readState(row)
  const title = cleanText(row.cell('title'))
  const order: OrderFacts = {
    number,
    ...(state === null ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...(paid === null ? {} : { paidMinor: paid, currency: PLATFORMS.pinduoduo.currency }),
  }
  if (time === null) warnings.push('no-time')
  else if (time.resaved) warnings.push('resaved-time')
  return { ok: true, order, warnings }
}

/**
 * The order file of the Pinduoduo console as of 2026 (23 columns; shops with more rights see more): one row an order,
 * no buyer. Money is what the buyer paid, 用户实付金额.
 */
export const pinduoduoOrders = defineFormat<Column>({
  id: 'pinduoduo-orders',
  platform: 'pinduoduo',
  columns: COLUMNS,
  fingerprint: ['number', 'state', 'paid', 'title'],
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.pinduoduo.zone)
    return (row) => readRow(row, parseTime)
  },
})
