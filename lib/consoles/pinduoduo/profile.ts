import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'

/** Six digits of the day (YYMMDD), a hyphen, fifteen digits. */
const ORDER_NUMBER = String.raw`\d{6}-\d{15}`
const UID = String.raw`^(\d{4,20})$`
const CARDS = '.good-card, .commonCard'

/** A level is a word or two; a longer text is something else. */
const LEVEL = '^(.{1,20})$'
const MEMBER_TAG = '[class*="member-tag"]'

const ACTIVE_ROW = '.chat-item-box.active'
const HEAD_NAME = '.chatWindowHeader .base-info .name'
const UID_HOLDER = '#msgListContainer [currentuid]'
const COMPOSER = 'textarea#replyTextarea'

const shop: readonly FieldRule[] = [
  {
    field: 'shop',
    anchors: [
      {
        id: 'next-data-mall-id',
        from: 'script-json',
        css: 'script#__NEXT_DATA__',
        path: ['props', 'userInfo', 'mall_id'],
        match: String.raw`^(\d{4,20})$`,
        evidence: 'measured', // back office, Next.js
      },
      {
        id: 'storage-mall-id',
        from: 'storage-json',
        key: 'new_userinfo',
        path: ['mall_id'],
        match: String.raw`^(\d{4,20})$`,
        evidence: 'measured', // local storage of the console
      },
    ],
  },
  {
    field: 'shopName',
    optional: true,
    anchors: [
      {
        id: 'next-data-mall-name',
        from: 'script-json',
        css: 'script#__NEXT_DATA__',
        path: ['props', 'userInfo', 'mall_name'],
        evidence: 'guess', // stands beside mall_id
      },
      {
        id: 'storage-mall-name',
        from: 'storage-json',
        key: 'new_userinfo',
        path: ['mall_name'],
        evidence: 'guess', // stands beside mall_id
      },
    ],
  },
]

const STATES = {
  待付款: 'unpaid',
  待发货: 'paid',
  已发货: 'shipped',
  已收货: 'received',
  退款中: 'refunding',
  已退款: 'refunded',
  已取消: 'closed',
} as const

const chat: PageProfile = {
  kind: 'chat',
  path: String.raw`^/chat-merchant/index\.html$`,
  example: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  watch: [
    { css: '.chatWindowHeader' },
    { css: '#msgListContainer' },
    { css: ':has(> .chat-item-box)' },
    { css: 'aside, [class*="right-panel"]', optional: true },
    { css: '.reply-box', optional: true },
  ],
  // A conversation here is its buyer: there is no other one to tell apart.
  fields: [
    {
      field: 'buyer',
      anchors: [
        { id: 'head-name', node: 'head', from: 'css', css: HEAD_NAME, evidence: 'measured' },
        {
          id: 'active-row-nick',
          node: 'active-row',
          from: 'css',
          css: `${ACTIVE_ROW} .nickname-span`,
          evidence: 'measured', // list of conversations
        },
      ],
    },
    {
      field: 'buyerId',
      anchors: [
        {
          id: 'currentuid',
          from: 'css',
          css: UID_HOLDER,
          attr: 'currentuid',
          match: UID,
          evidence: 'measured', // list of messages
        },
        {
          id: 'active-row-uid',
          node: 'active-row',
          from: 'css',
          css: ACTIVE_ROW,
          attr: 'data-random',
          match: String.raw`^(\d{4,20})-\d+-\d+$`,
          evidence: 'measured', // <uid>-0-<group>
        },
      ],
    },
    {
      field: 'platformTier',
      optional: true,
      anchors: [
        {
          id: 'head-member',
          node: 'head',
          from: 'css',
          css: `.chatWindowHeader .base-info ${MEMBER_TAG}`,
          match: LEVEL,
          evidence: 'guess', // a tag of the shop's members beside the name
        },
        {
          id: 'active-row-member',
          node: 'active-row',
          from: 'css',
          css: `${ACTIVE_ROW} ${MEMBER_TAG}`,
          match: LEVEL,
          evidence: 'guess', // the same tag in the list of conversations
        },
      ],
    },
  ],
  idle: {
    present: '.chat-item-box',
    absent: [HEAD_NAME, UID_HOLDER, ACTIVE_ROW, COMPOSER],
    evidence: 'guess', // nothing of a conversation is there, but the list of conversations is
  },
  messages: {
    list: '#msgListContainer .msg-list',
    item: 'li.onemsg',
    text: '.msg-content-box',
    cards: CARDS,
    product: { title: 'a.good-detail', id: 'p.good-id', price: 'span.good-price' },
    fromBuyer: '.buyer-item',
    fromShop: '.cs-item',
    timeFromId: String.raw`^middlePanel_list_(\d{13})$`,
    evidence: 'measured', // li.onemsg#middlePanel_list_<ms>
  },
  orders: [
    {
      id: 'order-panel',
      card: '[class*="right-panel"] li, [class*="order-panel"] li, aside li',
      empty: { list: '[class*="right-panel"], aside', words: ['暂无订单'] },
      title: { from: 'css', css: '[class*="goods-name"], .good-detail' },
      paid: { from: 'label', label: '实付' },
      state: { from: 'css', css: '[class*="order-status"]' },
      states: STATES,
      evidence: 'guess', // a right-hand list with one order number an entry
    },
    {
      id: 'message-card',
      // The price on the card is the goods' price, not what was paid: it is left alone.
      card: '#msgListContainer .commonCard',
      title: { from: 'css', css: 'a.good-detail' },
      evidence: 'measured', // card in a message; its status may be old, so it is not taken
    },
  ],
  composer: { css: [COMPOSER], area: '.reply-box', evidence: 'measured' },
}

