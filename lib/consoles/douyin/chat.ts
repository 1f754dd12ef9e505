import type { PageProfile } from '../profile'
import { ORDER_NUMBER, ORDER_STATES, STATE_WORD, WHOLE_ORDER_NUMBER } from './words'

const HEAD = '#topbar-left-info'
const COMPOSER = 'textarea[data-qa-id="qa-send-message-textarea"]'
/** The console's own spelling, and the class that stands beside it. */
const MESSAGE = ':is([data-qa-id="qa-message-warpper"], .msgItemWrap)'
const ROW = '[data-qa-id="qa-conversation-chat-item"]'
const PANEL = '[role="tabpanel"]'

/** Feige, the chat; its classes are hashed anew with each redesign, its test ids stayed. */
export const chat: PageProfile = {
  kind: 'chat',
  path: String.raw`^/pc_seller(?:_v\d+)?/main/workspace/?$`,
  example: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
  watch: [{ css: '#workspace-chat' }, { css: PANEL, optional: true }],
  // No page tells a number of the buyer: who they are is known by their orders.
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'head-name',
          from: 'css',
          css: `${HEAD} span:first-of-type`,
          evidence: 'measured', // a remark on the buyer, or the way to one, is the next span
        },
        {
          id: 'composer-prompt',
          from: 'css',
          css: COMPOSER,
          attr: 'placeholder',
          match: '^发送给 ?(.{1,64}), ?使用',
          evidence: 'fixture', // 发送给 NAME，使用Enter 发送消息
        },
      ],
    },
  ],
  idle: {
    present: `${ROW}, iframe[src*="pigeon.jinritemai.com"]`,
    absent: [HEAD, COMPOSER, MESSAGE],
    evidence: 'guess', // a list of conversations without one, or the shell around the chat's frame
  },
  messages: {
    list: `.messageList, :has(> ${MESSAGE})`,
    // What the system says has none of these.
    item: `${MESSAGE}:has(pre, .chatd-card, .chatd-card-main, img[alt="图片"])`,
    text: 'pre',
    cards: '.chatd-card, .chatd-card-main, [class*="pigeon-dynamic-card"]',
    // The first text of a card says where it comes from, the next what it shows; no number stands on it.
    product: {
      title: '.pigeon-card-place-holder-text ~ * .pigeon-card-place-holder-text',
      price: '.chatd-price, :has(> .chatd-price-currency)',
    },
    // Pictures and cards have no class of a side, but the row around every message does.
    fromBuyer: '.messageNotMe, [style^="flex-direction: row;"]',
    fromShop: '.messageIsMe, [style^="flex-direction: row-reverse;"]',
    evidence: 'measured', // several public programs, one of them a copy of the page's structure
  },
  orders: [
    {
      id: 'order-panel',
      card: '.ecom-collapse-item',
      scope: PANEL,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'panel-label',
            from: 'label',
            label: ['订单编号', '订单号'],
            match: WHOLE_ORDER_NUMBER,
            evidence: 'guess', // as on the pages of the back office
          },
          {
            id: 'panel-text',
            from: 'text',
            shape: `^${ORDER_NUMBER}$`,
            evidence: 'measured', // nineteen digits that stand alone
          },
        ],
      },
      empty: { list: PANEL, words: ['暂无订单'] },
      title: { from: 'css', css: '[data-btm="d5834"], [class*="product-name"]' },
      paid: { from: 'label', label: '实付金额' },
      state: STATE_WORD,
      states: ORDER_STATES,
      evidence: 'measured', // one card an order; its words for "no orders" are a guess
    },
  ],
  composer: {
    css: [COMPOSER, '#im-input-box textarea', 'textarea[placeholder^="发送给"]'],
    area: ':has([data-qa-id="qa-send-message-button"])',
    evidence: 'measured',
  },
}

/** The same chat in a frame of its own host, whose path nobody told. */
export const chatFrame: PageProfile = {
  ...chat,
  hosts: ['pigeon.jinritemai.com'],
  path: '^/',
  example: 'https://pigeon.jinritemai.com/',
}
