import type { FieldRule, OrderRule, PageProfile } from '../profile'
import { ORDER_NUMBER, WHOLE_ORDER_NUMBER } from './words'

const LINK = 'a[href*="/app-order/order/detail/"]'

/** Nothing but its number's shape is known of an order's row, which is enough to tell one from the other. */
const orderNumber: FieldRule = {
  field: 'orders',
  anchors: [
    {
      id: 'order-label',
      from: 'label',
      label: ['订单号', '订单编号', '包裹号'],
      match: WHOLE_ORDER_NUMBER,
      evidence: 'guess',
    },
    {
      id: 'order-text',
      from: 'text',
      shape: String.raw`^(?:\D{0,8}[: ])?${ORDER_NUMBER}$`,
      match: `(${ORDER_NUMBER})$`,
      evidence: 'fixture', // shape of the number in what the console itself asks its server
    },
    {
      id: 'order-link',
      from: 'css',
      css: LINK,
      attr: 'href',
      match: `/order/detail/(${ORDER_NUMBER})(?!\\d)`,
      evidence: 'guess', // address of an order's page
    },
  ],
}

/** The words in which a row says how far an order has come. */
const STATES = {
  待付款: 'unpaid',
  待支付: 'unpaid',
  待发货: 'paid',
  待配货: 'paid',
  已发货: 'shipped',
  待收货: 'shipped',
  已签收: 'received',
  已完成: 'received',
  已取消: 'closed',
  已关闭: 'closed',
} as const

const facts: Pick<OrderRule, 'buyer' | 'paid' | 'state' | 'states'> = {
  buyer: { from: 'label', label: ['买家', '买家昵称', '用户昵称'] },
  paid: { from: 'label', label: ['实付', '实付金额', '应付'] },
  state: { from: 'text', shape: `^(?:${Object.keys(STATES).join('|')})$` },
  states: STATES,
}

export const orderList: PageProfile = {
  kind: 'order-list',
  path: '^/app-order/order/query/?$',
  example: 'https://ark.xiaohongshu.com/app-order/order/query',
  watch: [{ css: 'tbody, [class*="table-body"], main' }],
  fields: [],
  orders: [
    {
      id: 'order-rows',
      card: 'tbody tr, [class*="table-row"]',
      scope: 'tbody, [class*="table-body"], main',
      number: orderNumber,
      empty: { list: 'body', words: ['暂无数据', '暂无订单'] },
      ...facts,
      evidence: 'guess', // rows by structure, the rest by labels
    },
  ],
}

/** What the page shows and what its address asks for: pages change without a new document. */
const ownNumber: FieldRule = {
  ...orderNumber,
  anchors: [
    ...orderNumber.anchors.filter(({ id }) => id !== 'order-link'),
    {
      id: 'address-order',
      from: 'address',
      part: 'path',
      match: `/order/detail/(${ORDER_NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'fixture', // a public program builds it so
    },
  ],
}

export const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: `^/app-order/order/detail/${ORDER_NUMBER}/?$`,
  example: 'https://ark.xiaohongshu.com/app-order/order/detail/P700000000000000018',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      ...facts,
      evidence: 'guess', // labels and values as text
    },
  ],
}
