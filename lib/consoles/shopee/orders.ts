import type { OrderRule, PageProfile } from '../profile'
import { orderAt } from './numbers'

/** Exact words of a card; the English, Indonesian and Vietnamese ones are read by scripts, the others are guesses. */
const STATES: OrderRule['states'] = {
  Unpaid: 'unpaid',
  'To Ship': 'paid',
  Shipping: 'shipped',
  Shipped: 'shipped',
  Completed: 'received',
  Cancelled: 'closed',
  'Belum Bayar': 'unpaid',
  'Perlu Dikirim': 'paid',
  Dikirim: 'shipped',
  Selesai: 'received',
  Dibatalkan: 'closed',
  'Chờ lấy hàng': 'paid',
  'Đang giao': 'shipped',
  'Đã giao': 'received',
  'Đã hủy': 'closed',
  'Não pago': 'unpaid',
  'A Enviar': 'paid',
  Enviado: 'shipped',
  Concluído: 'received',
  Cancelado: 'closed',
  尚未付款: 'unpaid',
  待出貨: 'paid',
  運送中: 'shipped',
  已完成: 'received',
  不成立: 'closed',
  ที่ต้องจัดส่ง: 'paid',
  การจัดส่ง: 'shipped',
  สำเร็จแล้ว: 'received',
  ยกเลิกแล้ว: 'closed',
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
      card: '.order-card, [data-testid="order-item"], [data-testid^="package-card-"]',
      number: orderAt('orders', '.order-sn', 'measured'),
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
      optional: true,
      anchors: [
        {
          id: 'detail-username',
          from: 'css',
          css: '.buyer-username, .order-detail .username',
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
