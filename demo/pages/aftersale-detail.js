import { agreeTo, readCases, writeCountdown } from './cases.js'
import { make, yuan } from './dom.js'
import { inEnglish, linkTo, say, setUpFrame } from './frame.js'
import { STATUS_IN_ENGLISH, TYPE_IN_ENGLISH } from './status.js'

setUpFrame()

const query = new URLSearchParams(location.search)
const number = query.get('id') ?? ''
const orderNumber = query.get('orderSn') ?? ''
const place = document.querySelector('.case-page')

const fact = (label, english, value, valueInEnglish = value) => [
  make('dt', inEnglish(english), label),
  make('dd', inEnglish(valueInEnglish), value),
]

function show() {
  const found = readCases().find((each) => each.number === number)
  const facts = [
    fact('售后编号', 'Case', number),
    fact('订单编号', 'Order', orderNumber),
    ...(found === undefined
      ? []
      : [
          fact('商品', 'Goods', say(found.title)),
          fact('售后类型', 'Type', found.type, TYPE_IN_ENGLISH[found.type]),
          fact('退款金额', 'Amount', yuan(found.amountMinor)),
          fact('售后状态', 'Status', found.status, STATUS_IN_ENGLISH[found.status]),
        ]),
  ]
  const countdown = make('p', { class: 'countdown' })
  const tick = () => writeCountdown(countdown, found, Date.now())
  const isOpen = found !== undefined && found.dueAt !== null
  if (isOpen) tick()
  const agree = make('button', { type: 'button', ...inEnglish('Agree to refund') }, '同意退款')
  const talk = make(
    'a',
    {
      class: 'button',
      href: linkTo('/chat-merchant/index.html', { orderSn: orderNumber }),
      ...inEnglish('Chat with the buyer'),
    },
    '联系买家',
  )
  place.replaceChildren(
    ...(isOpen ? [countdown] : []),
    make('dl', {}, ...facts.flat()),
    make('div', { class: 'case-acts' }, ...(isOpen ? [agree] : []), talk),
  )
  const timer = isOpen ? setInterval(tick, 1_000) : undefined
  agree.addEventListener('click', () => {
    clearInterval(timer)
    agreeTo(number)
    show()
  })
}

show()
