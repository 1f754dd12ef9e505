import type {
  Anchor,
  CaseRule,
  ConsoleProfile,
  FieldRule,
  OrderRule,
  PageProfile,
} from '../profile'

/** Sixteen digits, 8209013605484399. */
const NUMBER = String.raw`\d{16}`
const WHOLE = `^(${NUMBER})(?!\\d)`

/** Class names here are a stem and a hash. */
const BUYER = '[class*="buyerInfo--inline"]'
const TITLE = '[class*="productInfo--itemTitle"]'
const STATE = '.chc-state-label__stateText, [class*="state-label__stateText"]'

/** The console speaks Chinese or English; the first label is measured, the others are guesses. */
const ORDER_LABELS = ['订单号', '订单编号', 'Order ID', 'Order number', 'Order No.']

const labelled = (field: FieldRule['field'], label: readonly string[], match?: string): Anchor => ({
  id: `${field}-label`,
  from: 'label',
  label,
  ...(match === undefined ? {} : { match }),
  evidence: 'guess',
})

const orderLink = (field: FieldRule['field'], evidence: 'measured' | 'guess'): Anchor => ({
  id: `${field}-link`,
  from: 'css',
  css: 'a[href*="rderId="]',
  attr: 'href',
  match: `[?&](?:tradeO|o)rderId=(${NUMBER})(?!\\d)`,
  evidence,
})

const shopInHead = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-head`,
      from: 'css',
      css: '[class*="shop-name"], [class*="shopName"], [class*="storeName"]',
      match: String.raw`^([\0-\uffff]{1,64})$`,
      evidence: 'guess', // head of the console; scripts know a shop by the channel in the address alone
    },
    { ...labelled(field, ['店铺名称', 'Store name'], String.raw`^([\0-\uffff]{1,64})$`) },
  ],
})

const STATES: OrderRule['states'] = {
  等待付款: 'unpaid',
  等待买家付款: 'unpaid',
  等待发货: 'paid',
  等待仓库发货: 'paid',
  等待买家收货: 'shipped',
  交易成功: 'received',
  已关闭: 'closed',
  'Awaiting payment': 'unpaid',
  'Awaiting shipment': 'paid',
  'Awaiting delivery': 'shipped',
  Completed: 'received',
  Closed: 'closed',
}

const orders: PageProfile = {
  kind: 'order-list',
  path: '^/m_apps/order-manage/orderList/?$',
  example: 'https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=244176',
  watch: [{ css: ':has(> .next-table-row)' }, { css: '.next-table-body', optional: true }],
  fields: [],
  orders: [
    {
      id: 'order-table',
      card: 'table.next-table-row',
      scope: '.next-table-body',
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'head-number',
            from: 'css',
            css: '[class*="header--valueHighLight"]',
            match: WHOLE,
            evidence: 'measured', // head of an order, read by several scripts
          },
          orderLink('orders', 'measured'),
          labelled('orders', ORDER_LABELS, WHOLE),
        ],
      },
      buyer: { from: 'css', css: BUYER },
      empty: {
        list: '.next-table-empty, [class*="table-empty"]',
        words: ['没有数据', '暂无数据', 'No data'],
      },
      title: { from: 'css', css: TITLE },
      paid: { from: 'css', css: '[class*="amount--amount"]' },
      state: { from: 'css', css: STATE },
      states: STATES,
      evidence: 'measured', // each order is a table; buyer, product, amount and state by the stems of their classes
    },
  ],
}

const ownNumber: FieldRule = {
  field: 'orders',
  anchors: [
    labelled('orders', ORDER_LABELS, WHOLE), // "订单号" and its neighbour, measured
    {
      id: 'address-order',
      from: 'address',
      part: 'search',
      match: `[?&]orderId=(${NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured',
    },
  ],
}

const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: '^/m_apps/order-manage/orderDetail/?$',
  example: 'https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=8209013605484399',
  watch: [{ css: 'body' }],
  subject: ownNumber,
  fields: [
    {
      field: 'buyer',
      anchors: [
        { id: 'detail-buyer', from: 'css', css: BUYER, evidence: 'guess' }, // as on the list
        labelled('buyer', ['买家', '买家姓名', 'Buyer', 'Buyer name']),
      ],
    },
  ],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: ownNumber,
      title: { from: 'css', css: TITLE },
      state: { from: 'label', label: ['订单状态', 'Order status'] },
      states: STATES,
      evidence: 'measured', // labels of number and state
    },
  ],
}

const ROW = '.ait-table-row, .next-table-row'

