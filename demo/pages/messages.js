import { make, timeOfDay, yuan } from './dom.js'
import { inEnglish, say } from './frame.js'
import { STATUS_IN_ENGLISH } from './status.js'

const goodsCard = ({ title, priceMinor }) =>
  make(
    'div',
    { class: 'good-card' },
    make('a', { class: 'good-detail' }, say(title)),
    make('p', { class: 'good-id', ...inEnglish('Goods 754299529443') }, '商品ID：754299529443'),
    make('span', { class: 'good-price' }, yuan(priceMinor)),
  )

const orderCard = ({ number, title, paidMinor, status }) =>
  make(
    'div',
    { class: 'commonCard' },
    make('p', { class: 'card-title', ...inEnglish('Order') }, '订单'),
    make('p', { class: 'order-sn', ...inEnglish(`No. ${number}`) }, `订单编号：${number}`),
    make('a', { class: 'good-detail' }, say(title)),
    make('span', { class: 'good-price' }, yuan(paidMinor)),
    make('span', { class: 'order-status', ...inEnglish(STATUS_IN_ENGLISH[status]) }, status),
  )

const cardNode = (card) => (card.kind === 'goods' ? goodsCard(card) : orderCard(card.order))

/** One message with its time. */
export function messageNode({ side, at, text, card }) {
  const content = card === undefined ? say(text) : cardNode(card)
  return make(
    'li',
    { class: 'onemsg', id: `middlePanel_list_${at}` },
    make(
      'div',
      { class: side === 'buyer' ? 'buyer-item' : 'cs-item' },
      make('div', { class: 'msg-content-box' }, content),
      make('span', { class: 'message-time' }, timeOfDay(at)),
    ),
  )
}

/** The messages of one conversation. */
export const messageList = ({ uid, messages }) =>
  make(
    'div',
    { class: 'msg-list-wrap', currentuid: uid },
    make('ul', { class: 'msg-list' }, ...messages.map(messageNode)),
  )
