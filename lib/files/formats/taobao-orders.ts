import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { readContact, type ContactColumns } from '../contact-cells'
import { defineFormat, type FileOrder, type RowFinding, type RowView } from '../import-format'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readCount, readMoney, readTime, refuseRounded, warnOfTime } from '../row-cells'
import { readTaobaoNumber, readTaobaoRefund, readTaobaoState } from './taobao-cells'

const COLUMNS = {
  number: ['订单编号', '订单号', '淘宝订单号'],
  nick: ['买家会员名', '买家昵称', '买家旺旺', '会员名'],
  alipay: ['买家支付宝账号'],
  receiver: ['收货人姓名'],
  realName: ['买家姓名'],
  address: ['收货地址'],
  newAddress: ['修改后的收货地址'],
  mobile: ['联系手机'],
  phone: ['联系电话'],
  ownMobile: ['买家手机号'],
  state: ['订单状态', '交易状态'],
  closeReason: ['订单关闭原因'],
  placed: ['订单创建时间', '创建时间', '下单时间'],
  paidAt: ['订单付款时间', '付款时间'],
  title: ['宝贝标题', '商品标题'],
  kinds: ['宝贝种类', '商品种类'],
  pieces: ['宝贝总数量', '商品总数量'],
  goods: ['买家应付货款'],
  postage: ['买家应付邮费'],
  total: ['总金额', '订单总金额'],
  paid: ['买家实际支付金额', '买家实付金额', '实付金额', '支付金额'],
  refund: ['退款金额'],
  refundState: ['退款状态'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

/** An Alipay account is a phone number or an e-mail address. */
const CONTACT: ContactColumns<Column> = {
  name: ['receiver', 'realName'],
  phone: ['mobile', 'phone', 'ownMobile', 'alipay'],
  email: ['alipay'],
  address: [['newAddress'], ['address']],
}

/** A trade that was closed because the money went back was paid once. */
function readState(row: Row): OrderState | null | undefined {
  const state = readTaobaoState(row.text('state'))
  return state === 'closed' && row.text('closeReason').includes('退款') ? 'refunded' : state
}

/** 总金额 is what the order came to; where a layout has none, goods and postage make it. */
function readTotal(row: Row, paid: number | null): number | null {
  const goods = readMoney(row, 'goods')
  const due = goods === null ? null : goods + (readMoney(row, 'postage') ?? 0)
  return readMoney(row, 'total') ?? due ?? paid
}

/** Titles stand in one cell, joined by commas; some titles hold commas too, so there are no more of them than pieces. */
function countItems(row: Row, pieces: number | null): number {
  const kinds = readCount(row, 'kinds')
  if (kinds !== null && kinds > 0) return kinds
  const titles = row
    .text('title')
    .split(',')
    .filter((title) => title.trim() !== '')
  return Math.max(1, Math.min(titles.length, pieces ?? 1))
}

/** The member name is who the buyer is; a masked one could be anybody's. */
function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nick = row.text('nick')
  const isUsable = nick !== '' && nick.length <= 64 && !/[*＊]/u.test(nick)
  return isUsable ? { buyer: { nativeId: nick, nick, ...readContact(row, CONTACT) } } : {}
}

function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const time = readTime(row, ['placed', 'paidAt'], parseTime)
  refuseRounded(number, 'number', time)
  const paid = readMoney(row, 'paid')
  const refund = readTaobaoRefund(row, paid)
  const total = readTotal(row, paid)
  const pieces = readCount(row, 'pieces')
  const state = refund.state ?? readState(row)
  const title = row.text('title')
  const { currency } = PLATFORMS.taobao
  const facts: OrderFacts = {
    number,
    ...(state === null || state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...(paid === null ? {} : { paidMinor: paid - refund.backMinor, currency }),
    ...(refund.backMinor === 0 ? {} : { refundedMinor: refund.backMinor }),
  }
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: countItems(row, pieces),
      ...(total === null ? {} : { total: { minor: total, currency } }),
    },
    warnings: [...(state === undefined ? (['unknown-state'] as const) : []), ...warnOfTime(time)],
  }
}

/**
 * Order files of Taobao and Tmall: ExportOrderList (30 columns in 2013, 44 in 2016), the 21 columns of 2026, and the
 * layouts that other shop systems made after them. One row an order; since 2026 without a buyer.
 */
export const taobaoOrders = defineFormat<Column>({
  id: 'taobao-orders',
  platform: 'taobao',
  grain: 'order',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'state', 'paid', 'title']],
  readNumber: (row) => readTaobaoNumber(row, 'number'),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.taobao.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
