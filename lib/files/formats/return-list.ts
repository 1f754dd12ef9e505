import { PLATFORMS } from '@/lib/shared/platforms'

import { defineFormat, RowRefused, type RowFinding, type RowView } from '../import-format'
import { findMoves, readMoveId } from '../move-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readMoney, readNumber, readTime } from '../row-cells'

const COLUMNS = {
  id: ['退款编号', '售后编号', '售后单号', '退款单号', '服务单号'],
  number: ['订单编号', '订单号', '主订单编号', '主订单号', '关联订单号'],
  state: ['退款状态', '售后状态', '处理状态'],
  amount: [
    '买家退款金额',
    '退款总额',
    '退款金额',
    '退款金额(元)',
    '退商品金额(元)',
    '申请退款金额',
  ],
  postage: ['退运费金额(元)', '退运费金额'],
  done: ['退款完结时间', '完结时间', '售后完结时间', '退款完成时间', '退款成功时间', '退款时间'],
  asked: ['退款的申请时间', '退款申请时间', '售后申请时间', '申请时间'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const DONE = /退款成功|已退款|退款完成|退款已完成|极速退款|强制退款|售后成功|售后完成/u
const OFF = /关闭|撤销|取消|拒绝|失败|驳回/u

/** A wish for a refund that was called off moves nothing; one that is open has moved nothing yet. */
function readRow(row: Row, number: string, parseTime: ReadTime): RowFinding {
  const id = readMoveId(row, 'id')
  const state = row.text('state')
  const time = readTime(row, ['done'], parseTime)
  if (OFF.test(state) && !DONE.test(state)) return findMoves(number, [])
  if (!DONE.test(state)) return { order: null, warnings: ['open-return'] }
  const amount = readMoney(row, 'amount')
  if (amount === null) throw new RowRefused('bad-money', 'amount')
  const minor = amount + (readMoney(row, 'postage') ?? 0)
  const { currency } = PLATFORMS.taobao
  return findMoves(number, [
    {
      ledger: 'return-list',
      id,
      kind: 'refund',
      minor,
      currency,
      ...(time === null ? {} : { at: time.at }),
    },
  ])
}

/**
 * After-sale lists of the Chinese consoles (退款, 售后): one row a case under a number of its own. What went back is kept;
 * reasons, names and addresses are not read.
 */
export const returnList = defineFormat<Column>({
  id: 'return-list',
  platform: null,
  grain: 'movement',
  moneyOf: 'item',
  columns: COLUMNS,
  fingerprints: [
    ['id', 'number', 'state', 'amount'],
    ['id', 'number', 'state', 'asked'],
  ],
  readNumber: (row) => readNumber(row, 'number'),
  createReader: () => {
    const parseTime = createTimeReader(PLATFORMS.taobao.zone)
    return (row, number) => readRow(row, number, parseTime)
  },
})
