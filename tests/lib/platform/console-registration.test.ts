import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser, { type Permissions, type Scripting } from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import type { ConsoleProfile } from '@/lib/consoles/profile'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import { createConsoleRegistration } from '@/lib/platform/console-registration'

const twoHosts: ConsoleProfile = { ...pinduoduo, hosts: ['mms.example.com', 'chat.example.com'] }
const [MMS, CHAT] = ['https://mms.example.com/*', 'https://chat.example.com/*']
const JS = ['profile-pinduoduo.js', 'content-scripts/console.js']

/** A browser that keeps registrations and permissions as the real ones do, with one tab open. */
const startBrowser = () => {
  const granted = new Set<string>()
  const registered = new Map<string, Scripting.RegisteredContentScript>()
  vi.spyOn(browser.permissions, 'contains').mockImplementation(({ origins = [] }) =>
    Promise.resolve(origins.every((origin) => granted.has(origin))),
  )
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(() =>
    Promise.resolve([...registered.values()]),
  )
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation((scripts) => {
    for (const script of scripts) {
      if (registered.has(script.id)) return Promise.reject(new Error('Duplicate script ID'))
      registered.set(script.id, script)
    }
    return Promise.resolve()
  })
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation((filter) => {
    for (const id of filter?.ids ?? []) registered.delete(id)
    return Promise.resolve()
  })
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([
    { id: 6, index: 0, highlighted: false, active: true, pinned: false, incognito: false },
  ])
  const listeners: ((change: Permissions.Permissions) => void)[] = []
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved])
    vi.spyOn(event, 'addListener').mockImplementation((listener) => void listeners.push(listener))
  const tell = () => listeners.forEach((listener) => listener({}))
  const injected = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([])
  return { granted, registered, injected, tell }
}

describe('the registration of consoles', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => vi.restoreAllMocks())

  it('reads nothing that was not allowed', async () => {
    const { registered, injected } = startBrowser()
    expect(await createConsoleRegistration([twoHosts]).refresh()).toEqual({
      added: [],
      removed: [],
    })
    expect(registered.size).toBe(0)
    expect(injected).not.toHaveBeenCalled()
  })

  it('puts profile and engine, in this order, on the hosts that are allowed', async () => {
    const { granted, registered } = startBrowser()
    granted.add(MMS)
    const change = await createConsoleRegistration([twoHosts]).refresh()
    expect(change).toEqual({ added: ['pinduoduo'], removed: [] })
    expect([...registered.values()]).toEqual([
      {
        id: 'pinduoduo',
        js: JS,
        matches: [MMS],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: false,
      },
    ])
  })

  it('injects into open tabs once', async () => {
    const { granted, injected } = startBrowser()
    granted.add(MMS)
    const registration = createConsoleRegistration([twoHosts])
    await Promise.all([registration.refresh(), registration.refresh()])
    await createConsoleRegistration([twoHosts]).refresh()
    expect(injected).toHaveBeenCalledOnce()
    expect(injected).toHaveBeenCalledWith({ target: { tabId: 6, allFrames: true }, files: JS })
  })

  it('does not mind a tab that cannot be injected', async () => {
    const { granted, registered, injected } = startBrowser()
    injected.mockRejectedValue(new Error('Frame with ID 0 is showing error page'))
    granted.add(MMS)
    await createConsoleRegistration([twoHosts]).refresh()
    expect(registered.size).toBe(1)
  })

  it('follows a host that is allowed later', async () => {
    const { granted, registered } = startBrowser()
    granted.add(MMS)
    await createConsoleRegistration([twoHosts]).refresh()
    granted.add(CHAT)
    const change = await createConsoleRegistration([twoHosts]).refresh()
    expect(change).toEqual({ added: ['pinduoduo'], removed: [] })
    expect(registered.get('pinduoduo')?.matches).toEqual([MMS, CHAT])
  })

  it('takes scripts off when the permission goes, and tells', async () => {
    const { granted, registered, tell } = startBrowser()
    granted.add(MMS)
    const registration = createConsoleRegistration([twoHosts])
    await registration.refresh()
    const told = new Promise((resolve) => {
      registration.onChange(resolve)
    })
    granted.clear()
    tell()
    expect(await told).toEqual({ added: [], removed: ['pinduoduo'] })
    expect(registered.size).toBe(0)
  })

  it('takes off what an older version left', async () => {
    const { registered } = startBrowser()
    registered.set('gone', { id: 'gone', matches: [MMS], js: JS })
    const change = await createConsoleRegistration([twoHosts]).refresh()
    expect(change.removed).toEqual(['gone'])
  })
})
