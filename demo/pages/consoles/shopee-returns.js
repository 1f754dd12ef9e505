import { labelled } from '../chats/frame.js'
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

const row = ({ nick, order, case: given }) =>
  make(
    'div',
    { class: 'eds-card tN7yB1sLxd' },
    make(
      'div',
      {},
      labelled(`${WORDS.case} `, given.number),
      labelled(`${WORDS.order} `, order.number),
    ),
    make('div', {}, make('a', { class: 'qJ5vP2nMfc' }, nick), make('p', {}, say(given.kind))),
    make('div', {}, money(order.paidMinor)),
    make('div', {}, make('p', {}, say(given.status)), ...countdownOf(given, WORDS.left)),
  )

const returned = data.talks.filter((talk) => talk.case !== undefined)
showOffice({ title: WORDS.title }, sheet('div', { class: 'eds-table' }, ...returned.map(row)))
