/** Six digits of the day (YYMMDD), a hyphen, fifteen digits. */
export const ORDER_NUMBER = String.raw`\d{6}-\d{15}`

/** How far an order has come, by the console's word. */
export const STATES = {
  待付款: 'unpaid',
  待发货: 'paid',
  已发货: 'shipped',
  已收货: 'received',
  退款中: 'refunding',
  已退款: 'refunded',
  已取消: 'closed',
} as const

/** A state of an order, where it stands alone. */
export const STATE_WORD = {
  from: 'text',
  shape: `^(?:${Object.keys(STATES).join('|')})$`,
} as const
