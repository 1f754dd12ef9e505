import type { OrderRule, PageProfile } from '../profile'
import { orderAt, orderByShape } from './numbers'

/** Exact words of a card in three languages, as the console's tabs call them: guesses, and any other word is unread. */
const STATES: OrderRule['states'] = {
  Unpaid: 'unpaid',
  'To Ship': 'paid',
  Shipping: 'shipped',
  Completed: 'received',
  Cancelled: 'closed',
  'Perlu Dikirim': 'paid',
  Dikirim: 'shipped',
  Selesai: 'received',
  Dibatalkan: 'closed',
  'Chờ lấy hàng': 'paid',
  'Đang giao': 'shipped',
  'Đã giao': 'received',
  'Đã hủy': 'closed',
}

export const orderList: PageProfile = {
  kind: 'order-list',
  path: '^/portal/sale/order/?$',
  example: 'https://seller.shopee.co.id/portal/sale/order?type=toship',
  watch: [{ css: ':has(> .order-card)' }],
  fields: [],
  idle: {
    present: '.order-list-result-count',
    absent: ['.order-card', '.order-sn', '.buyer-username', 'a[href*="/portal/sale/order/"]'],
    evidence: 'guess', // a list with its count and nothing in it
  },
  orders: [
    {
      id: 'order-card',
      card: '.order-card, :has(.order-sn, .buyer-username):has(a[href*="/portal/sale/order/"])',
      number: {
        field: 'orders',
        anchors: [
          ...orderAt('orders', '.order-sn', 'measured').anchors,
          orderByShape('orders-shape'),
        ],
      },
      buyer: { from: 'css', css: '.buyer-username' },
      title: { from: 'css', css: '.item-name' },
      paid: { from: 'css', css: '.total-price' },
      state: { from: 'css', css: '.status' },
      states: STATES,
      evidence: 'measured', // scripts of Indonesia, Vietnam, Brazil and Taiwan agree on these names
    },
  ],
}

const NUMBER = orderAt('orders', '[data-testid="odp-label-order-id"]', 'measured')

export const orderDetail: PageProfile = {
  kind: 'order-detail',
  // The address holds a number of the console's own, which stands nowhere on the page.
  path: String.raw`^/portal/sale/order/\d+/?$`,
  example: 'https://seller.shopee.co.id/portal/sale/order/190000000000001',
  watch: [{ css: 'body' }],
  subject: NUMBER,
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'detail-username',
          from: 'css',
          css: '.buyer-username',
          evidence: 'guess', // head of the page
        },
      ],
    },
  ],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: NUMBER,
      title: { from: 'css', css: '.product-list .product-name' },
      state: { from: 'css', css: '.order-status-wrapper .status' },
      states: STATES,
      evidence: 'measured', // saved page of Indonesia
    },
  ],
}
