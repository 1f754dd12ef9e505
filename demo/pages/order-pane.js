import { make, yuan } from './dom.js'
import { inEnglish, say } from './frame.js'
import { STATUS_IN_ENGLISH } from './status.js'

const orderItem = ({ number, title, paidMinor, status }) =>
  make(
    'li',
    { class: 'order-panel-item' },
    make('p', inEnglish(`No. ${number}`), '订单编号：', make('span', { class: 'sn' }, number)),
    make('p', { class: 'goods-name' }, say(title)),
    make(
      'p',
      inEnglish(`Paid ${yuan(paidMinor)}`),
      '实付：',
      make('span', { class: 'pay' }, yuan(paidMinor)),
    ),
    make('p', { class: 'order-status', ...inEnglish(STATUS_IN_ENGLISH[status]) }, status),
  )

/** What the marketplace lists at the right: the buyer's newest orders. */
export const orderPane = (orders) =>
  orders.length === 0
    ? make('p', { class: 'empty', ...inEnglish('No orders') }, '暂无订单')
    : make('ul', { class: 'order-panel-list' }, ...orders.map(orderItem))
