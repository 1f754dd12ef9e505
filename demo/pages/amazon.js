import { make } from './dom.js'
import { offices } from './offices.js'

const { account, orders } = offices.amazon
const theme = new URLSearchParams(location.search).get('theme')
if (theme !== null) document.documentElement.dataset.theme = theme

document
  .querySelector('#navbar')
  .append(
    make('strong', {}, 'Practice market · Seller Central'),
    make('a', { href: '/orders-v3/mfn/unshipped' }, 'Orders'),
    make('span', { class: 'dropdown-account-switcher-header-label-global' }, account),
    make('span', { class: 'notice' }, 'All data is made up'),
  )

const rowFor = ({ number, buyer, title, status }) =>
  make(
    'tr',
    {},
    make(
      'td',
      {},
      make('a', { href: `/orders-v3/order/${number}` }, number),
      make('div', { class: 'note' }, 'Buyer name: ', make('span', {}, buyer)),
    ),
    make(
      'td',
      {},
      make('div', { class: 'myo-list-orders-product-name-cell' }, make('a', {}, title)),
    ),
    make('td', {}, make('span', { class: 'order-status-cell' }, status)),
  )

/** Shows one order; the page of the real console does so without a new document, too. */
function showOrder(number) {
  const found = orders.find((each) => each.number === number)
  if (found === undefined) return
  document
    .querySelector('#MYO-app')
    .replaceChildren(
      make('h1', { 'data-test-id': 'order-details-label' }, 'Order details'),
      make(
        'section',
        { class: 'sheet' },
        make('p', {}, 'Order ID: ', make('b', { 'data-test-id': 'order-id-value' }, number)),
        make(
          'p',
          {},
          'Contact Buyer: ',
          make('a', { 'data-test-id': 'shipping-section-contact-buyer-value' }, found.buyer),
        ),
        make(
          'div',
          { class: 'product-name-column-word-wrap-break-all' },
          make('a', {}, found.title),
          make('p', { class: 'note' }, found.status),
        ),
      ),
    )
}

if (document.body.dataset.page === 'orders')
  document.querySelector('#orders-table tbody').append(...orders.map(rowFor))
else showOrder(location.pathname.split('/').at(-1))

/** Handles for people at the console and tests. */
window.practice = { showOrder }
