import { make } from '../dom.js'
import { countdownOf, sheet, showOffice } from '../office.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  id: {
    title: 'Pengembalian/Pembatalan',
    case: 'No. Pengembalian',
    order: 'No. Pesanan',
    left: ({ days, hours }) => `Sisa waktu ${days} hari ${hours} jam`,
  },
  en: {
    title: 'Return/Refund/Cancel',
    case: 'Request ID',
    order: 'Order ID',
    left: ({ days, hours }) => `${days} days ${hours} hours left`,
  },
  'zh-TW': {
    title: '退貨/退款/取消',
    case: '退貨編號',
    order: '訂單編號',
    left: ({ days, hours }) => `剩餘 ${days} 天 ${hours} 小時`,
  },
}[lang]

/** The address of a request is an inner number, too. */
const INNER_START = 238_920_294_239_000

const numbered = (name, label, number) =>
  make('div', { class: name }, `${label} `, make('span', { class: 'id-content' }, number))

const row = ({ nick, order, case: given }, index) =>
  make(
    'a',
    { class: 'eds-card return-row-item', href: `/portal/sale/return/${INNER_START + index}` },
    make(
      'div',
      {},
      numbered('return-id', WORDS.case, given.number),
      numbered('order-id', WORDS.order, order.number),
    ),
    make(
      'div',
      {},
      make('span', { class: 'buyer-username' }, nick),
      make('p', {}, say(given.kind)),
    ),
    make(
      'div',
      { class: 'item-refund-amount' },
      make('span', { class: 'amount-content' }, money(order.paidMinor)),
    ),
    make(
      'div',
      {},
      make('span', { class: 'item-request-status' }, say(given.status)),
      ...countdownOf(given, WORDS.left),
    ),
  )

const returned = data.talks.filter((talk) => talk.case !== undefined)
showOffice(
  { title: WORDS.title },
  sheet('div', { class: 'return-table-content' }, ...returned.map(row)),
)
