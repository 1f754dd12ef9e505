import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, type RowFinding, type RowView } from '../import-format'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readCount, readItem, readMoney, readTime, refuseRounded, warnOfTime } from '../row-cells'
import { readTaobaoNumber, readTaobaoRefund, readTaobaoState } from './taobao-cells'

const COLUMNS = {
  number: ['主订单编号', '订单编号'],
  part: ['子订单编号'],
  title: ['标题', '商品标题', '宝贝标题'],
  sku: ['商家编码', '外部系统编号'],
  price: ['价格', '商品价格', '宝贝价格'],
  pieces: ['购买数量', '商品数量', '宝贝数量'],
  state: ['订单状态'],
  placed: ['订单创建时间', '创建时间'],
  paidAt: ['订单付款时间', '付款时间'],
  due: ['买家应付货款'],
  paid: ['买家实际支付金额', '买家实付金额', '实付金额'],
  refund: ['退款金额'],
  refundState: ['退款状态'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** A line came to its price times its pieces; where no price stands there, to what was due for it. */
function readTotal(row: Row, pieces: number | null, paid: number | null): number | null {
  const price = readMoney(row, 'price')
  return price === null ? (readMoney(row, 'due') ?? paid) : price * (pieces ?? 1)
}

/** The older layout has no times at all, which is nothing to warn of row by row. */
const hasTime = (row: Row): boolean => row.has('placed') || row.has('paidAt')

/**
 * A layout without payments gives no state: of what two files say of one order the further state is believed whole, and
 * that must be the order file, which knows what was paid.
 */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const paid = readMoney(row, 'paid')
  const pieces = readCount(row, 'pieces')
  const total = readTotal(row, pieces, paid)
  const refund = readTaobaoRefund(row, paid)
  const state = refund.state ?? readTaobaoState(row.text('state'))
  const time = readTime(row, ['placed', 'paidAt'], parseTime)
  refuseRounded(number, 'number', time)
  const title = row.text('title')
  const { currency } = PLATFORMS.taobao
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined || paid === null ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(paid === null ? {} : { paidMinor: paid - refund.backMinor, currency }),
    ...(refund.backMinor === 0 ? {} : { refundedMinor: refund.backMinor }),
  }
  return {
    order: { facts, items: 1, ...(total === null ? {} : { total: { minor: total, currency } }) },
    warnings: [
      ...(state === undefined ? (['unknown-state'] as const) : []),
      ...(hasTime(row) ? warnOfTime(time) : []),
    ],
  }
}

/**
 * Item files of Taobao and Tmall: ExportOrderDetailList (2016, prices without payments) and ExportItemlList (2026, named
 * by main and sub-order numbers). One row a product line, no buyer.
 */
export const taobaoItems = defineFormat<Column>({
  id: 'taobao-items',
  platform: 'taobao',
  grain: 'item',
  moneyOf: 'item',
  onlyLines: true,
  columns: COLUMNS,
  fingerprints: [
    ['number', 'part', 'title'],
    ['number', 'title', 'price', 'pieces', 'state'],
  ],
  readNumber: (row) => readTaobaoNumber(row, 'number'),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.taobao.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
