import { editableBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf } from '../chats/frame.js'
import { virtualList } from '../chats/lists.js'
import { playChat } from '../chats/player.js'
import { make, timeOfDay } from '../dom.js'
import { data, money, say } from '../site.js'

const ROW_PX = 60

const orderLines = ({ order }) => [
  labelled('订单编号：', order.number),
  make('p', {}, say(order.title)),
  labelled('实付：', money(order.paidMinor)),
  make('p', { 'data-at': 'note' }, say(order.status)),
]

const content = (line, talk) => {
  if (line.card === undefined) return line.text
  if (line.card === 'order') return cardOf({}, ...orderLines(talk))
  return cardOf(
    {},
    make('p', {}, say(talk.order.title)),
    make('p', {}, money(talk.order.paidMinor)),
  )
}

playChat({
  shopName: make('span', { class: 'shop-menu-accountV1__right-account-top-name' }, data.shopName),
  list: virtualList({ rowHeight: ROW_PX }),
  frame(main) {
    const list = make('div', { class: 'alluser-list' })
    return layOut(main, {
      left: make(
        'div',
        { id: 't-alluser-wrap' },
        make('div', { title: '正在咨询', 'data-at': 'note' }, '正在咨询'),
        list,
      ),
      list,
      head: make('div', { class: 'chat-head' }),
      messages: make('div', { id: 't-chat-scroll' }),
      composer: make('div', { class: 'chat-editor' }),
      side: make('div', { class: 'chat-side' }),
    })
  },
  row: ({ id, nick, lines }) =>
    rowOf(
      { class: 'alluser-item', 'data-user-id': id },
      make('div', { class: 'alluser-item-name' }, nick),
      make('div', { class: 'alluser-item-breifdesc' }),
      make('div', { class: 'alluser-item-date-w', 'data-at': 'note' }, timeOfDay(lines.at(-1).at)),
    ),
  head: ({ nick }) => [make('div', { class: 'chat-head-name' }, make('span', {}, nick))],
  message: (line, talk) =>
    make(
      'div',
      { class: 'message', ...messageAt(line.side) },
      make(
        'div',
        { class: line.side === 'shop' ? 'message_right' : 'message_left', id: line.id },
        make('div', { class: 'message__content', ...BUBBLE }, content(line, talk)),
        make('div', { class: 'message__time_str', 'data-at': 'note' }, timeOfDay(line.at)),
      ),
    ),
  side: (talk) => [make('div', {}, ...orderLines(talk))],
  empty: () => [make('div', { 'data-at': 'empty' }, '暂无会话')],
  composer(submit) {
    const box = editableBox('div', { class: 'EditorContent' })
    const send = sendButton({ class: 'send-button' }, '发送', submit)
    return { ...box, nodes: [box.node, make('div', { class: 'SendButtonGroup' }, send)] }
  },
})
