import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'

/** Three digits, seven, seven. */
const ORDER_NUMBER = String.raw`\d{3}-\d{7}-\d{7}`

/** Short enough for an id. */
const SHOP_NAME = String.raw`^([\0-\uffff]{1,64})$`

/** What may follow a page's own path: where the visitor came from. */
const REF = String.raw`(?:/ref=[\w.-]+)?/?$`

/** The account in the page's head; public scripts agree on no number for it, so its name tells one shop from another. */
const accountName = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-switcher`,
      from: 'css',
      css: '.dropdown-account-switcher-header-label-global',
      match: SHOP_NAME,
      evidence: 'measured', // account switcher, read by several public scripts
    },
    {
      id: `${field}-old-switcher`,
      from: 'css',
      css: '[data-test-id="partner-switcher-account-name"]',
      match: SHOP_NAME,
      evidence: 'guess', // older head
    },
  ],
})

const orderList: PageProfile = {
  kind: 'order-list',
  path: String.raw`^/orders-v3(?:/(?:mfn|fba)(?:/[a-z-]+)?)?${REF}`,
  example: 'https://sellercentral.amazon.com/orders-v3/mfn/unshipped',
  watch: [{ css: '#orders-table' }],
  fields: [],
  orders: [
    {
      id: 'orders-table',
      card: '#orders-table tbody tr',
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'row-link',
            from: 'css',
            css: 'a[href*="/orders-v3/order/"]',
            match: `^(${ORDER_NUMBER})$`,
            evidence: 'measured', // the order number is a link to its page
          },
          {
            id: 'row-link-address',
            from: 'css',
            css: 'a[href*="/orders-v3/order/"]',
            attr: 'href',
            match: `/orders-v3/order/(${ORDER_NUMBER})(?![\\d-])`,
            evidence: 'measured', // the same link's address
          },
        ],
      },
      buyer: { from: 'label', label: 'Buyer name' },
      empty: { list: '#orders-table', words: ['No orders found'] },
      title: { from: 'css', css: '.myo-list-orders-product-name-cell a' },
      state: { from: 'css', css: '[class*="order-status"]' },
      states: {
        Pending: 'unpaid',
        Unshipped: 'paid',
        Shipped: 'shipped',
        Canceled: 'closed',
        Cancelled: 'closed',
      },
      evidence: 'measured', // table, link and name cell; buyer's label and status are guesses
    },
  ],
}

const ownNumber: FieldRule = {
  field: 'orders',
  anchors: [
    {
      id: 'order-id-value',
      from: 'css',
      css: '[data-test-id="order-id-value"]',
      match: `^(${ORDER_NUMBER})$`,
      evidence: 'measured', // the most stable mark of the console, sometimes around a link
    },
    {
      id: 'address-order',
      from: 'address',
      part: 'path',
      match: `/order/(${ORDER_NUMBER})(?![\\d-])`,
      witness: true,
      evidence: 'measured', // pages change without a new document, so the address may be ahead
    },
  ],
}

const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: `^/orders-v3/order/${ORDER_NUMBER}${REF}`,
  example: 'https://sellercentral.amazon.com/orders-v3/order/112-1234567-1234567',
  watch: [{ css: '#MYO-app' }],
  subject: ownNumber,
  fields: [
    {
      field: 'buyer',
      // A first name: it identifies nobody, and orders that Amazon ships have none.
      optional: true,
      anchors: [
        {
          id: 'contact-buyer',
          from: 'css',
          css: '[data-test-id="shipping-section-contact-buyer-value"]',
          evidence: 'measured', // link to the buyer's messages
        },
      ],
    },
  ],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      title: { from: 'css', css: '.product-name-column-word-wrap-break-all > a' },
      evidence: 'measured', // number; the item's link is a guess
    },
  ],
}

const COUNTRIES = [
  'com',
  'ca',
  'com.mx',
  'com.br',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'nl',
  'se',
  'pl',
  'com.be',
  'com.tr',
  'ae',
  'sa',
  'eg',
  'in',
  'sg',
  'com.au',
  'co.jp',
] as const

/** Seller Central: list of orders and the page of one order. Amounts are left alone: the sign does not tell the currency. */
export const amazon: ConsoleProfile = {
  id: 'amazon',
  currency: 'USD',
  seenOn: '2026-11-21',
  hosts: COUNTRIES.map((country) => `sellercentral.amazon.${country}`),
  orderNumber: ORDER_NUMBER,
  orderLink: 'https://sellercentral.amazon.com/orders-v3/order/{order}',
  caseLink: 'https://sellercentral.amazon.com/orders-v3/order/{order}',
  shop: [accountName('shop'), accountName('shopName')],
  pages: [orderList, orderDetail],
}
