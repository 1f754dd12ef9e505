import type { PageProfile } from '../profile'
import { ORDER_NUMBER, WHOLE_ORDER_NUMBER } from './words'

const ACTIVE_ROW = '.chat-item:is(.active, .selected, [aria-selected="true"])'
const PANEL = '.order-tool-content, .order-tool-container, .new-right-panel'

/**
 * The service desk. Who is there and which orders they have is known of it; how messages and the box to type in are
 * made is not, so they are left alone.
 */
export const chat: PageProfile = {
  kind: 'chat',
  path: '^/cstools/chat/?$',
  example: 'https://walle.xiaohongshu.com/cstools/chat',
  watch: [
    { css: '.farmer-chat__left, .chat-list, :has(> .chat-item)' },
    { css: '.order-tool-content', optional: true },
    { css: '[class*="chat-header"]', optional: true },
  ],
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'active-row-name',
          node: 'active-row',
          from: 'css',
          css: `${ACTIVE_ROW} :is([class*="nick"], [class*="name"])`,
          evidence: 'guess',
        },
        {
          id: 'head-name',
          from: 'css',
          css: '[class*="chat-header"] :is([class*="nick"], [class*="name"]), [class*="buyer-name"]',
          evidence: 'guess', // what public programs look for
        },
      ],
    },
    {
      field: 'buyerId',
      anchors: [
        {
          id: 'active-row-key',
          node: 'active-row',
          from: 'css',
          css: ACTIVE_ROW,
          attr: 'data-key',
          match: String.raw`^\$3\$([\w+/=-]{8,64})\.`,
          evidence: 'measured', // $3$<buyer>.<shop>, both in base64; the first part is the buyer's alone
        },
      ],
    },
  ],
  idle: {
    present: '.chat-item',
    absent: [ACTIVE_ROW, '[class*="chat-header"]', '.order-card'],
    evidence: 'guess', // a list of conversations without one
  },
  orders: [
    {
      id: 'order-panel',
      card: '.order-card:has(.order-card-title-id)',
      scope: PANEL,
      number: {
        field: 'orders',
        anchors: [
          {
            id: 'card-title',
            from: 'css',
            css: '.order-card-title-id',
            match: WHOLE_ORDER_NUMBER,
            evidence: 'measured',
          },
          {
            id: 'card-text',
            from: 'text',
            shape: `^${ORDER_NUMBER}$`,
            evidence: 'measured', // the number stands alone, and nothing else is of its shape
          },
        ],
      },
      empty: { list: PANEL, words: ['暂无订单'] },
      paid: [
        { from: 'label', label: ['实付', '应付'] },
        { from: 'text', shape: '^(?:实付|应付) ?:? ?[¥￥]', match: '([¥￥].*)$' },
      ],
      evidence: 'measured', // several public programs; the words for "no orders" are a guess
    },
  ],
}
