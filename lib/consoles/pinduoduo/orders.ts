import type { PageProfile } from '../profile'
import { ORDER_NUMBER, STATES, STATE_WORD } from './shapes'

/** The list of orders: it names no buyer. */
export const orderList: PageProfile = {
  kind: 'order-list',
  path: '^/orders/list/?$',
  example: 'https://mms.pinduoduo.com/orders/list',
  watch: [{ css: ':has(> :has(> :has(> [class*="table-item-header_sn"])))' }],
  fields: [],
  orders: [
    {
      id: 'order-list',
      card: ':has(> :has(> [class*="table-item-header_sn"]))',
      scope: 'body',
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'order-list-number',
            from: 'css',
            css: '[class*="table-item-header_sn"]',
            match: `(?<![\\d-])(${ORDER_NUMBER})(?![\\d-])`,
            evidence: 'measured', // head of a row
          },
          {
            id: 'order-list-label',
            from: 'label',
            label: ['订单编号', '订单号'],
            match: `^(${ORDER_NUMBER})(?![\\d-])`,
            evidence: 'guess', // the label in the same head
          },
        ],
      },
      empty: { list: 'body', words: ['暂无订单', '暂无数据'] },
      title: [
        { from: 'css', css: '[class*="goods-name"], [class*="goods_name"]' },
        { from: 'label', label: ['商品', '商品名称'] },
      ],
      paid: { from: 'label', label: ['实付', '实收', '商家实收'] },
      state: [{ from: 'css', css: '[class*="order-status"]' }, STATE_WORD],
      states: STATES,
      evidence: 'guess', // only the number's place was seen
    },
  ],
}
