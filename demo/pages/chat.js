import { createComposer } from './composer.js'
import { lang, setUpFrame } from './frame.js'
import { messageNode, messageList } from './messages.js'
import { orderPane } from './order-pane.js'
import { levelTags, rowFor } from './rows.js'
import { shop } from './shop.js'

setUpFrame()

const list = document.querySelector('.chat-list')
const header = document.querySelector('.chatWindowHeader')
const container = document.querySelector('#msgListContainer')
const pane = document.querySelector('.panel-body')

let conversations = new Map()
let openUid = null

const composer = createComposer(document.querySelector('.reply-box'), (text) => add('shop', text))

/** The whole list of messages is another node after each switch, as on the real console. */
function showMessages(conversation) {
  container.replaceChildren(messageList(conversation))
  container.scrollTop = container.scrollHeight
}

/** Marks the open row; the other rows stay the nodes they are. */
function markRow(uid) {
  for (const row of list.children)
    row.classList.toggle('active', row.dataset.random === `${uid}-0-1`)
}

function showNothing() {
  openUid = null
  markRow(null)
  header.replaceChildren()
  const empty = document.createElement('div')
  empty.className = 'no-chat'
  empty.textContent = '请选择会话'
  if (lang === 'en') empty.dataset.en = 'Choose a conversation'
  container.replaceChildren(empty)
  pane.replaceChildren()
  composer.open(null)
}

function open(uid) {
  const conversation = conversations.get(uid)
  if (conversation === undefined) throw new Error(`no conversation with ${uid}`)
  openUid = uid
  const info = document.createElement('div')
  info.className = 'base-info'
  const name = document.createElement('span')
  name.className = 'name'
  name.textContent = conversation.nick
  info.append(name, ...levelTags(conversation))
  header.replaceChildren(info)
  markRow(uid)
  showMessages(conversation)
  pane.replaceChildren(orderPane(conversation.orders))
  composer.open(uid)
}

function add(side, text) {
  const conversation = conversations.get(openUid)
  if (conversation === undefined) return
  const message = { side, at: Date.now(), text }
  conversation.messages.push(message)
  container.querySelector('.msg-list').append(messageNode(message))
  container.scrollTop = container.scrollHeight
  const row = [...list.children].find(({ dataset }) => dataset.random === `${openUid}-0-1`)
  row.querySelector('.chat-message-content').textContent = text
}

function setConversations(next) {
  conversations = new Map(
    next.map((each) => [
      each.uid,
      { ...each, orders: each.orders ?? [], messages: [...(each.messages ?? [])] },
    ]),
  )
  list.replaceChildren(...[...conversations.values()].map(rowFor))
  showNothing()
}

list.addEventListener('click', (event) => {
  const row = event.target.closest('.chat-item-box')
  if (row !== null) open(row.dataset.random.split('-')[0])
})

/** Handles for people at the console, tests and benchmarks. */
window.practice = {
  open,
  close: showNothing,
  setConversations,
  receive: (text) => add('buyer', text),
  sent: () =>
    (conversations.get(openUid)?.messages ?? [])
      .filter(({ side }) => side === 'shop')
      .map(({ text }) => (typeof text === 'string' ? text : text[lang])),
}

setConversations(shop.conversations)

const query = new URLSearchParams(location.search)
const wanted = shop.conversations.find(({ orders }) =>
  orders.some(({ number }) => number === query.get('orderSn')),
)
if (query.get('open') !== 'none') open((wanted ?? shop.conversations[0]).uid)
