import { labelled } from '../chats/frame.js'
import { make } from '../dom.js'
import { countdownOf, sheet, showOffice } from '../office.js'
import { data, money, say } from '../site.js'

const left = ({ days, hours, minutes, seconds }) =>
  `${days * 24 + hours}小时${minutes}分${seconds}秒后自动同意`

const row = ({ nick, order, case: given }) =>
  make(
    'tr',
    { class: 'auxo-table-row auxo-table-row-level-0' },
    make(
      'td',
      { class: 'auxo-table-cell' },
      labelled('售后编号：', given.number),
      labelled('订单编号：', order.number),
      labelled('买家昵称：', nick),
    ),
    make('td', { class: 'auxo-table-cell' }, say(order.title)),
    make(
      'td',
      { class: 'auxo-table-cell' },
      labelled('售后类型：', say(given.kind)),
      labelled('申请原因：', say(given.reason)),
      labelled('退款金额：', money(order.paidMinor)),
    ),
    make(
      'td',
      { class: 'auxo-table-cell' },
      labelled('售后状态：', say(given.status)),
      ...countdownOf(given, left),
    ),
  )

showOffice(
  {
    title: '售后工作台',
    shopName: make('span', { class: 'headerShopName' }, data.shopName),
  },
  sheet(
    'table',
    { class: 'auxo-table' },
    make('tbody', { class: 'auxo-table-tbody' }, ...data.talks.map(row)),
  ),
  make(
    'div',
    { class: 'auxo-pagination-total-text', 'data-at': 'note' },
    `共 ${data.talks.length} 条`,
  ),
)
