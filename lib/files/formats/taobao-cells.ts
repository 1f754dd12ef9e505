import type { OrderState } from '@/lib/shared/orders'

import { RowRefused, type RowView } from '../import-format'
import { readMoney, readNumber } from '../row-cells'

/** First entry whose word occurs decides, whatever kind of comma stands in between. */
const STATES: readonly (readonly [RegExp, OrderState])[] = [
  [/退款成功|已退款/u, 'refunded'],
  [/退款中|退款处理中/u, 'refunding'],
  [/交易关闭|已关闭/u, 'closed'],
  [/交易成功|交易完成/u, 'received'],
  [/卖家已发货|等待买家确认/u, 'shipped'],
  [/买家已付款|等待卖家发货|部分发货|定金已付/u, 'paid'],
  [/等待买家付款|付款确认中|未付款/u, 'unpaid'],
]

/** An order's state by the words of 订单状态; null where blank, undefined where the words are new. */
export function readTaobaoState(text: string): OrderState | null | undefined {
  return text === '' ? null : STATES.find(([words]) => words.test(text))?.[1]
}

/** Order numbers have 15 to 19 digits so far; files wrap them in signs of many kinds. */
export function readTaobaoNumber<Column extends string>(
  row: RowView<Column>,
  column: Column,
): string {
  const number = readNumber(row, column).replace(/^\D+|\D+$/gu, '')
  if (!/^\d{8,24}$/u.test(number)) throw new RowRefused('wrong-number', column)
  return number
}

/** What came of a buyer's wish for a refund; `backMinor` is what went back of an order that stands all the same, fen. */
interface TaobaoRefund {
  readonly state: 'refunded' | 'refunding' | null
  readonly backMinor: number
}

/**
 * Reads 退款状态 and 退款金额, which says in words where none was asked for (`无退款申请`). A refund that was called off is
 * none; one that is still open has given nothing back; where only the amount is told, it went back.
 */
export function readTaobaoRefund(
  row: RowView<'refund' | 'refundState'>,
  paid: number | null,
): TaobaoRefund {
  const text = row.text('refundState')
  const amount = /^(?:无|没有|未)/u.test(row.text('refund')) ? null : readMoney(row, 'refund')
  if (/没有|^无|关闭|撤销|拒绝|失败/u.test(text)) return { state: null, backMinor: 0 }
  const isDone = text === '' || /成功|已退|完成/u.test(text)
  if (!isDone) return { state: 'refunding', backMinor: 0 }
  if (text === '' && (amount ?? 0) === 0) return { state: null, backMinor: 0 }
  const isWhole = amount === null || amount === 0 || paid === null || amount >= paid
  return isWhole ? { state: 'refunded', backMinor: 0 } : { state: null, backMinor: amount }
}
