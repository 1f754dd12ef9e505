import { quillBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make, timeOfDay } from '../dom.js'
import { data, money, say } from '../site.js'

const SHELL = 'kwaishop-cs-LayoutDefaultWrapper'

const orderLines = ({ order }) => [
  labelled('订单编号：', order.number),
  make('p', {}, say(order.title)),
  labelled('实付：', money(order.paidMinor)),
  make('p', { 'data-at': 'note' }, say(order.status)),
]

const orderMessage = (line, talk) =>
  make(
    'div',
    { class: 'kwaishop-cs-LayoutMiddleWrapper_msgBody', ...messageAt(line.side) },
    make('div', BUBBLE, cardOf({}, ...orderLines(talk))),
  )

const goodsOf = ({ order }) =>
  cardOf({}, make('p', {}, say(order.title)), make('p', {}, money(order.paidMinor)))

playChat({
  activeClass: 'SessionBaseCard-active',
  frame(main) {
    const list = make('div', { class: 'SessionListGroupItem-content' })
    return layOut(main, {
      left: make(
        'div',
        { class: 'SessionListGroupItem' },
        make(
          'div',
          { 'data-at': 'note' },
          make('span', { class: 'SessionListGroupItem-groupName' }, '请在3分钟内回复'),
          ' ',
          make('span', { class: 'SessionListGroupItem-count' }, `(${data.talks.length})`),
        ),
        list,
      ),
      list,
      head: make('div', { class: 'qJ1x8d' }),
      messages: make('div', { class: 'mM0k2w' }),
      composer: make('div', { class: 'ql-container ql-snow' }),
      side: make('aside', { class: 'r5Tb1n' }),
    })
  },
  row: ({ nick }) =>
    rowOf(
      { class: 'SessionBaseCard' },
      make('div', { class: 'SessionBaseCard-topHeadName' }, nick),
      make('div', { class: 'SessionBaseCard-bottomMsg' }),
    ),
  head: ({ nick }) => [make('span', { class: 'nN3z7f' }, nick)],
  message: (line, talk) =>
    line.card === 'order'
      ? orderMessage(line, talk)
      : make(
          'div',
          { class: `${SHELL}_msgMain`, ...messageAt(line.side) },
          make(
            'div',
            { class: `${SHELL}_beforeMsgBody`, 'data-at': 'note' },
            `${line.side === 'buyer' ? talk.nick : data.shopName} ${timeOfDay(line.at)}`,
          ),
          make(
            'div',
            { class: `${SHELL}_msgBody`, ...BUBBLE },
            line.card === undefined ? line.text : goodsOf(talk),
          ),
        ),
  side: (talk) => [make('div', {}, ...orderLines(talk))],
  empty: () => [make('div', { 'data-at': 'empty' }, '暂无会话')],
  composer(submit) {
    const box = quillBox({ class: 'ql-editor ql-blank', 'data-placeholder': '请输入' })
    const send = sendButton({ class: 'ant-btn ant-btn-primary' }, '发送', submit)
    return { ...box, nodes: [box.node, send] }
  },
})
