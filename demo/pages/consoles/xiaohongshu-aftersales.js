import { labelled } from '../chats/frame.js'
import { make } from '../dom.js'
import { countdownOf, sheet, showOffice } from '../office.js'
import { data, money, say } from '../site.js'

const left = ({ days, hours, minutes }) => `${days}天${hours}小时${minutes}分后自动同意`

const row = ({ nick, order, case: given }) =>
  make(
    'tr',
    { class: 'd-table__row' },
    make(
      'td',
      {},
      labelled('售后编号：', given.number),
      labelled('订单编号：', order.number),
      labelled('买家：', nick),
    ),
    make('td', {}, say(order.title)),
    make(
      'td',
      {},
      labelled('售后类型：', say(given.kind)),
      labelled('售后原因：', say(given.reason)),
      labelled('退款金额：', money(order.paidMinor)),
    ),
    make('td', {}, labelled('售后状态：', say(given.status)), ...countdownOf(given, left)),
  )

showOffice(
  { title: '售后管理' },
  sheet('table', { class: 'd-table' }, make('tbody', {}, ...data.talks.map(row))),
)
