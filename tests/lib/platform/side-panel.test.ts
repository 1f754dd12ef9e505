import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createSidePanel } from '@/lib/platform/side-panel'

const PATH = 'panel.html?side=1&tab=5'
/** Leads to the panel: no page may frame it, so that the browser opens it in a window for our worker. */
const WINDOW_PATH = 'companion.html?side=1&tab=5'
const companion = () =>
  vi
    .spyOn(browser.windows, 'create')
    .mockResolvedValue({ focused: true, incognito: false, alwaysOnTop: false })

const withSidePanel = (api: object | undefined) =>
  vi.spyOn(browser as { sidePanel?: object | undefined }, 'sidePanel', 'get').mockReturnValue(api)

describe('the side panel', () => {
  beforeEach(() => {
    fakeBrowser.reset()
    Object.defineProperty(browser, 'sidePanel', { configurable: true, get: () => undefined })
  })
  afterEach(() => vi.restoreAllMocks())

  it('opens for one tab before anything is awaited', () => {
    const calls: unknown[] = []
    withSidePanel({
      setOptions: (options: object) => Promise.resolve(calls.push(options)),
      open: (options: object) => Promise.resolve(calls.push(options)),
    })
    void createSidePanel().open(5)
    expect(calls).toEqual([{ tabId: 5, path: PATH, enabled: true }, { tabId: 5 }])
  })

  it('gives way to a window of its own where the browser refuses', async () => {
    const created = companion()
    withSidePanel({
      setOptions: () => Promise.resolve(),
      open: () => Promise.reject(new Error('no user gesture')),
    })
    await createSidePanel().open(5)
    expect(created).toHaveBeenCalledOnce()
  })

  it('gives way to a window of its own where there is none', async () => {
    const created = companion()
    await createSidePanel().open(5)
    expect(created).toHaveBeenCalledWith({
      url: browser.runtime.getURL(WINDOW_PATH),
      type: 'popup',
      width: 400,
      height: 760,
    })
  })

  it('opens a window that stands beside no page', async () => {
    const created = companion()
    await createSidePanel().openCompanion()
    expect(created.mock.calls[0]?.[0]).toMatchObject({
      url: browser.runtime.getURL('companion.html?companion=1'),
      type: 'popup',
    })
  })

  it('is offered on the button of its tab alone', async () => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name) => name)
    const title = vi.spyOn(browser.action, 'setTitle').mockResolvedValue()
    const text = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue()
    await createSidePanel().invite(5)
    expect(title).toHaveBeenCalledWith({ tabId: 5, title: 'panelLeft' })
    expect(text).toHaveBeenCalledWith({ tabId: 5, text: '!' })
  })

  it('opens no second window for the same tab', async () => {
    const created = companion()
    const open = await browser.tabs.create({ url: browser.runtime.getURL(PATH) })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([open])
    await createSidePanel().open(5)
    expect(created).not.toHaveBeenCalled()
  })
})
