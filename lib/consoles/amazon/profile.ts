import { labelled, SHOP_NAME } from '../field-rules'
import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'
import { PLACES } from './places'
import { LABELS, NO_ORDERS, NO_RETURNS, RESOLUTIONS, STATES } from './words'

/** Three digits, seven, seven. */
const ORDER_NUMBER = String.raw`\d{3}-\d{7}-\d{7}`

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

/** A link to what was bought. */
const PRODUCT = { from: 'css', css: 'a[href*="/gp/product/"], a[href*="/dp/"]' } as const

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
      scope: 'body',
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
      buyer: { from: 'label', label: LABELS.buyerName },
      empty: { list: 'table', words: NO_ORDERS },
      title: [{ from: 'css', css: '.myo-list-orders-product-name-cell a' }, PRODUCT],
      state: [
        { from: 'css', css: '[class*="order-status"]' },
        { from: 'text', shape: `^(?:${Object.keys(STATES).join('|')})$` },
      ],
      states: STATES,
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
      id: 'order-id-label',
      from: 'label',
      label: LABELS.orderId,
      match: `^(${ORDER_NUMBER})(?![\\d-])`,
      evidence: 'guess', // its label; only the English one was seen
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
        {
          id: 'contact-buyer-label',
          from: 'label',
          label: LABELS.contactBuyer,
          evidence: 'guess', // the link's label; only the English one was seen
        },
      ],
    },
  ],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      title: [{ from: 'css', css: '.product-name-column-word-wrap-break-all a' }, PRODUCT],
      evidence: 'measured', // number; the item's link is a guess
    },
  ],
}

/** What was written in the open conversation, which may hold anything, and the mark beside what it is about. */
const WRITTEN = '#case-messages'
const CASE_MARK = '.case-status-label'

/**
 * The inbox: which order the open conversation is about, as the page itself says it. No source tells where the buyer's
 * name stands, or the box: the name is read behind its label if it has one, and is unread where it has none.
 */
const inbox: PageProfile = {
  kind: 'chat',
  path: String.raw`^/messaging/inbox(?:-v3)?${REF}`,
  example: 'https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded',
  watch: [{ css: 'body' }],
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'inbox-buyer',
          from: 'label',
          label: LABELS.buyerName,
          within: `body:has(${WRITTEN})`,
          without: WRITTEN,
          evidence: 'guess', // details of the order beside the conversation
        },
      ],
    },
    {
      field: 'conversation',
      optional: true,
      anchors: [
        {
          id: 'address-case',
          from: 'address',
          part: 'search',
          match: String.raw`[?&]cc=([\w-]{4,})`,
          evidence: 'measured', // the page puts it there, and Amazon's own mails lead to it
        },
      ],
    },
  ],
  idle: {
    present: 'body',
    absent: [WRITTEN, CASE_MARK],
    evidence: 'measured', // public programs wait for the mark, or translate the words, of an open conversation
  },
  isOfOneOrder: true,
  orders: [
    {
      id: 'inbox-order',
      card: `body:has(${WRITTEN})`,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'inbox-order',
            from: 'label',
            label: LABELS.orderId,
            without: WRITTEN,
            match: `^(${ORDER_NUMBER})(?![\\d-])`,
            evidence: 'guess', // public programs only search the page for an order's number
          },
        ],
      },
      evidence: 'guess',
    },
  ],
}

// No public source shows the list: it is read by labels alone.
const returns: PageProfile = {
  kind: 'aftersale-list',
  path: `^/gp/returns/list${REF}`,
  example: 'https://sellercentral.amazon.com/gp/returns/list',
  watch: [{ css: 'body' }],
  fields: [],
  cases: {
    row: 'tr:has(a[href*="/orders-v3/order/"])',
    scope: 'body',
    emptyWords: NO_RETURNS,
    fields: {
      number: labelled('caseNumber', LABELS.returnId, 'guess', String.raw`^([A-Za-z\d-]{4,40})`),
      order: labelled('caseOrder', LABELS.orderId, 'guess', `^(${ORDER_NUMBER})(?![\\d-])`),
      kind: labelled('caseKind', LABELS.resolution, 'guess'),
      status: labelled('caseStatus', LABELS.returnStatus, 'guess'),
      amount: labelled('caseAmount', LABELS.refundAmount, 'guess'),
    },
    kinds: RESOLUTIONS,
    statuses: [
      { text: 'Pending', owner: 'seller' },
      { text: 'Ausstehend', owner: 'seller' },
      { text: '待处理', owner: 'seller' },
      { text: '保留中', owner: 'seller' },
      { text: 'Closed', owner: 'platform', closed: true },
      { text: 'Geschlossen', owner: 'platform', closed: true },
      { text: '已关闭', owner: 'platform', closed: true },
      { text: '終了', owner: 'platform', closed: true },
    ],
    countdown: {
      pattern:
        String.raw`(?<d>\d{1,3}) days? (?:left|remaining) to respond|` +
        String.raw`(?<h>\d{1,3}) hours? (?:left|remaining) to respond`,
      expiries: [],
      evidence: 'guess',
    },
  },
}

/**
 * Seller Central: orders, inbox and returns. Prices of the order pages are left alone: one account sells in several
 * countries, whose sign is the same.
 */
export const amazon: ConsoleProfile = {
  id: 'amazon',
  currency: 'USD',
  signs: ['US$'],
  seenOn: '2026-11-22',
  hosts: Object.keys(PLACES),
  places: PLACES,
  orderNumber: ORDER_NUMBER,
  orderLink: 'https://sellercentral.amazon.com/orders-v3/order/{order}',
  caseLink: 'https://sellercentral.amazon.com/orders-v3/order/{order}',
  shop: [accountName('shop'), accountName('shopName')],
  pages: [orderList, orderDetail, inbox, returns],
}
