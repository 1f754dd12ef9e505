import { labelled } from '../chats/frame.js'
import { make } from '../dom.js'
import { countdownOf, sheet, showOffice } from '../office.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  en: {
    title: 'Disputes',
    case: 'Dispute ID',
    kind: 'Dispute type',
    status: 'Dispute status',
    amount: 'Refund amount',
    order: 'Order ID',
    buyer: 'Buyer',
    left: ({ days, hours, minutes }) => `Time left ${days}d ${hours}h ${minutes}m`,
  },
  'zh-CN': {
    title: '纠纷列表',
    case: '纠纷编号',
    kind: '纠纷类型',
    status: '纠纷状态',
    amount: '退款金额',
    order: '订单号',
    buyer: '买家',
    left: ({ days, hours, minutes }) => `剩余 ${days}天${hours}时${minutes}分`,
  },
}[lang]

const cell = (...children) => make('ait-table-cell', { class: 'ait-table-cell' }, ...children)

const row = ({ nick, order, case: given }) =>
  make(
    'ait-table-row',
    { class: 'ait-table-row' },
    cell(
      labelled(`${WORDS.case}: `, given.number),
      labelled(`${WORDS.order}: `, order.number),
      labelled(`${WORDS.buyer}: `, nick),
    ),
    cell(
      labelled(`${WORDS.kind}: `, say(given.kind)),
      make('p', { 'data-at': 'note' }, say(given.reason)),
    ),
    cell(labelled(`${WORDS.amount}: `, money(order.paidMinor))),
    cell(labelled(`${WORDS.status}: `, say(given.status)), ...countdownOf(given, WORDS.left)),
  )

showOffice({ title: WORDS.title }, sheet('div', { class: 'ait-table' }, ...data.talks.map(row)))