const disputes: CaseRule = {
  row: ROW,
  scope: 'main, [class*="table"]',
  emptyWords: ['暂无数据', '没有数据', 'No data', 'No disputes'],
  fields: {
    number: {
      field: 'caseNumber',
      anchors: [
        {
          id: 'case-link',
          from: 'css',
          css: 'a[href*="reverseOrder"], a[href*="issueId="], a[href*="disputeId="]',
          attr: 'href',
          match: String.raw`[?&](?:reverseOrder(?:Line)?Id|issueId|disputeId)=(\d{8,20})(?!\d)`,
          evidence: 'guess', // named like the member of the console's own answer
        },
        labelled(
          'caseNumber',
          ['纠纷编号', '纠纷单号', '售后单号', 'Dispute ID', 'Refund ID'],
          String.raw`^(\d{8,20})(?!\d)`,
        ),
      ],
    },
    order: {
      field: 'caseOrder',
      anchors: [orderLink('caseOrder', 'guess'), labelled('caseOrder', ORDER_LABELS, WHOLE)],
    },
    kind: {
      field: 'caseKind',
      anchors: [labelled('caseKind', ['纠纷类型', '售后类型', 'Dispute type', 'Refund type'])],
    },
    status: {
      field: 'caseStatus',
      anchors: [
        { id: 'state-label', from: 'css', css: STATE, evidence: 'guess' }, // as on the list of orders
        labelled('caseStatus', ['纠纷状态', '售后状态', 'Dispute status']),
      ],
    },
    amount: {
      field: 'caseAmount',
      anchors: [labelled('caseAmount', ['退款金额', '申请退款金额', 'Refund amount'])],
    },
  },
  kinds: {
    仅退款: 'refund-only',
    退货退款: 'return-refund',
    'Refund only': 'refund-only',
    'Return and refund': 'return-refund',
  },
  statuses: [
    { text: '完结', owner: 'platform', closed: true },
    { text: '已取消', owner: 'buyer', closed: true },
    { text: 'Closed', owner: 'platform', closed: true },
    { text: 'Cancelled', owner: 'buyer', closed: true },
    { text: '待卖家', owner: 'seller' },
    { text: '待买家', owner: 'buyer' },
    { text: '平台介入', owner: 'platform' },
    { text: 'Awaiting seller', owner: 'seller' },
    { text: 'Awaiting buyer', owner: 'buyer' },
    { text: 'AliExpress', owner: 'platform' },
  ],
  countdown: {
    // A span of time counts down only where words say that it is left.
    pattern:
      String.raw`(?<=(?:剩余(?:时间)?|还剩|Time left|Remaining(?: time)?)\s*[:：]?\s*)` +
      String.raw`(?:(?<d>\d{1,3})\s*(?:天|days?|d\b)\s*,?\s*)?(?<h>\d{1,4})\s*(?:小?时|hours?|h\b)` +
      String.raw`(?:\s*,?\s*(?<m>\d{1,4})\s*(?:分钟?|minutes?|mins?|m\b))?` +
      String.raw`(?:[^。（）()\d]{0,40}自动[^，,。（）()\s]{2,8})?`,
    expiries: [
      { text: '自动退款', onExpiry: 'auto-refund' },
      { text: '自动关闭', onExpiry: 'auto-close' },
    ],
    evidence: 'guess', // the console sorts by such a clock, but no source shows its words
  },
}

const disputeList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/m_apps/dispute-management/list/?$',
  example: 'https://csp.aliexpress.com/m_apps/dispute-management/list',
  watch: [{ css: ':has(> .ait-table-row)' }, { css: 'main', optional: true }],
  fields: [],
  orders: [
    {
      id: 'dispute-row',
      card: ROW,
      scope: 'main, [class*="table"]',
      number: { ...disputes.fields.order, field: 'orders' },
      buyer: { from: 'label', label: ['买家', 'Buyer'] },
      empty: { list: 'body', words: disputes.emptyWords },
      evidence: 'guess', // each row is a dispute about one order
    },
  ],
  cases: disputes,
}

/** AliExpress's seller centre: list of orders, order, list of disputes. Its chat opens in a frame that no source describes. */
export const aliexpress: ConsoleProfile = {
  id: 'aliexpress',
  currency: 'USD',
  signs: ['US $', 'US$', '$'],
  seenOn: '2026-11-22',
  hosts: ['csp.aliexpress.com', 'gsp.aliexpress.com'],
  orderNumber: NUMBER,
  orderLink: 'https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId={order}',
  caseLink: null,
  shop: [shopInHead('shop'), shopInHead('shopName')],
  pages: [orders, orderDetail, disputeList],
}
