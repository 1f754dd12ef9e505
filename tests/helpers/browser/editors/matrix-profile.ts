import type { ConsoleProfile } from '@/lib/consoles/profile'

/** Where the page with the editors lies, on the host of a console that is switched on in test builds. */
export const MATRIX_PATH = '/editors/matrix.html'

/** The editors of the page, by the names that it gives them. */
export const EDITORS = [
  'textarea',
  'vue-2-textarea',
  'react-textarea',
  'react-remounted',
  'contenteditable',
  'contenteditable-pre',
  'quill',
  'slate',
  'lexical',
  'draft-js',
  'tiptap',
  'ckeditor-5',
  'tinymce',
  'wangeditor',
  'in-frame',
  'in-shadow-root',
] as const

/** The box of each editor, as a console's profile would name it: by the outermost element that is the box's alone. */
export const BOXES = [
  '.place > textarea',
  '.place > .edit',
  '.ql-editor',
  '[data-slate-editor]',
  '[data-lexical-editor]',
  '.public-DraftEditor-content',
  '.ProseMirror',
  '.ck-editor__editable',
  'iframe.tox-edit-area__iframe',
  'iframe.talk-frame',
  '.talk-box',
]

/** A console with one page, on which a box of any kind stands beside a buyer. */
export const matrixProfile: ConsoleProfile = {
  id: 'pinduoduo',
  currency: 'CNY',
  seenOn: '2026-11-22',
  hosts: ['mms.pinduoduo.com'],
  orderNumber: String.raw`\d{6}-\d{15}`,
  orderLink: null,
  caseLink: null,
  shop: [
    {
      field: 'shop',
      anchors: [
        {
          id: 'stage',
          from: 'css',
          css: '#stage',
          attr: 'data-shop',
          evidence: 'fixture',
        },
      ],
    },
  ],
  pages: [
    {
      kind: 'chat',
      path: `^${MATRIX_PATH.replace('.', String.raw`\.`)}$`,
      example: `https://mms.pinduoduo.com${MATRIX_PATH}`,
      watch: [{ css: '.buyer' }],
      fields: [
        {
          field: 'buyer',
          anchors: [{ id: 'name', node: 'head', from: 'css', css: '.buyer', evidence: 'fixture' }],
        },
        {
          field: 'buyerId',
          anchors: [
            {
              id: 'uid',
              node: 'head',
              from: 'css',
              css: '.buyer',
              attr: 'data-uid',
              evidence: 'fixture',
            },
          ],
        },
      ],
      composer: { css: BOXES, evidence: 'fixture' },
    },
  ],
}
