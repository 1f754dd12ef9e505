import type { PageProfile } from '../profile'

/** Panes that are not shown keep their rows. */
const ACTIVE_ROW = '.c_tabs-tabpane:not(.c_tabs-tab_inactive) .alluser-current'
const NAME = '.chat-head-name > span:not([class])'
const MESSAGES = '#t-chat-scroll'
const COMPOSER = '.EditorContent[contenteditable="true"]'

/** Dongdong, the chat: a list of buyers on the left, one conversation beside it. */
export const chat: PageProfile = {
  kind: 'chat',
  hosts: ['dongdong.jd.com'],
  path: '^/(?:index.html)?$',
  example: 'https://dongdong.jd.com/',
  watch: [
    { css: '.chat-head' },
    { css: MESSAGES },
    { css: '#t-alluser-wrap' },
    { css: '.EditorWrapper', optional: true },
  ],
  // No number of the buyer is known to stand there: a pin is one by itself.
  fields: [
    {
      field: 'buyer',
      anchors: [
        {
          id: 'head-name',
          from: 'css',
          css: NAME,
          evidence: 'measured', // marks of the conversation beside it have classes
        },
        {
          id: 'active-row-name',
          from: 'css',
          css: `${ACTIVE_ROW} .alluser-item-name`,
          evidence: 'measured', // list of buyers
        },
      ],
    },
  ],
  idle: {
    present: '#t-alluser-wrap',
    absent: ['.chat-head-name', `${MESSAGES} .message`, ACTIVE_ROW],
    evidence: 'measured', // nobody waited: the box to type in was there all the same
  },
  messages: {
    list: MESSAGES,
    item: '.message',
    notice: '.message_center, .last-chat-divider, [class*="message__system"]',
    text: '.message__content',
    cards: '.CardWrapper',
    fromBuyer: '.message_left, .message__text_left',
    fromShop: '.message_right, .message__text_right',
    evidence: 'measured', // read off the real page on 2026-09-07
  },
  composer: {
    css: [
      COMPOSER,
      ':is(.EditorWrapper, .pell-editor-wrapper, .chat-foot) [contenteditable="true"]',
    ],
    area: '.EditorWrapper',
    evidence: 'measured',
  },
}
