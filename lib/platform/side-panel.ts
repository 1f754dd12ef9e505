import browser from 'webextension-polyfill'

import { findTab, focusTab } from './tabs'

const WINDOW = { type: 'popup', width: 400, height: 760 } as const

/** Where the panel goes when it leaves the page. */
export interface SidePanel {
  /**
   * Opens the panel of a tab in the browser's side panel, or in a window of its own where there is none. Has to be
   * called before anything is awaited: the side panel opens only while the browser still sees the press.
   */
  open(tabId: number): Promise<void>
  /** Says on a tab's toolbar button, until its page is loaded anew, that the panel has left it and opens from there. */
  invite(tabId: number): Promise<void>
  /** Opens a window for a panel that stands beside no page of the browser, or brings it to the front. */
  openCompanion(): Promise<void>
}

export function createSidePanel(): SidePanel {
  return {
    open: async (tabId) => {
      const path = `panel.html?side=1&tab=${tabId}`
      const api: object = browser
      const isOpen = hasSidePanel(api) && (await openBeside(api.sidePanel, tabId, path))
      if (!isOpen) await openWindow(`?side=1&tab=${tabId}`)
    },
    invite: async (tabId) => {
      const title = browser.i18n.getMessage('panelLeft')
      await browser.action.setTitle({ tabId, title })
      await browser.action.setBadgeText({ tabId, text: '!' })
    },
    openCompanion: () => openWindow('?companion=1'),
  }
}

interface SidePanelApi {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>
  open(options: { tabId: number }): Promise<void>
}
const hasSidePanel = (api: object): api is { readonly sidePanel: SidePanelApi } =>
  'sidePanel' in api &&
  typeof api.sidePanel === 'object' &&
  api.sidePanel !== null &&
  'open' in api.sidePanel

/** Both calls leave in one turn; the browser carries them out in this order. */
async function openBeside(api: SidePanelApi, tabId: number, path: string): Promise<boolean> {
  const calls = [api.setOptions({ tabId, path, enabled: true }), api.open({ tabId })]
  return (await Promise.allSettled(calls)).every(({ status }) => status === 'fulfilled')
}

/** Opens the panel in a window, by way of a page that leads to it: no browser opens in one what pages may frame. */
async function openWindow(search: string): Promise<void> {
  const open = await findTab(browser.runtime.getURL(`panel.html${search}`))
  const url = browser.runtime.getURL(`companion.html${search}`)
  if (open === undefined) await browser.windows.create({ url, ...WINDOW })
  else await focusTab(open)
}
