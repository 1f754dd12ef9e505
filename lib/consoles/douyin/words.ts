import type { Place } from '../profile'

/** Nineteen digits; programs of others put an `A` behind them. */
export const ORDER_NUMBER = String.raw`\d{19}`

/** An order number that a text begins with. */
export const WHOLE_ORDER_NUMBER = `^(${ORDER_NUMBER})(?!\\d)`

/** The number of an after-sale case that a text begins with. */
export const WHOLE_CASE_NUMBER = String.raw`^(\d{10,20})(?!\d)`

/** The words in which a card or a row says how far an order has come, as public programs list them. */
export const ORDER_STATES = {
  待付款: 'unpaid',
  未付款: 'unpaid',
  已付款: 'paid',
  待发货: 'paid',
  已发货: 'shipped',
  已收货: 'received',
  交易成功: 'received',
  已完成: 'received',
  退款中: 'refunding',
  退款成功: 'refunded',
  已退款: 'refunded',
  已关闭: 'closed',
  已取消: 'closed',
} as const

/** The one of these words that stands alone in its node. */
export const STATE_WORD: Place = {
  from: 'text',
  shape: `^(?:${Object.keys(ORDER_STATES).join('|')})$`,
}