const labelled = (field: FieldRule['field'], label: string, match?: string): FieldRule => ({
  field,
  anchors: [
    {
      id: `label-${label}`,
      from: 'label',
      label,
      ...(match === undefined ? {} : { match }),
      evidence: 'measured', // label and value as text
    },
  ],
})

const aftersaleList: PageProfile = {
  kind: 'aftersale-list',
  path: '^/aftersales/aftersale_list/?$',
  example: 'https://mms.pinduoduo.com/aftersales/aftersale_list',
  watch: [{ css: ':has(> [class*="after-sales-table_order_item"])' }],
  fields: [],
  cases: {
    row: '[class*="after-sales-table_order_item"]',
    emptyWords: ['暂无售后', '暂无数据'],
    fields: {
      number: labelled('caseNumber', '售后编号', String.raw`^(\d{10,20})(?!\d)`),
      order: labelled('caseOrder', '订单编号', `^(${ORDER_NUMBER})(?![\\d-])`),
      kind: labelled('caseKind', '售后类型'),
      status: labelled('caseStatus', '售后状态'),
      amount: labelled('caseAmount', '退款金额'),
    },
    kinds: {
      仅退款: 'refund-only',
      退货退款: 'return-refund',
      换货: 'exchange',
      补寄: 'resend',
      维修: 'repair',
    },
    statuses: [
      { text: '待商家', owner: 'seller' },
      { text: '待买家', owner: 'buyer' },
      { text: '平台处理', owner: 'platform' },
      { text: '退款成功', owner: 'platform', closed: true },
      { text: '已撤销', owner: 'buyer', closed: true },
    ],
    countdown: {
      pattern:
        String.raw`(?:(?<d>\d{1,4})天\s*)?(?:(?<h>\d{1,4})小?时\s*)?` +
        String.raw`(?:(?<m>\d{1,4})分钟?\s*)?(?:(?<s>\d{1,5})秒\s*)?` +
        String.raw`(?<=[天时分钟秒]\s*)[^，,。（）()\d]{0,20}[，,]\s*系统将自动[^，,。（）()\s]{2,8}`,
      expiries: [
        { text: '自动退款', onExpiry: 'auto-refund' },
        { text: '自动同意', onExpiry: 'auto-approve' },
        { text: '自动关闭', onExpiry: 'auto-close' },
      ],
      evidence: 'fixture', // （6天2时3分30秒未处理，系统将自动退款）
    },
  },
}

/** The seller console of Pinduoduo: chat and after-sale list. */
export const pinduoduo: ConsoleProfile = {
  id: 'pinduoduo',
  currency: 'CNY',
  seenOn: '2026-11-12',
  hosts: ['mms.pinduoduo.com'],
  orderNumber: ORDER_NUMBER,
  orderLink: null,
  caseLink: 'https://mms.pinduoduo.com/aftersales-ssr/detail?id={case}&orderSn={order}',
  shop,
  pages: [chat, aftersaleList],
}
