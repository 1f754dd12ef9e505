import type { OrderFacts, OrderState } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { readContact, type ContactColumns } from '../contact-cells'
import {
  defineFormat,
  RowRefused,
  type FileOrder,
  type RowFinding,
  type RowView,
} from '../import-format'
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
  number: ['订单号', '订单编号'],
  sku: ['商品ID', '商品编号', 'SKU'],
  title: ['商品名称'],
  pieces: ['订购数量', '商品数量'],
  placed: ['下单时间'],
  paidAt: ['付款确认时间'],
  total: ['订单金额'],
  settled: ['结算金额'],
  due: ['应付金额'],
  state: ['订单状态'],
  account: ['下单帐号', '下单账号'],
  name: ['客户姓名'],
  address: ['客户地址'],
  phone: ['联系电话'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const ORDER_NUMBER = /^\d{8,20}$/u

const CONTACT: ContactColumns<Column> = {
  name: ['name'],
  phone: ['phone'],
  email: [],
  address: [['address']],
}

/** First entry whose word occurs decides. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/退款完成|已退款/u, 'refunded'],
  [/退款中|售后中/u, 'refunding'],
  [/取消|删除|关闭/u, 'closed'],
  [/等待付款|未付款|待付款/u, 'unpaid'],
  [/等待确认收货|已出库|已发货|配送|等待收货/u, 'shipped'],
  [/完成|已收货|妥投/u, 'received'],
  [/等待出库|等待发货|等待打印|已付款|暂停|锁定|出库中/u, 'paid'],
]

/** The account name is who the buyer is; a masked one could be anybody's. */
function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const account = row.text('account')
  if (account === '' || account.length > 64 || /[*＊]/u.test(account)) return {}
  return { buyer: { nativeId: account, nick: account, ...readContact(row, CONTACT) } }
}

/** 结算金额 is what the buyer paid for the whole order, balance included; every row of it repeats it. */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const time = readTime(row, ['placed', 'paidAt'], parseTime)
  refuseRounded(number, 'number', time)
  const total = readMoney(row, 'total')
  const paid = readMoney(row, 'settled') ?? readMoney(row, 'due') ?? total
  const pieces = readCount(row, 'pieces')
  const stateText = row.text('state')
  const state = STATES.find(([words]) => words.test(stateText))?.[1]
  const title = row.text('title')
  const { currency } = PLATFORMS.jd
  const facts: OrderFacts = {
    number,
    ...(state === undefined ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku: 'sku' }, pieces),
    ...(paid === null ? {} : { paidMinor: paid, currency }),
  }
  const amount = total ?? paid
  return {
    order: {
      facts,
      ...readBuyer(row),
      items: 1,
      ...(amount === null ? {} : { total: { minor: amount, currency } }),
    },
    warnings: [
      ...(state === undefined && stateText !== '' ? (['unknown-state'] as const) : []),
      ...warnOfTime(time),
    ],
  }
}

/**
 * The order file of JD's console (30 columns in 2016): one row a product line, each with the whole order's money. The
 * buyer goes by the account that ordered.
 */
export const jdOrders = defineFormat<Column>({
  id: 'jd-orders',
  platform: 'jd',
  grain: 'item',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [
    ['number', 'sku', 'account', 'settled'],
    ['number', 'sku', 'account', 'due', 'pieces'],
  ],
  readNumber: (row) => {
    const number = readNumber(row, 'number')
    if (!ORDER_NUMBER.test(number)) throw new RowRefused('wrong-number', 'number')
    return number
  },
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.jd.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
