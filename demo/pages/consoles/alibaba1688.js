import { editableBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make, timeOfDay } from '../dom.js'
import { data, money, say } from '../site.js'

/** Eight signs stand before a nick in an address. */
const NICK_AT = 'cnalichn'.length
const touid = new URLSearchParams(location.search).get('touid')

const goodsOf = ({ order }) => [
  make('p', { class: 'od-name' }, say(order.title)),
  make('p', { class: 'od-price' }, money(order.paidMinor)),
]
const content = (line, talk) => {
  if (line.card === undefined) return line.text
  return line.card === 'order'
    ? cardOf(
        { class: 'order-card-wrap' },
        labelled('订单号：', talk.order.number),
        ...goodsOf(talk),
        make('p', { 'data-at': 'note' }, say(talk.order.status)),
      )
    : cardOf({ class: 'od-wrap offer-card-wrap' }, ...goodsOf(talk))
}

playChat({
  frame: (main) =>
    layOut(main, {
      list: make('div', { class: 'conversation-list' }),
      head: make('div', { class: 'chat-header' }),
      messages: make('div', { class: 'message-list' }),
      composer: make('div', { class: 'input-area' }),
    }),
  row: ({ nick, lines }) =>
    rowOf(
      { class: 'conversation-item' },
      make('div', { class: 'nick' }, nick),
      make('div', { class: 'desc' }),
      make('div', { class: 'time', 'data-at': 'note' }, timeOfDay(lines.at(-1).at)),
    ),
  head: ({ nick }) => [make('span', { class: 'nick' }, nick)],
  message: (line, talk) =>
    make(
      'div',
      {
        class: line.side === 'shop' ? 'message-item self' : 'message-item',
        ...messageAt(line.side),
      },
      make(
        'div',
        { 'data-at': 'note' },
        make('span', { class: 'nick' }, line.side === 'shop' ? `${data.shopName}:小禾` : talk.nick),
        ' ',
        timeNode(line.at, { class: 'time' }),
      ),
      make('div', { class: 'content', ...BUBBLE }, content(line, talk)),
    ),
  empty: () => [make('div', { 'data-at': 'empty' }, '您尚未选择联系人')],
  composer(submit) {
    const box = editableBox('pre', { class: 'edit' })
    return { ...box, nodes: [box.node, sendButton({ class: 'send-btn' }, '发送', submit)] }
  },
  first: (talks) => talks.find(({ nick }) => nick === touid?.slice(NICK_AT))?.id,
})
