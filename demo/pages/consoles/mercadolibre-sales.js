import { make } from '../dom.js'
import { sheet, showOffice } from '../office.js'
import { data, lang, money, say } from '../site.js'

const WORDS = {
  es: { title: 'Ventas', sale: 'Venta', search: 'Buscar', write: 'Mensajes' },
  pt: { title: 'Vendas', sale: 'Venda', search: 'Buscar', write: 'Mensagens' },
}[lang]

const row = ({ nick, order }) =>
  make(
    'div',
    { class: 'sc-row-marketplace' },
    make(
      'div',
      {},
      make('span', {}, `${WORDS.sale} #${order.number}`),
      make('p', {}, say(order.title)),
    ),
    make('span', { class: 'buyer-nickName' }, nick),
    make('div', {}, make('span', {}, money(order.paidMinor)), make('p', {}, say(order.status))),
    make('a', { href: `/ventas/nueva/mensajeria/${order.number}${location.search}` }, WORDS.write),
  )

showOffice(
  { title: WORDS.title },
  make('input', {
    'data-andes-searchbox-input': 'true',
    placeholder: WORDS.search,
    'aria-label': WORDS.search,
  }),
  sheet('div', { class: 'sc-list' }, ...data.talks.map(row)),
)
