import { SHOP_NAME } from '../field-rules'
import type {
  CaseRule,
  ConsoleProfile,
  Evidence,
  FieldRule,
  OrderRule,
  PageProfile,
} from '../profile'

/** Eighteen or nineteen digits, orders and cases alike. */
const NUMBER = String.raw`\d{18,19}`
const WHOLE_NUMBER = `^(${NUMBER})(?!\\d)`
const BASE = String.raw`^/home\.htm/trade-platform`

const ROW = '.next-table-row'
const GOODS = 'a[href*="item.taobao.com/item.htm"], a[href*="detail.tmall.com/item.htm"]'

/** A field behind any of several labels: where more than one is there, they have to agree. */
const labelled = (
  field: FieldRule['field'],
  labels: readonly string[],
  evidence: Evidence,
  match?: string,
): FieldRule => ({
  field,
  anchors: labels.map((label) => ({
    id: `${field}-${label}`,
    from: 'label',
    label,
    ...(match === undefined ? {} : { match }),
    evidence,
  })),
})

/** The shop in the page's head; its number is not known to stand there, so its name tells it from another. */
const shopInHead = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-head`,
      from: 'css',
      css: 'header [class*="shop-name"], header [class*="shopName"]',
      match: SHOP_NAME,
      evidence: 'guess', // head of the shell
    },
    {
      id: `${field}-label`,
      from: 'label',
      label: '店铺名称',
      within: 'header',
      match: SHOP_NAME,
      evidence: 'guess', // head of the shell
    },
    {
      id: `${field}-word`,
      from: 'text',
      within: 'header',
      shape: '^.{2,60}店$',
      match: SHOP_NAME,
      evidence: 'guess', // names of shops end alike
    },
  ],
})

const STATES = {
  等待买家付款: 'unpaid',
  买家已付款: 'paid',
  卖家已发货: 'shipped',
  交易成功: 'received',
  退款中: 'refunding',
  交易关闭: 'closed',
} as const

/** A state of an order, where it stands alone. */
const STATE_WORD = { from: 'text', shape: `^(?:${Object.keys(STATES).join('|')})$` } as const

const numberInRow: FieldRule = {
  field: 'orders',
  anchors: [
    ...labelled('orders', ['订单号', '订单编号'], 'measured', WHOLE_NUMBER).anchors,
    {
      id: 'orders-link',
      from: 'css',
      css: 'a[href*="bizOrderId="]',
      attr: 'href',
      match: `[?&]bizOrderId=(${NUMBER})(?!\\d)`,
      evidence: 'measured', // address of the order's page
    },
  ],
}

const soldRow: OrderRule = {
  id: 'sold-row',
  card: '.next-table-body > *',
  scope: 'body',
  number: numberInRow,
  buyer: { from: 'label', label: '买家' },
  empty: { list: '.next-table-body', words: ['没有符合条件的宝贝'] },
  title: { from: 'css', css: GOODS },
  paid: { from: 'label', label: '实收款' },
  state: [{ from: 'css', css: '[class*="trade-status"]' }, STATE_WORD],
  states: STATES,
  evidence: 'measured', // each child of the table's body is an order; buyer and status are guesses
}

const sold: PageProfile = {
  kind: 'order-list',
  path: `${BASE}/tp/sold/?$`,
  example: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
  watch: [{ css: '.next-table-body' }],
  fields: [],
  orders: [soldRow],
}

const KINDS = {
  仅退款: 'refund-only',
  退货退款: 'return-refund',
  换货: 'exchange',
  补寄: 'resend',
  维修: 'repair',
} as const

const cases: Omit<CaseRule, 'row'> = {
  emptyWords: ['没有符合条件', '暂无数据'],
  fields: {
    number: labelled('caseNumber', ['退款编号', '售后编号'], 'guess', WHOLE_NUMBER),
    order: labelled('caseOrder', ['订单号', '订单编号'], 'measured', WHOLE_NUMBER),
    kind: labelled('caseKind', ['售后类型', '退款类型'], 'guess'),
    status: labelled('caseStatus', ['售后状态', '退款状态'], 'guess', String.raw`^(\S{1,40})`),
    amount: labelled('caseAmount', ['退款金额'], 'guess'),
  },
  kinds: KINDS,
  statuses: [
    { text: '退款成功', owner: 'platform', closed: true },
    { text: '退款关闭', owner: 'buyer', closed: true },
    { text: '待商家', owner: 'seller' },
    { text: '待卖家', owner: 'seller' },
    { text: '待买家', owner: 'buyer' },
    { text: '小二', owner: 'platform' },
    { text: '平台', owner: 'platform' },
  ],
  countdown: {
    pattern:
      String.raw`还剩\s*(?:(?<d>\d{1,4})\s*天)?\s*(?<h>\d{1,4})\s*时\s*(?<m>\d{1,4})\s*分` +
      String.raw`(?:[^。（）()\d]{0,40}自动[^，,。（）()\s]{2,8})?`,
    expiries: [
      { text: '自动退款', onExpiry: 'auto-refund' },
      { text: '自动同意', onExpiry: 'auto-approve' },
      { text: '自动关闭', onExpiry: 'auto-close' },
    ],
    evidence: 'measured', // 还剩 1天3时20分; what stands behind it is a guess
  },
}

const refundList: PageProfile = {
  kind: 'aftersale-list',
  path: `${BASE}/(?:tp/)?refund-list/?$`,
  example: 'https://myseller.taobao.com/home.htm/trade-platform/refund-list',
  watch: [{ css: `:has(> ${ROW})` }],
  fields: [],
  idle: {
    present: 'iframe[src*="refund"]',
    absent: [ROW],
    evidence: 'measured', // a shell around a frame that holds the list
  },
  orders: [
    {
      id: 'refund-row',
      card: ROW,
      scope: 'body',
      number: numberInRow,
      buyer: { from: 'label', label: '买家' },
      title: { from: 'css', css: GOODS },
      evidence: 'measured', // row with the order's number; the buyer is a guess
    },
  ],
  cases: { ...cases, row: ROW, scope: 'body' },
}

/** What the page of one order or case shows of itself, and what its address says: pages change without a new document. */
const shownAndAsked = (shown: FieldRule, parameter: string): FieldRule => ({
  ...shown,
  anchors: [
    ...shown.anchors,
    {
      id: `address-${parameter}`,
      from: 'address',
      part: 'search',
      match: `[?&]${parameter}=(${NUMBER})(?!\\d)`,
      witness: true,
      evidence: 'measured', // the same tab, sent to another case, went on showing the first
    },
  ],
})

const buyer = labelled('buyer', ['买家', '买家昵称'], 'guess')
const caseNumber = shownAndAsked(cases.fields.number, 'disputeId')
const orderNumber = shownAndAsked(
  labelled('orders', ['订单编号', '订单号'], 'fixture', WHOLE_NUMBER),
  'bizOrderId',
)

/** What the sheet of one order says stands in one node, under its labels. */
const inSheet = (rule: FieldRule): FieldRule => ({
  ...rule,
  anchors: rule.anchors.map((anchor) => ({ ...anchor, node: 'sheet' })),
})

/** A level is a word or two; a longer text is something else. */
const memberLevel: FieldRule = {
  ...inSheet(labelled('platformTier', ['会员等级'], 'guess', '^(.{1,20})$')),
  optional: true,
}

const orderDetail: PageProfile = {
  kind: 'order-detail',
  path: `${BASE}/tp/detail/?$`,
  example: 'https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=2607080103344550019',
  watch: [{ css: 'body' }],
  subject: orderNumber,
  fields: [inSheet(buyer), memberLevel],
  orders: [
    {
      id: 'order-page',
      card: 'body',
      number: orderNumber,
      title: { from: 'css', css: GOODS },
      paid: { from: 'label', label: '实收款' },
      state: { from: 'css', css: '[class*="trade-status"]' },
      states: STATES,
      evidence: 'guess', // label and number as text
    },
  ],
}

const refundDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: `${BASE}/(?:tp/)?refund-list/detail/?$`,
  example:
    'https://qn.taobao.com/home.htm/trade-platform/refund-list/detail?disputeId=260708010334455001&type=1',
  watch: [{ css: 'body' }],
  subject: caseNumber,
  fields: [buyer],
  orders: [
    {
      id: 'refund-page',
      card: 'body',
      number: labelled('orders', ['订单编号', '订单号'], 'guess', WHOLE_NUMBER),
      title: { from: 'css', css: GOODS },
      evidence: 'guess', // label and number as text
    },
  ],
  cases: { ...cases, row: 'body', fields: { ...cases.fields, number: caseNumber } },
}

/** The same pages under their older addresses. */
const OLD_PAGES: readonly PageProfile[] = [
  {
    ...orderDetail,
    path: String.raw`^/trade/detail/trade_order_detail_qian_niu\.htm$`,
    example:
      'https://trade.taobao.com/trade/detail/trade_order_detail_qian_niu.htm?bizOrderId=2607080103344550019',
  },
  {
    ...refundList,
    path: String.raw`^/dispute/sellerDisputeList\.htm$`,
    example: 'https://refund2.taobao.com/dispute/sellerDisputeList.htm',
  },
]

/** The back office of Taobao and Tmall: sold list, order, refund list and refund. Its chat is no web page. */
export const taobao: ConsoleProfile = {
  id: 'taobao',
  currency: 'CNY',
  seenOn: '2026-11-21',
  hosts: ['myseller.taobao.com', 'qn.taobao.com', 'trade.taobao.com', 'refund2.taobao.com'],
  orderNumber: NUMBER,
  orderLink: 'https://qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId={order}',
  caseLink:
    'https://qn.taobao.com/home.htm/trade-platform/refund-list/detail?disputeId={case}&type=1',
  // Letters, digits and underscores: a mask holds other signs, whichever it is, and an anonymous buyer is anybody.
  accountName: String.raw`^(?!匿名)[\p{L}\p{N}_]{2,32}$`,
  shop: [shopInHead('shop'), shopInHead('shopName')],
  pages: [sold, orderDetail, refundList, refundDetail, ...OLD_PAGES],
}
