import { readCases, writeCountdown } from './cases.js'
import { make, yuan } from './dom.js'
import { inEnglish, linkTo, say, setUpFrame } from './frame.js'
import { STATUS_IN_ENGLISH, TYPE_IN_ENGLISH } from './status.js'

setUpFrame()

const table = document.querySelector('.after-sales-table')
const countdowns = new Map()

const cell = (label, english, value) => make('div', inEnglish(english), `${label}：`, value)

function rowFor(each) {
  const { number, orderNumber, title, type, status, amountMinor, dueAt } = each
  const countdown = dueAt === null ? [] : [make('div', { class: 'countdown' })]
  for (const node of countdown) countdowns.set(node, each)
  return make(
    'div',
    { class: 'after-sales-table_order_item__3hQ7x' },
    make(
      'div',
      { class: 'row-head' },
      make('span', inEnglish(`Case ${number}`), '售后编号：', make('b', {}, number)),
      make('span', inEnglish(`Order ${orderNumber}`), '订单编号：', make('b', {}, orderNumber)),
    ),
    make(
      'div',
      { class: 'row-body' },
      make('div', inEnglish(say(title)), `商品：${say(title)}`),
      cell('售后类型', TYPE_IN_ENGLISH[type], make('span', {}, type)),
      cell('退款金额', yuan(amountMinor), make('span', {}, yuan(amountMinor))),
      cell('售后状态', STATUS_IN_ENGLISH[status], make('span', {}, status)),
      ...countdown,
    ),
    make(
      'a',
      {
        class: 'row-open',
        href: linkTo('/aftersales-ssr/detail', { id: number, orderSn: orderNumber }),
        ...inEnglish('Open'),
      },
      '查看详情',
    ),
  )
}

function tick() {
  const now = Date.now()
  for (const [node, each] of countdowns) writeCountdown(node, each, now)
}

/** One more case at the top, due in `secondsLeft`; everything else may be left out. */
function addCase({ secondsLeft, ...given }) {
  const each = {
    // Fourteen digits, and another one each time.
    number: `3${Date.now()}`,
    orderNumber: '261118-073512345670273',
    title: { zh: '硅胶锅铲 耐热', en: 'Silicone turner, heat-proof' },
    type: '仅退款',
    status: '待商家处理',
    amountMinor: 3_900,
    countdownWords: '未处理，系统将自动退款',
    ...given,
    dueAt: secondsLeft === null ? null : Date.now() + secondsLeft * 1_000,
  }
  const row = rowFor(each)
  for (const [node, own] of countdowns) if (own === each) writeCountdown(node, each, Date.now())
  table.prepend(row)
  return each.number
}

table.append(...readCases().map(rowFor))
tick()
setInterval(tick, 1_000)

/** Handles for people at the console, tests and benchmarks. */
window.practice = { addCase }
