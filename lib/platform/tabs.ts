import browser, { type Tabs as Api } from 'webextension-polyfill'

/** The browser's tabs, as far as pages of consoles and of our own go. */
export interface Tabs {
  /** Brings the tab with this address to the front, or opens one. */
  openOrFocus(url: string): Promise<void>
  /** Sends a message to a tab, or to one frame of it, and gives the answer; throws where nobody listens. */
  send(tabId: number, message: unknown, frameId?: number): Promise<unknown>
  /** Runs a script of our package in one frame; rejects where it may not. */
  run(tabId: number, frameId: number, file: string): Promise<void>
  /** Runs a function in one frame, in the world of our scripts there, and gives what it returns; rejects where it may not. */
  ask<Args extends (string | number | boolean)[]>(
    tabId: number,
    frameId: number,
    question: (...args: Args) => unknown,
    args: Args,
  ): Promise<unknown>
  /** Listens to tabs that are gone; to be called in the worker's first turn. */
  onClosed(forget: (tabId: number) => void): void
}

export function createTabs(): Tabs {
  return {
    openOrFocus: async (url) => {
      const open = await findTab(url)
      if (open === undefined) await browser.tabs.create({ url })
      else await focusTab(open)
    },
    send: (tabId, message, frameId) =>
      browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }),
    run: async (tabId, frameId, file) => {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [file],
        // Else it would wait until the page has loaded its last picture.
        injectImmediately: true,
      })
    },
    ask: async (tabId, frameId, question, args) => {
      const target = { tabId, frameIds: [frameId] }
      const [answer] = await browser.scripting.executeScript({
        target,
        func: question,
        args,
        injectImmediately: true,
      })
      return answer?.result
    },
    onClosed: (forget) => browser.tabs.onRemoved.addListener((tabId) => forget(tabId)),
  }
}

/** The open tab with this very address, among those whose address the browser tells us. */
export async function findTab(url: string): Promise<Api.Tab | undefined> {
  const { protocol, hostname } = new URL(url)
  // A pattern names no port and would take a star in the path for a wildcard, so that the address itself decides.
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` }).catch(() => [])
  return tabs.find((tab) => tab.url === url)
}

/** Brings a tab and its window to the front. */
export async function focusTab({ id, windowId }: Api.Tab): Promise<void> {
  if (id !== undefined) await browser.tabs.update(id, { active: true })
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
}
