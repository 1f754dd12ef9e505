import type { PageProfile } from '../profile'
import { orderByShape } from './numbers'

const ROW = '[data-cy="webchat-conversation-cell-root-current"]'
const NAME = '[data-cy="webchat-conversation-cell-name"]'
const DETAIL = '[data-cy="webchat-conversation-detail"]'
const INPUT = '[data-cy="webchat-conversation-detail-input"]'
const STATION = '#workstation, [data-cy="webchat-station-root"]'
const RECEIVED = '[data-cy="webchat-message-receive"]'
const SENT = '[data-cy="webchat-message-send"]'

/** What the empty box says, country by country. */
const PROMPTS = [
  'Tulis pesan', // Indonesia, measured
  'Insira uma mensagem aqui', // Brazil, measured
  'tin nhắn', // Vietnam, measured
  'message', // the others are guesses
  '訊息',
]

export const chat: PageProfile = {
  kind: 'chat',
  // The newer surface inside the back office is taken to look the same: a guess.
  path: '^/(?:(?:new-)?webchat/conversations|portal/chat-management)(?:/|$)',
  example: 'https://seller.shopee.co.id/new-webchat/conversations',
  watch: [
    { css: '[data-cy="webchat-conversation-list"]' },
    { css: DETAIL },
    { css: STATION, optional: true },
  ],
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'row-title',
          from: 'css',
          css: `${ROW} ${NAME}`,
          attr: 'title',
          evidence: 'measured', // the chosen row; four scripts of three countries read the names so
        },
        { id: 'row-name', from: 'css', css: `${ROW} ${NAME}`, evidence: 'measured' },
        {
          id: 'head-name',
          from: 'css',
          css: '[data-cy="webchat-header-name"]',
          evidence: 'guess', // head of the conversation
        },
      ],
    },
  ],
  idle: {
    present: '[data-cy="webchat-conversation-list"]',
    absent: [ROW, DETAIL, INPUT, RECEIVED],
    evidence: 'guess', // the list of conversations is there, but none is open
  },
  messages: {
    list: `body:has(${RECEIVED}, ${SENT}), #messageSection, #messagesContainer`,
    item: `${RECEIVED}, ${SENT}, :not(${RECEIVED}):not(${SENT}) > :has(> pre)`,
    text: 'pre',
    // The hour stands within the words, in a part of its own.
    cards: 'pre div:not(:has(div))',
    fromBuyer: RECEIVED,
    fromShop: SENT,
    evidence: 'measured',
  },
  orders: [
    {
      id: 'station-order',
      card: `:is(${STATION}) li`,
      scope: STATION,
      number: { field: 'orders', anchors: [orderByShape('station-number')] },
      empty: {
        list: STATION,
        words: ['No orders', 'Tidak ada pesanan', 'Nenhum pedido'],
      },
      evidence: 'guess', // the panel beside the chat; only its name is known
    },
  ],
  composer: {
    css: [
      `${INPUT} textarea`,
      '#inputField textarea',
      PROMPTS.map((words) => `textarea[placeholder*="${words}"]`).join(),
    ],
    area: INPUT,
    evidence: 'measured',
  },
}
