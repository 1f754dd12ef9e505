import { reactBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make } from '../dom.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  es: { sale: 'Venta', write: 'Escríbele al comprador', send: 'Enviar', none: 'Elige una venta' },
  pt: { sale: 'Venda', write: 'Escreva ao comprador', send: 'Enviar', none: 'Escolha uma venda' },
}[lang]
const BASE = '/ventas/nueva/mensajeria/'
const addressOf = ({ order }) => `${BASE}${order.number}${location.search}`

const goodsOf = ({ order }) => [
  make('p', {}, say(order.title)),
  make('p', {}, money(order.paidMinor)),
]

playChat({
  shopName: make('span', { class: 'nav-header-username' }, data.shopName),
  // The page is about one sale: its address goes along without a new document.
  onOpen(talk) {
    if (!location.pathname.endsWith(talk.order.number)) history.pushState(null, '', addressOf(talk))
  },
  frame: (main) =>
    layOut(main, {
      list: make('div', { class: 'andes-list' }),
      head: make('div', { class: 'messages-header' }),
      messages: make('div', { class: 'messages-list' }),
      composer: make('div', { class: 'message-input-box' }),
      side: make('div', { class: 'sale-summary' }),
    }),
  row: ({ nick }) =>
    rowOf(
      { class: 'andes-list__item' },
      make('div', { class: 'andes-list__item-primary' }, nick),
      make('div', { class: 'andes-list__item-secondary' }),
    ),
  head: ({ nick, order }) => [
    make('span', { class: 'buyer-nickName' }, nick),
    make('span', { 'data-at': 'note' }, `${WORDS.sale} #${order.number}`),
  ],
  message: (line, talk) =>
    make(
      'div',
      {
        class: line.side === 'shop' ? 'message' : 'message message--counterpart',
        ...messageAt(line.side),
      },
      make('div', BUBBLE, line.card === undefined ? line.text : cardOf({}, ...goodsOf(talk))),
      timeNode(line.at),
    ),
  side: (talk) => [
    make(
      'div',
      {},
      make('p', {}, `${WORDS.sale} #${talk.order.number}`),
      ...goodsOf(talk),
      make('p', { 'data-at': 'note' }, say(talk.order.status)),
    ),
  ],
  empty: () => [make('div', { 'data-at': 'empty' }, WORDS.none)],
  // The page puts another box in place of the one that was sent from.
  remountsBox: true,
  composer(submit) {
    const send = sendButton({ id: 'messageInputSubmit', disabled: '' }, WORDS.send, submit)
    const box = reactBox({ placeholder: WORDS.write }, (text) => {
      send.disabled = text.trim() === ''
    })
    return { ...box, nodes: [box.node, send] }
  },
  first: (talks) =>
    talks.find(({ order }) => location.pathname.endsWith(order.number))?.id ?? talks[0].id,
})
