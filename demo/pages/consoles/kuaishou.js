import { quillBox, sendButton } from '../chats/boxes.js'
import { BUBBLE, cardOf, labelled, layOut, messageAt, rowOf } from '../chats/frame.js'
import { playChat } from '../chats/player.js'
import { make, timeOfDay } from '../dom.js'
import { data, money, say } from '../site.js'

const SHELL = 'kwaishop-cs-LayoutDefaultWrapper'

/** The id of a message begins with its writer's side and the buyer. */
const idOf = (line, talk) => `0_${talk.id}_${line.at}`

const orderLines = ({ order }) => [
  labelled('订单编号：', order.number),
  make('p', {}, say(order.title)),
  labelled('实付：', money(order.paidMinor)),
  make('p', { 'data-at': 'note' }, say(order.status)),
]

const orderMessage = (line, talk) =>
  make(
    'div',
    { id: idOf(line, talk), ...messageAt(line.side) },
    make(
      'div',
      { class: 'kwaishop-cs-LayoutMiddleWrapper_msgBody', ...BUBBLE },
      cardOf({ class: 'BizOrderCard' }, ...orderLines(talk)),
    ),
  )

const goodsOf = ({ order }) =>
  cardOf(
    { class: 'GoodsCard' },
    make('p', {}, say(order.title)),
    make('p', {}, money(order.paidMinor)),
  )

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
      messages: make('div', { class: 'ChatMessageList-ContentWrap' }),
      composer: make('div', { class: 'SendBox' }),
      side: make('aside', { id: 'OrderListDom' }),
    })
  },
  row: ({ nick }) =>
    rowOf(
      { class: 'SessionBaseCard' },
      make('div', { class: 'SessionBaseCard-topHeadName' }, nick),
      make('div', { class: 'SessionBaseCard-bottomMsg' }),
    ),
  head: ({ nick }) => [make('span', { class: 'LoginUserInfo-mainTitle-text' }, nick)],
  message: (line, talk) =>
    line.card === 'order'
      ? orderMessage(line, talk)
      : make(
          'div',
          { id: idOf(line, talk), ...messageAt(line.side) },
          make(
            'div',
            { class: `${SHELL}_msgMain ${SHELL}__${line.side === 'shop' ? 'isMine' : 'notMe'}` },
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
        ),
  side: ({ order }) => [
    make(
      'div',
      { class: 'OrderCard' },
      labelled('订单编号：', order.number, { class: 'oid' }),
      make('p', { class: 'itemTitle' }, say(order.title)),
      labelled('实付：', money(order.paidMinor)),
      make('span', { class: 'tag-first', 'data-at': 'note' }, say(order.status)),
    ),
  ],
  empty: () => [make('div', { 'data-at': 'empty' }, '暂无会话')],
  composer(submit) {
    const box = quillBox({ class: 'ql-editor ql-blank', 'data-placeholder': '请输入' })
    const send = sendButton({ class: 'ant-btn ant-btn-primary' }, '发送', submit)
    const editor = make('div', { class: 'SendBox-Editor ql-container ql-snow' }, box.node)
    return { ...box, nodes: [editor, send] }
  },
})
