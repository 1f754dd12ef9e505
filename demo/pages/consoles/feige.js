import { reactBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf, timeNode } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make } from '../dom.js'
import { data, money, say, setUpPage } from '../site.js'

const query = new URLSearchParams(location.search)
const shopName = make('span', { class: 'headerShopName' }, data.shopName)

const orderLines = ({ order }) => [
  labelled('订单编号：', order.number),
  make('p', { 'data-btm': 'd5834' }, say(order.title)),
  labelled('实付金额：', money(order.paidMinor)),
  make('p', { 'data-at': 'note' }, say(order.status)),
]

const content = (line, talk) =>
  line.card === undefined
    ? make('pre', { ...BUBBLE, style: 'margin:0;font:inherit' }, line.text)
    : make(
        'div',
        BUBBLE,
        cardOf(
          { class: 'chatd-card' },
          ...(line.card === 'order'
            ? orderLines(talk)
            : [make('p', {}, say(talk.order.title)), make('p', {}, money(talk.order.paidMinor))]),
        ),
      )

const skin = {
  shopName,
  activeClass: 'hK2q9Zt',
  frame(main) {
    const list = make('div')
    main.id = 'workspace-chat'
    return layOut(main, {
      left: make(
        'div',
        {},
        make(
          'div',
          { 'data-btm': 'message_group_name_waitReply', 'data-at': 'note' },
          '3分钟内回复',
        ),
        list,
      ),
      list,
      head: make('div', { id: 'topbar-left-info' }),
      messages: make('div', { class: 'messageList' }),
      composer: make('div', { class: 'w3Xq71' }),
      side: make('aside', { role: 'tabpanel' }),
    })
  },
  row: ({ nick }) =>
    rowOf(
      { 'data-kora': 'conversation', 'data-qa-id': 'qa-conversation-chat-item', class: 'x7Tn0a' },
      make('div', { title: nick }, nick),
      make('div'),
    ),
  head: ({ nick }) => [make('span', {}, nick)],
  message: (line, talk) =>
    make(
      'div',
      {
        class: 'msgItemWrap',
        'data-qa-id': 'qa-message-warpper',
        'data-id': line.id,
        ...messageAt(line.side),
      },
      make(
        'div',
        { class: line.side === 'shop' ? 'messageIsMe' : 'messageNotMe' },
        content(line, talk),
        timeNode(line.at),
      ),
    ),
  side: (talk) => [make('div', { class: 'ecom-collapse-item' }, ...orderLines(talk))],
  empty: () => [make('div', { 'data-at': 'empty' }, '请选择会话')],
  composer(submit, { nick }) {
    const box = reactBox({
      'data-qa-id': 'qa-send-message-textarea',
      placeholder: `发送给 ${nick}，使用Enter 发送消息`,
    })
    const send = sendButton({ 'data-qa-id': 'qa-send-message-button' }, '发送', submit)
    return { ...box, nodes: [box.node, send] }
  },
  first(talks) {
    const wanted = query.get('fromOrder')?.replace(/A$/, '')
    return (talks.find(({ order }) => order.number === wanted) ?? talks[0]).id
  },
}

/** The chat in a frame of another host, as some shops have it. */
function showFrame() {
  const main = setUpPage(shopName)
  main.setAttribute('data-at', 'shell')
  const port = location.port === '' ? '' : `:${location.port}`
  query.delete('frame')
  const src = `https://pigeon.jinritemai.com${port}${location.pathname}?${query}`
  main.append(make('iframe', { src, title: '飞鸽' }))
}

if (query.get('frame') === 'pigeon') showFrame()
else playChat(skin)
