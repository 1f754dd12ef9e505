import { reactBox } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { virtualList } from '../chats/lists.js'
import { playChat } from '../chats/player.js'
import { make } from '../dom.js'
import { lang, money, say } from '../site.js'

const ROW_PX = 60
const WORDS = {
  id: { search: 'Cari Semua', write: 'Tulis pesan', order: 'No. Pesanan', choose: 'Pilih obrolan' },
  en: { search: 'Search All', write: 'Type a message', order: 'Order ID', choose: 'Choose a chat' },
  'zh-TW': { search: '搜尋全部', write: '輸入訊息', order: '訂單編號', choose: '選擇聊天' },
}[lang]

const orderLines = ({ order }) => [
  labelled(`${WORDS.order}: `, order.number),
  make('p', {}, say(order.title)),
  make('p', {}, money(order.paidMinor)),
  make('p', { 'data-at': 'note' }, say(order.status)),
]

const content = (line, talk) => {
  if (line.card === undefined) return line.text
  if (line.card === 'order')
    return cardOf({ 'data-cy': 'webchat-message-order' }, ...orderLines(talk))
  const { title, paidMinor } = talk.order
  return cardOf({ class: 'bT6mY1rKse' }, make('p', {}, say(title)), make('p', {}, money(paidMinor)))
}

playChat({
  mark: (node, isOpen) =>
    node.setAttribute('data-cy', `webchat-conversation-cell-root${isOpen ? '-current' : ''}`),
  list: virtualList({ rowHeight: ROW_PX }),
  frame(main) {
    const list = make('div', { class: 'ReactVirtualized__Grid ReactVirtualized__List' })
    main.setAttribute('data-cy', 'webchat-conversation-detail')
    return layOut(main, {
      left: make(
        'div',
        { id: 'infinite-list', 'data-cy': 'webchat-conversation-list' },
        make('input', { placeholder: WORDS.search, 'aria-label': WORDS.search }),
        list,
      ),
      list,
      head: make('div', { class: 'Lm4sN8yBgc' }),
      messages: make('div', { class: 'SW7LUhQFDH' }),
      composer: make('div', {
        class: 'RtZKVef1GL',
        'data-cy': 'webchat-conversation-detail-input',
      }),
      side: make('div', { class: 'eJ2hX5vDai', 'data-cy': 'webchat-station-root' }),
    })
  },
  row: ({ nick }) =>
    rowOf(
      { class: 'AxOomp7jNy' },
      make(
        'div',
        { class: 'uF1cG7zOkq', 'data-cy': 'webchat-conversation-cell-name', title: nick },
        nick,
      ),
      make('div', { class: 'yH3bW6nPje' }),
    ),
  head: ({ nick }) => [make('div', { class: 'gV8kS0dMxi' }, nick)],
  message: (line, talk) =>
    make(
      'div',
      {
        class: 'oC5rT9fEwl',
        'data-cy': `webchat-message-${line.side === 'shop' ? 'send' : 'receive'}`,
        ...messageAt(line.side),
      },
      make('pre', { ...BUBBLE, style: 'margin:0;font:inherit' }, content(line, talk)),
      timeNode(line.at),
    ),
  side: (talk) => [make('ul', {}, make('li', {}, ...orderLines(talk)))],
  empty: () => [make('div', { 'data-at': 'empty' }, WORDS.choose)],
  composer(submit) {
    const box = reactBox({ class: 'E2MWg3w8y6', placeholder: WORDS.write })
    // Here Enter sends, whoever pressed it.
    box.node.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return
      event.preventDefault()
      submit()
    })
    return { ...box, nodes: [box.node] }
  },
})
