import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser, { type Tabs as Api } from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createTabs } from '@/lib/platform/tabs'

const CASE = 'https://mms.pinduoduo.com:8443/aftersales/detail?id=7*'
const tab = (id: number, url: string): Api.Tab => ({
  id,
  url,
  windowId: 3,
  index: 0,
  highlighted: false,
  active: false,
  pinned: false,
  incognito: false,
})

/** A browser whose tabs are these; what it is asked to do is written down. */
const watchBrowser = (...tabs: Api.Tab[]) => {
  const asked = vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs)
  const created = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab(9, ''))
  const updated = vi.spyOn(browser.tabs, 'update').mockResolvedValue(tab(9, ''))
  const raised = vi
    .spyOn(browser.windows, 'update')
    .mockResolvedValue({ focused: true, incognito: false, alwaysOnTop: false })
  return { asked, created, updated, raised }
}

const isPositive = (x: number): boolean => x > 0

describe('the tabs', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => vi.restoreAllMocks())

  it('bring an open page to the front', async () => {
    const { asked, created, updated, raised } = watchBrowser(tab(1, `${CASE}1`), tab(2, CASE))
    await createTabs().openOrFocus(CASE)
    expect(asked).toHaveBeenCalledWith({ url: 'https://mms.pinduoduo.com/*' })
    expect(updated).toHaveBeenCalledWith(2, { active: true })
    expect(raised).toHaveBeenCalledWith(3, { focused: true })
    expect(created).not.toHaveBeenCalled()
  })

  it('open a page that no tab shows', async () => {
    const { created } = watchBrowser(tab(1, 'https://mms.pinduoduo.com/'))
    await createTabs().openOrFocus(CASE)
    expect(created).toHaveBeenCalledWith({ url: CASE })
  })

  it('open a page where the browser does not tell addresses', async () => {
    const { asked, created } = watchBrowser()
    asked.mockRejectedValue(new Error('no permission'))
    await createTabs().openOrFocus(CASE)
    expect(created).toHaveBeenCalledWith({ url: CASE })
  })

  it.each([
    { to: 'a whole tab', frameId: undefined, options: {} },
    { to: 'one frame', frameId: 4, options: { frameId: 4 } },
  ])('carry a message to $to and its answer back', async ({ frameId, options }) => {
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue('heard')
    expect(await createTabs().send(2, { push: 'clocks' }, frameId)).toBe('heard')
    expect(send).toHaveBeenCalledWith(2, { push: 'clocks' }, options)
  })

  it('run a script in one frame, without waiting for the page to load', async () => {
    const run = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([])
    await createTabs().run(2, 4, 'composer.js')
    expect(run).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 2, frameIds: [4] },
      files: ['composer.js'],
      injectImmediately: true,
    })
  })

  it('ask one frame and give its answer', async () => {
    const run = vi
      .spyOn(browser.scripting, 'executeScript')
      .mockResolvedValue([{ frameId: 4, documentId: '', result: true }])
    expect(await createTabs().ask(2, 4, isPositive, [7])).toBe(true)
    expect(run).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 2, frameIds: [4] },
      func: isPositive,
      args: [7],
      injectImmediately: true,
    })
  })

  it('tell which is gone', async () => {
    const gone: number[] = []
    createTabs().onClosed((tabId) => gone.push(tabId))
    await fakeBrowser.tabs.onRemoved.trigger(2, { windowId: 3, isWindowClosing: false })
    expect(gone).toEqual([2])
  })
})
