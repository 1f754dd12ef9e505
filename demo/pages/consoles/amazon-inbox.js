import { sendButton, textBox } from '../chats/boxes.js'
import { BUBBLE, labelled, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make } from '../dom.js'
import { data, say } from '../site.js'

/** The list stands in a document of its own, which takes its clothes along. */
function nestedList() {
  const frame = make('iframe', { title: 'Messages' })
  const list = make('div', { id: 'threads-list', 'data-at': 'list' })
  frame.addEventListener('load', () => {
    const { body, head, documentElement } = frame.contentDocument
    documentElement.setAttribute('data-framed', '')
    documentElement.lang = 'en'
    Object.assign(documentElement.dataset, document.documentElement.dataset)
    for (const href of ['market', 'console'])
      head.append(make('link', { rel: 'stylesheet', href: `/practice/${href}.css` }))
    body.replaceChildren(list)
  })
  return { frame, list }
}

playChat({
  shopName: make('span', { class: 'dropdown-account-switcher-header-label-global' }, data.shopName),
  frame(main) {
    const { frame, list } = nestedList()
    return layOut(main, {
      left: make(
        'div',
        {},
        make('div', { id: 'current-filter-text', 'data-at': 'note' }, 'Response needed'),
        frame,
      ),
      list,
      head: make('div'),
      messages: make('div', { id: 'case-messages' }),
      composer: make('div'),
      side: make('div'),
    })
  },
  row: ({ nick }) =>
    rowOf({ class: 'thread' }, make('b', {}, nick), make('span', { class: 'thread-subject' })),
  head: ({ nick }) => [
    make('b', {}, nick),
    make('span', { class: 'case-status-label', 'data-at': 'note' }, 'Response needed'),
  ],
  message: (line) =>
    make('div', messageAt(line.side), make('div', BUBBLE, line.text), timeNode(line.at)),
  side: ({ order }) => [
    make(
      'div',
      {},
      labelled('Order ID: ', order.number),
      make('p', {}, say(order.title)),
      make('p', { 'data-at': 'note' }, say(order.status)),
    ),
  ],
  empty: () => [make('div', { 'data-at': 'empty' }, 'Select a message')],
  composer(submit) {
    const box = textBox({ 'aria-label': 'Reply' })
    return { ...box, nodes: [box.node, sendButton({}, 'Send', submit)] }
  },
})
