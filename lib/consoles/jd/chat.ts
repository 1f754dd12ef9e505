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
          node: 'active-row',
          from: 'css',
          css: `${ACTIVE_ROW} .alluser-item-name`,
          evidence: 'measured', // list of buyers
        },
      ],
    },
    {
      field: 'buyerId',
      optional: true,
      anchors: ['data-user-id', 'data-uid'].map((attr) => ({
        id: `active-row-${attr}`,
        node: 'active-row',
        from: 'css',
        css: `${ACTIVE_ROW}[${attr}], ${ACTIVE_ROW} [${attr}]`,
        attr,
        match: String.raw`^(\S{4,64})$`,
        evidence: 'guess', // looked for by a public program where the row has it
      })),
    },
  ],
  idle: {
    present: '#t-alluser-wrap',
    absent: ['.chat-head-name', `${MESSAGES} .message`, ACTIVE_ROW],
    evidence: 'measured', // nobody waited: the box to type in was there all the same
  },
  messages: {
    list: MESSAGES,
    // Dividers and what the system says stand on nobody's side.
    item: '.message:not(:has(.message_center, [class*="message__system"]))',
    text: '.message__content',
    cards: '.CardWrapper',
    fromBuyer: '.message_left, .message__text_left',
    fromShop: '.message_right, .message__text_right',
    evidence: 'measured', // read off the real page on 2026-09-07
  },
  composer: {
    css: [COMPOSER, '.EditorWrapper [contenteditable="true"]'],
    area: '.EditorWrapper',
    evidence: 'measured',
  },
}
