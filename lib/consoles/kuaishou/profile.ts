import { CASE_KINDS, EXPIRIES, TIME_LEFT_UNTIL } from '../chinese'
import { labelled, SHOP_NAME } from '../field-rules'
import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'

/** At least twelve digits; sixteen are usual. */
const ORDER_NUMBER = String.raw`\d{12,20}`
const WHOLE_NUMBER = `^(${ORDER_NUMBER})(?!\\d)`

const HEAD = '.LoginUserInfo-mainTitle-text'
const LIST = '.ChatMessageList-ContentWrap'
const MESSAGE = 'div[id^="0_"]'
const THEIRS = '[class*="LayoutDefaultWrapper__notMe"]'
const OURS = '[class*="LayoutDefaultWrapper__isMine"]'
const COMPOSER = '.SendBox-Editor .ql-editor'
const PANEL = '#OrderListDom'
const CARDS = '[class*="BizOrderCard"], [class*="GoodsCard"], [class*="BuyerFromCard"]'

/** The chat names no shop that anybody told of. */
const shop = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-class`,
      from: 'css',
      css: '[class*="shopName"]:not(input), [class*="shop-name"]:not(input)',
      match: SHOP_NAME,
      evidence: 'guess',
    },
    {
      id: `${field}-label`,
      from: 'label',
      label: '店铺名称',
      within: 'header',
      match: SHOP_NAME,
      evidence: 'guess',
    },
  ],
})

const chat: PageProfile = {
  kind: 'chat',
  path: '^/(?:workbench|pc)/?$',
  example: 'https://im.kwaixiaodian.com/workbench',
  watch: [
    { css: `:has(> ${HEAD})` },
    { css: LIST },
    { css: PANEL, optional: true },
    { css: '.SendBox', optional: true },
  ],
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'head-name',
          from: 'css',
          css: HEAD,
          evidence: 'measured', // head of the open conversation
        },
        {
          id: 'message-name',
          node: 'messages',
          from: 'css',
          css: `${LIST} ${THEIRS} [class*="LayoutDefaultWrapper_beforeMsgBody"]`,
          match:
            String.raw`^(.{1,64}?) ?(?:(?:\d{4}[-/])?(?:1[0-2]|0?[1-9])[-/]\d{1,2} )?` +
            String.raw`\d{1,2}:\d{2}(?::\d{2})?$`,
          evidence: 'measured', // name and time over a message of theirs
        },
      ],
    },
    {
      field: 'buyerId',
      anchors: [
        {
          id: 'message-id',
          node: 'messages',
          from: 'css',
          css: `${LIST} ${MESSAGE}`,
          attr: 'id',
          match: String.raw`^0_(\d{4,20})_`,
          evidence: 'measured', // 0_<buyer>_<message>
        },
      ],
    },
  ],
  idle: {
    present: '.SessionBaseCard, .SessionListGroupItem',
    absent: [HEAD, LIST, COMPOSER],
    evidence: 'guess', // a list of conversations without one
  },
  messages: {
    list: LIST,
    item: MESSAGE,
    notice: '[class*="LayoutMiddleWrapper"], [class*="BuyerFromCard"]',
    text: '[class*="LayoutDefaultWrapper_msgBody"]',
    cards: CARDS,
    fromBuyer: THEIRS,
    fromShop: OURS,
    evidence: 'measured', // two public programs
  },
  orders: [
    {
      id: 'order-panel',
      card: '.OrderCard',
      scope: PANEL,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'panel-oid',
            from: 'css',
            css: '.oid',
            match: `(?<!\\d)(${ORDER_NUMBER})(?!\\d)`,
            evidence: 'measured',
          },
          {
            id: 'panel-label',
            from: 'label',
            label: ['订单编号', '订单号'],
            match: WHOLE_NUMBER,
            evidence: 'guess',
          },
        ],
      },
      empty: { list: PANEL, words: ['没有相关订单', '暂无订单'] },
      title: { from: 'css', css: '.itemTitle' },
      state: { from: 'css', css: '.tag-first' },
      states: {
        待付款: 'unpaid',
        待发货: 'paid',
        已发货: 'shipped',
        待收货: 'shipped',
        已收货: 'received',
        交易成功: 'received',
        退款中: 'refunding',
        退款成功: 'refunded',
        交易关闭: 'closed',
      },
      evidence: 'measured', // number, title and tag of a card; the words of the tag are guesses
    },
  ],
  composer: {
    css: [COMPOSER, '.SendBox [contenteditable="true"]'],
    area: '.SendBox',
    evidence: 'measured',
  },
}

const caseNumber = labelled('caseNumber', ['售后单号', '售后编号'], 'measured', WHOLE_NUMBER)
const orderNumber = labelled('orders', ['订单编号', '订单号'], 'measured', WHOLE_NUMBER)

/** One refund, as pairs of label and value; what its address says of it is not known. */
const refundDetail: PageProfile = {
  kind: 'aftersale-detail',
  path: '^/zone/refund/detail/?$',
  example: 'https://s.kwaixiaodian.com/zone/refund/detail',
  watch: [{ css: 'body' }],
  subject: caseNumber,
  fields: [],
  orders: [{ id: 'refund-page', card: 'body', number: orderNumber, evidence: 'measured' }],
  cases: {
    row: 'body',
    emptyWords: [],
    fields: {
      number: caseNumber,
      order: { ...orderNumber, field: 'caseOrder' },
      kind: labelled('caseKind', ['售后类型'], 'measured'),
      status: labelled('caseStatus', ['售后状态'], 'guess'),
      amount: labelled('caseAmount', ['退款金额'], 'measured'),
    },
    kinds: CASE_KINDS,
    statuses: [
      { text: '待商家', owner: 'seller' },
      { text: '待卖家', owner: 'seller' },
      { text: '待买家', owner: 'buyer' },
      { text: '平台', owner: 'platform' },
      { text: '退款成功', owner: 'platform', closed: true },
      { text: '关闭', owner: 'buyer', closed: true },
    ],
    countdown: {
      pattern: TIME_LEFT_UNTIL,
      expiries: EXPIRIES,
      evidence: 'guess', // worded as elsewhere
    },
  },
}

/** Kuaishou's shops: the chat and the page of one refund. */
export const kuaishou: ConsoleProfile = {
  id: 'kuaishou',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['im.kwaixiaodian.com', 's.kwaixiaodian.com'],
  orderNumber: ORDER_NUMBER,
  // Nobody told how the address of an order or a refund names it.
  orderLink: null,
  caseLink: null,
  shop: [shop('shop'), shop('shopName')],
  pages: [chat, refundDetail],
}
