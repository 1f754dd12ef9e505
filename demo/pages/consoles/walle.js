import { reactBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make } from '../dom.js'
import { money, say } from '../site.js'

/** The one part of this chat of which anything is known. */
const orderCard = ({ order }) =>
  make(
    'div',
    { class: 'order-card' },
    make(
      'div',
      { class: 'order-card-title' },
      '订单号 ',
      make('span', { class: 'order-card-title-id' }, order.number),
    ),
    make('p', {}, say(order.title)),
    labelled('实付 ', money(order.paidMinor)),
    make('p', { 'data-at': 'note' }, say(order.status)),
  )

const content = (line, talk) => {
  if (line.card === undefined) return line.text
  return line.card === 'order'
    ? orderCard(talk)
    : cardOf({}, make('p', {}, say(talk.order.title)), make('p', {}, money(talk.order.paidMinor)))
}

playChat({
  activeClass: 'is-k3Fz9',
  frame: (main) =>
    layOut(main, {
      list: make('div', { class: 'l8Gq0s' }),
      head: make('div', { class: 'h1Vn4x' }),
      messages: make('div', { class: 'b6Yt2m' }),
      composer: make('div', { class: 'c0Rw7p' }),
      side: make('aside', { class: 'order-tool-content' }),
    }),
  row: ({ id, nick }) =>
    rowOf(
      { class: 'chat-item', 'data-key': `$3$${btoa(id)}.${btoa('practice-shop')}` },
      make('span', {}, nick),
      make('span'),
    ),
  head: ({ nick }) => [make('span', { class: 'n4Bc1e' }, nick)],
  message: (line, talk) =>
    make(
      'div',
      { class: `z7Lp3o ${line.side === 'shop' ? 'f5Ja8r' : 't0Qk6i'}`, ...messageAt(line.side) },
      make('div', BUBBLE, content(line, talk)),
      timeNode(line.at),
    ),
  side: (talk) => [orderCard(talk)],
  empty: () => [make('div', { 'data-at': 'empty' }, '请选择会话')],
  composer(submit) {
    const box = reactBox({ placeholder: '请输入' })
    return { ...box, nodes: [box.node, sendButton({}, '发送', submit)] }
  },
})
