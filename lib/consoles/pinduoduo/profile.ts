import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'
import { aftersaleDetail, aftersaleList, workOrder, workOrders } from './aftersales'
import { orderList } from './orders'
import { ORDER_NUMBER, STATES, STATE_WORD } from './shapes'

const UID = String.raw`^(\d{4,20})$`
const CARDS = '.good-card, .commonCard, :has(> .good-detail)'

/** A level is a word or two; a longer text is something else. */
const LEVEL = '^(.{1,20})$'
const MEMBER_TAG = '[class*="member-tag"]'

const ACTIVE_ROW = '.chat-item-box.active'
const HEAD_NAME = '.chatWindowHeader .name, .base-info .name'
const UID_HOLDER = '[currentuid]'
const COMPOSER = 'textarea#replyTextarea'

const PANEL = '[class*="right-panel"], [class*="order-panel"], aside'

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
          css: `.chatWindowHeader ${MEMBER_TAG}`,
          match: LEVEL,
          evidence: 'guess', // a tag of the shop's members beside the name
        },
        {
          id: 'head-member-word',
          node: 'head',
          from: 'text',
          within: '.chatWindowHeader, .base-info',
          shape: '^.{1,18}会员$',
          evidence: 'guess', // the same tag by its word
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
    list: '#msgListContainer .msg-list, [currentuid] > ul',
    item: 'li.onemsg, li[id^="middlePanel_list_"]',
    text: '.msg-content-box',
    cards: CARDS,
    product: {
      title: 'a',
      id: [
        { from: 'css', css: '.good-id' },
        { from: 'text', shape: String.raw`^商品ID[:：]\s*\d+$` },
      ],
      price: [
        { from: 'css', css: '.good-price' },
        { from: 'text', shape: String.raw`^¥\s*[\d,.]+$` },
      ],
    },
    fromBuyer: '.buyer-item',
    fromShop: '.cs-item',
    timeFromId: String.raw`^middlePanel_list_(\d{13})$`,
    evidence: 'measured', // li.onemsg#middlePanel_list_<ms>
  },
  orders: [
    {
      id: 'order-panel',
      card: `:is(${PANEL}) li`,
      scope: PANEL,
      empty: { list: PANEL, words: ['暂无订单'] },
      title: { from: 'css', css: '[class*="goods-name"], .good-detail' },
      paid: { from: 'label', label: ['实付', '实付金额'] },
      state: [{ from: 'css', css: '[class*="order-status"]' }, STATE_WORD],
      states: STATES,
      evidence: 'guess', // a right-hand list with one order number an entry
    },
    {
      id: 'message-card',
      // The price on the card is the goods' price, not what was paid: it is left alone.
      card: '#msgListContainer :is(.commonCard, :has(> .order-sn))',
      title: { from: 'css', css: 'a' },
      evidence: 'measured', // card in a message; its status may be old, so it is not taken
    },
  ],
  composer: {
    css: [COMPOSER, '.reply-box textarea', 'textarea[placeholder^="请输入"]'],
    area: '.reply-box',
    evidence: 'measured', // id and box; its prompt is a guess
  },
}

/** The seller console of Pinduoduo: chat, orders, after-sale and work orders. */
export const pinduoduo: ConsoleProfile = {
  id: 'pinduoduo',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['mms.pinduoduo.com'],
  orderNumber: ORDER_NUMBER,
  orderLink: null,
  caseLink: 'https://mms.pinduoduo.com/aftersales-ssr/detail?id={case}&orderSn={order}',
  shop,
  pages: [chat, orderList, aftersaleList, aftersaleDetail, workOrders, workOrder],
}
