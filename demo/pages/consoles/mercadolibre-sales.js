import { make } from '../dom.js'
import { sheet, showOffice } from '../office.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  es: { title: 'Ventas', search: 'Buscar', write: 'Mensajes' },
  pt: { title: 'Vendas', search: 'Buscar', write: 'Mensagens' },
}[lang]

const row = ({ nick, order }) =>
  make(
    'div',
    { class: 'sc-row-marketplace' },
    make(
      'div',
      {},
      make('span', { class: 'left-column__pack-id' }, `#${order.number}`),
      make(
        'div',
        { class: 'description-container' },
        make('span', { class: 'label' }, say(order.title)),
      ),
    ),
    make('span', { class: 'buyer-nickName' }, nick),
    make('div', {}, make('span', {}, money(order.paidMinor)), make('p', {}, say(order.status))),
    make('a', { href: `/ventas/nueva/mensajeria/${order.number}${location.search}` }, WORDS.write),
  )

showOffice(
  {
    title: WORDS.title,
    shopName: make('span', { class: 'nav-header-username' }, data.shopName),
  },
  make('input', {
    'data-andes-searchbox-input': 'true',
    placeholder: WORDS.search,
    'aria-label': WORDS.search,
  }),
  sheet('div', { class: 'sc-list-marketplace' }, ...data.talks.map(row)),
)
