import type { ConsoleProfile, FieldRule, PageProfile } from '../profile'

/** Eighteen or nineteen digits, as on the other sites of the house. */
const NUMBER = String.raw`\d{18,19}`
const BASE = '^/app/ocms-fusion-components-1688'

const ROW = '.conversation-item'
const CHOSEN = `${ROW}.active, ${ROW}.selected, ${ROW}[class*="active"], ${ROW}[class*="selected"]`
const ITEM = '.message-item'
const BOX = 'pre.edit[contenteditable="true"]'
const OFFERS = '.text-od-wrap, .od-wrap, .offer-card-wrap'

/** `css` in each of the chosen row's guises. */
const inChosen = (css: string): string =>
  CHOSEN.split(', ')
    .map((row) => `${row} ${css}`)
    .join()

const buyer: FieldRule = {
  field: 'buyer',
  anchors: [
    {
      id: 'row-name',
      from: 'css',
      css: inChosen(':is(.name, .nick)'),
      evidence: 'guess', // the name in a row is measured, the chosen row's mark is not
    },
    {
      id: 'sender-name',
      from: 'css',
      css: `${ITEM}:not(.self):not(:has(.im-template-msg)) :is(.name, .nick, .sender)`,
      evidence: 'guess', // sender and time stand above a message; the other side is the buyer
    },
  ],
}

/** Our own messages name the shop and, behind a colon, who wrote. */
const shopInTalk = (field: 'shop' | 'shopName'): FieldRule => ({
  field,
  anchors: [
    {
      id: `${field}-sender`,
      from: 'css',
      css: `${ITEM}.self :is(.name, .nick, .sender)`,
      match: '^([^:：]{1,64})(?:[:：]|$)',
      evidence: 'guess', // "shop:agent" is measured, the place of the name is not
    },
    {
      id: `${field}-shell`,
      from: 'address',
      part: 'search',
      match: '[?&]fromid=cnalichn([A-Za-z0-9_-]{1,64})(?:&|$)',
      evidence: 'measured', // the shell's own address; a name of other letters stands there encoded, and is left alone
    },
  ],
})

const chat: PageProfile = {
  kind: 'chat',
  path: `${BASE}/def_cbu_web_im_core(?:/|$)`,
  example: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html',
  watch: [
    { css: `:has(> ${ROW})` },
    { css: `:has(> ${ITEM})`, optional: true },
    { css: '.text-area, .input-area', optional: true },
  ],
  fields: [buyer],
  idle: {
    present: ROW,
    absent: [CHOSEN, ITEM, BOX],
    evidence: 'guess', // contacts, but "您尚未选择联系人" in place of a conversation
  },
  messages: {
    list: `body:has(${ITEM})`,
    item: `${ITEM}, :has(> ${ITEM}) > :has(.time, .name, .content, .im-template-msg):not(:has(${ITEM}))`,
    text: `${ITEM} .content`,
    cards: `${OFFERS}, .content > :has([class*="odName"]), .im-template-msg`,
    product: {
      title: '[class*="odName"], .od-name',
      id: '.od-id', // no card is known to show one
      price: [
        { from: 'css', css: '[class*="odPrice"], .od-price' },
        { from: 'text', shape: String.raw`^¥\s?[\d.,]+$` },
      ],
    },
    fromBuyer: `${ITEM}:not(.self):not(:has(.im-template-msg))`,
    fromShop: `${ITEM}.self`,
    evidence: 'measured', // four scripts; the words' own place is a guess
  },
  // An order's card has no mark that a source shows: a number in one counts as said, and proves nothing.
  composer: {
    css: [BOX, '.text-area .editBox > pre', '.input-area [contenteditable="true"]'],
    area: '.text-area, .input-area',
    evidence: 'measured',
  },
}

/** The outer page only holds the chat's frame. */
const shell: PageProfile = {
  kind: 'chat',
  path: `${BASE}/def_cbu_web_im(?:/|$)`,
  example:
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?fromid=cnalichnshop',
  watch: [{ css: 'body' }],
  fields: [buyer],
  idle: {
    present: 'iframe[src*="def_cbu_web_im_core"]',
    absent: [ROW, ITEM, BOX],
    evidence: 'measured',
  },
}

/** The web chat of 1688, which runs in a frame of its own. */
export const alibaba1688: ConsoleProfile = {
  id: '1688',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['air.1688.com'],
  orderNumber: NUMBER,
  // No source knows the pages of orders and refunds. A name in the chat may be an account or a company: it proves nobody.
  orderLink: null,
  caseLink: null,
  shop: [shopInTalk('shop'), shopInTalk('shopName')],
  pages: [chat, shell],
}
