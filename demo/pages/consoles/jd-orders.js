import { make } from '../dom.js'
import { sheet, showOffice } from '../office.js'
import { data, money, say } from '../site.js'

const SHOWN = 20
const ordered = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const card = ({ nick, order }, index) => {
  const at = Date.now() - index * 3_600_000
  return make(
    'div',
    { class: 'card', 'data-at': 'sheet' },
    make(
      'div',
      { class: 'card-head' },
      make(
        'div',
        { class: 'shop-order-id' },
        '订单编号：',
        make('span', { class: 'order-info-btn' }, make('span', {}, order.number)),
      ),
      make(
        'div',
        { class: 'order-time-info' },
        make(
          'span',
          { class: 'shop-overflow-tooltip__content', 'data-at': 'note' },
          `${ordered.format(at)} 下单，${ordered.format(at + 60_000)} 付款`,
        ),
      ),
      make('span', { class: 'user-pin' }, nick),
    ),
    make(
      'div',
      { class: 'card-body' },
      make(
        'div',
        { class: 'sku-info-list__item' },
        make('span', { class: 'sku-name' }, say(order.title)),
      ),
      make(
        'div',
        { prop: 'receivables' },
        make(
          'div',
          { class: 'config-view-item' },
          make('span', { class: 'config-view-item__value' }, money(order.paidMinor)),
        ),
      ),
      make(
        'div',
        { prop: 'orderStatus' },
        make('div', { class: 'order-status' }, make('span', {}, say(order.status))),
      ),
    ),
  )
}

showOffice(
  {
    title: '订单查询',
    shopName: make('span', { class: 'shop-menu-accountV1__right-account-top-name' }, data.shopName),
  },
  make(
    'div',
    { class: 'jd-scrollbar__view' },
    make('div', { class: 'table-body' }, ...data.talks.slice(0, SHOWN).map(card)),
  ),
)
