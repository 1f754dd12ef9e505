import { make, yuan } from './dom.js'
import { offices } from './offices.js'

const { shopName, orders, refunds } = offices.taobao
const BASE = '/home.htm/trade-platform'
const OFFICE = `https://qn.taobao.com${location.port === '' ? '' : `:${location.port}`}`
const query = new URLSearchParams(location.search)
const opened = Date.now()
const theme = query.get('theme')
if (theme !== null) document.documentElement.dataset.theme = theme

document
  .querySelector('.market-bar')
  ?.append(
    make('strong', {}, '练习市场 · 千牛后台'),
    make('a', { href: `${BASE}/tp/sold` }, '已卖出的宝贝'),
    make('a', { href: `${BASE}/refund-list` }, '退款管理'),
    make('span', { class: 'shop-name_text__a1b2' }, shopName),
    make('span', { class: 'notice' }, '全部为虚构数据'),
  )

const goods = (title) => make('a', { href: 'https://item.taobao.com/item.htm?id=1' }, title)
const orderOf = (number) => orders.find((each) => each.number === number)
const pair = (label, value) => [make('dt', {}, label), make('dd', {}, value)]

function leftText({ minutesLeft, words }) {
  const minutes = Math.max(0, minutesLeft - Math.floor((Date.now() - opened) / 60_000))
  const days = Math.floor(minutes / 1_440)
  const hours = Math.floor(minutes / 60) % 24
  return `还剩 ${days > 0 ? `${days}天` : ''}${hours}时${minutes % 60}分${words}`
}

const countdowns = new Map()
function countdownFor(refund) {
  const node = make('p', { class: 'left' }, leftText(refund))
  countdowns.set(node, refund)
  return node
}
const countdownsOf = (refund) => (refund.minutesLeft === null ? [] : [countdownFor(refund)])

const orderCard = ({ number, nick, title, paidMinor, status }) =>
  make(
    'div',
    { class: 'order-card' },
    make(
      'div',
      {},
      make('span', {}, `订单号：${number}`),
      make('span', {}, '买家：', make('a', {}, nick)),
    ),
    make(
      'div',
      {},
      goods(title),
      make('span', {}, '实收款：', make('b', {}, yuan(paidMinor))),
      make('span', { class: 'trade-status_word__c3' }, status),
      make('a', { href: `${OFFICE}${BASE}/tp/detail?bizOrderId=${number}` }, '详情'),
    ),
  )

const refundRow = (refund) => {
  const { nick, title, paidMinor } = orderOf(refund.orderNumber)
  return make(
    'tr',
    { class: 'next-table-row' },
    make('td', {}, '退款编号：', make('b', {}, refund.number)),
    make('td', {}, make('a', {}, `订单号：${refund.orderNumber}`), make('br'), goods(title)),
    make('td', {}, '买家：', make('span', {}, nick)),
    make('td', {}, '售后类型：', make('span', {}, refund.kind)),
    make('td', {}, '退款金额：', make('span', {}, yuan(paidMinor))),
    make('td', {}, '售后状态：', make('span', {}, refund.status), ...countdownsOf(refund)),
  )
}

const facts = (...pairs) => make('dl', {}, ...pairs.flat())

/** Shows one refund, whatever the address says: so does the real page when its tab is sent to another one. */
function showRefund(number) {
  const refund = refunds.find((each) => each.number === number)
  if (refund === undefined) return
  const { nick, title, paidMinor } = orderOf(refund.orderNumber)
  document
    .querySelector('.sheet')
    .replaceChildren(
      ...countdownsOf(refund),
      facts(
        pair('退款编号', number),
        pair('订单编号', refund.orderNumber),
        pair('买家', nick),
        pair('售后类型', refund.kind),
        pair('退款金额', yuan(paidMinor)),
        pair('售后状态', refund.status),
      ),
      goods(title),
    )
}

function showOrder(number) {
  const { nick, level, title, paidMinor, status } = orderOf(number)
  document
    .querySelector('.sheet')
    .replaceChildren(
      make('p', { class: 'trade-status_word__c3' }, status),
      facts(
        pair('订单编号', number),
        pair('买家', nick),
        ...(level === undefined ? [] : [pair('会员等级', level)]),
        pair('实收款', yuan(paidMinor)),
      ),
      goods(title),
    )
}

const PAGES = {
  sold: () => document.querySelector('.next-table-body').append(...orders.map(orderCard)),
  order: () => showOrder(query.get('bizOrderId')),
  'refund-shell': () => {
    const waiting = refunds.filter(({ status }) => status === '待商家处理').length
    document.querySelector('[class^="data-board"] b').append(String(waiting))
  },
  'refund-list': () => document.querySelector('tbody').append(...refunds.map(refundRow)),
  refund: () => showRefund(query.get('disputeId')),
}
PAGES[document.body.dataset.page]()
setInterval(() => {
  for (const [node, refund] of countdowns) node.textContent = leftText(refund)
}, 10_000)

/** Handles for people at the console and tests. */
window.practice = { showRefund }
