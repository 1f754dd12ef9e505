import type { FieldRule, OrderRule, PageProfile, Place } from '../profile'
import { ORDER_NUMBER, WHOLE_ORDER_NUMBER } from './words'

const TABLE = '.table-body'

const byLabel: FieldRule['anchors'][number] = {
  id: 'order-label',
  from: 'label',
  label: ['订单编号', '订单号'],
  match: WHOLE_ORDER_NUMBER,
  evidence: 'guess',
}

const title: Place = { from: 'css', css: '.sku-name' }

const facts: Pick<OrderRule, 'buyer' | 'title' | 'paid' | 'state' | 'states'> = {
  buyer: { from: 'css', css: '.user-pin' },
  title,
  // What the buyer owes has no label of its own there, the freight has one.
  paid: {
    from: 'css',
    css: '[prop="receivables"] .config-view-item:not(:has([class*="item__label"])) .config-view-item__value',
  },
  state: { from: 'css', css: '[prop="orderStatus"] .order-status span' },
  states: {
    待付款: 'unpaid',
    等待付款: 'unpaid',
    待出库: 'paid',
    等待出库: 'paid',
    已出库: 'shipped',
    待收货: 'shipped',
    等待确认收货: 'shipped',
    已完成: 'received',
    完成: 'received',
    已取消: 'closed',
  },
}

export const orderList: PageProfile = {
  kind: 'order-list',
  path: '^/jdm/trade/orders/order-list/?$',
  example: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
  watch: [{ css: TABLE }],
  fields: [],
  orders: [
    {
      id: 'order-cards',
      card: `${TABLE} .card`,
      scope: TABLE,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'order-button',
            from: 'css',
            css: '.shop-order-id .order-info-btn span',
            match: WHOLE_ORDER_NUMBER,
            evidence: 'measured', // the order number is a button
          },
          byLabel,
        ],
      },
      empty: { list: '.table-body, .jd-empty', words: ['暂无数据', '暂无订单'] },
      ...facts,
      evidence: 'measured', // a public program for the page of 2026; most words of the state are guesses
    },
  ],
}

/** What the page shows and what its address asks for: pages change without a new document. */
const ownNumber: FieldRule = {
  field: 'orders',
  anchors: [
    {
      id: 'detail-button',
      from: 'css',
      css: '.shop-order-id span, .order-info-btn span',
      match: WHOLE_ORDER_NUMBER,
      evidence: 'guess', // as in the list
    },
    byLabel,
    {
      id: 'address-order',
      from: 'address',
      part: 'search',
      match: `[?&]orderId=(${ORDER_NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured', // address of an order's page
    },
  ],
}

export const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: '^/jdm/trade/orders/order-details/?$',
  example: 'https://shop.jd.com/jdm/trade/orders/order-details?orderId=312345678901',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [
    {
      field: 'buyer',
      optional: true,
      anchors: [
        { id: 'detail-pin', from: 'css', css: '.user-pin', evidence: 'guess' }, // as in the list
        {
          id: 'detail-label',
          from: 'label',
          label: ['下单账号', '买家账号', '用户账号'],
          evidence: 'guess',
        },
      ],
    },
  ],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      title,
      evidence: 'guess', // as in the list
    },
  ],
}
