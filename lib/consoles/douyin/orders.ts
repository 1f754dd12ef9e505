import type { FieldRule, OrderRule, PageProfile } from '../profile'
import { ORDER_NUMBER, ORDER_STATES, STATE_WORD, WHOLE_ORDER_NUMBER } from './words'

/** The head of each order, and the rows of its products and its remark. */
const HEAD_ROW = '.auxo-table-row-level-0'
const OTHER_ROWS = '.auxo-table-row-level-1, [data-row-key^="child"], .auxo-pair-group-row-last'
const TABLE = '.auxo-table-tbody'

const orderNumber: FieldRule = {
  field: 'orders',
  anchors: [
    {
      id: 'order-label',
      from: 'label',
      label: ['订单编号', '订单号'],
      match: WHOLE_ORDER_NUMBER,
      evidence: 'measured', // label and value in pieces of their own
    },
    {
      id: 'order-text',
      from: 'text',
      shape: `^订单编号 ?:? ?${ORDER_NUMBER}$`,
      match: `(${ORDER_NUMBER})$`,
      evidence: 'measured', // 订单编号 N in one piece
    },
  ],
}

const facts: Pick<OrderRule, 'buyer' | 'title' | 'paid' | 'state' | 'states'> = {
  buyer: [
    { from: 'css', css: 'a[class*="table_nickname"]' },
    { from: 'label', label: ['买家昵称', '买家'] },
  ],
  title: { from: 'css', css: '[class*="style_name"]' },
  paid: [
    { from: 'css', css: '[class*="index_payAmount"]' },
    { from: 'label', label: ['实付金额', '实付款', '实付'] },
  ],
  state: STATE_WORD,
  states: ORDER_STATES,
}

export const orderList: PageProfile = {
  kind: 'order-list',
  path: '^/ffa/morder/order/list/?$',
  example: 'https://fxg.jinritemai.com/ffa/morder/order/list',
  watch: [{ css: TABLE }],
  fields: [],
  orders: [
    {
      id: 'order-rows',
      card: HEAD_ROW,
      rest: OTHER_ROWS,
      scope: TABLE,
      number: orderNumber,
      empty: { list: '.auxo-table, .auxo-empty', words: ['暂无数据', '暂无订单'] },
      ...facts,
      evidence: 'measured', // head rows and class stems; labels of buyer and money are guesses
    },
  ],
}

/** What the page shows and what its address asks for: pages change without a new document. */
const ownNumber: FieldRule = {
  ...orderNumber,
  anchors: [
    ...orderNumber.anchors,
    {
      id: 'address-order',
      from: 'address',
      part: 'search',
      match: `[?&]order_id=(${ORDER_NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured', // two public programs open it so
    },
  ],
}

export const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: '^/ffa/(?:morder/)?order/detail/?$',
  example: 'https://fxg.jinritemai.com/ffa/order/detail?order_id=6925000000000000018',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      ...facts,
      evidence: 'guess', // the list's own labels and stems
    },
  ],
}
