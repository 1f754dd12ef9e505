import { make } from '../dom.js'
import { sheet, showOffice } from '../office.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  id: { title: 'Pesanan Saya', order: 'No. Pesanan' },
  en: { title: 'My Orders', order: 'Order ID' },
  'zh-TW': { title: '我的訂單', order: '訂單編號' },
}[lang]

/** The address of an order here is an inner number, not the one that people see. */
const INNER_START = 204_118_330_000_000

const row = ({ nick, order }, index) =>
  make(
    'div',
    { class: 'eds-card order-card' },
    make('div', {}, make('a', { class: 'buyer-username' }, nick)),
    make('div', {}, make('span', { class: 'order-sn' }, `${WORDS.order} ${order.number}`)),
    make('div', { class: 'total-price' }, money(order.paidMinor)),
    make(
      'div',
      { class: 'status' },
      make('a', { href: `/portal/sale/order/${INNER_START + index}` }, say(order.status)),
    ),
    make('div', { class: 'item-name' }, say(order.title)),
  )

showOffice({ title: WORDS.title }, sheet('div', { class: 'eds-table' }, ...data.talks.map(row)))
