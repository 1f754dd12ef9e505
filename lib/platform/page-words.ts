import browser from 'webextension-polyfill'

import type { PageWords } from '@/lib/messaging/page-words'

/** The words on what stands in a page, in the browser's own language. */
export const readPageWords = (): PageWords => ({
  title: browser.i18n.getMessage('panelTitle'),
  open: browser.i18n.getMessage('openPanel'),
  resize: browser.i18n.getMessage('panelWidth'),
  reload: browser.i18n.getMessage('reloadPage'),
})
