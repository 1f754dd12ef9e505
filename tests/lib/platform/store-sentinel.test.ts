import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createStoreSentinel } from '@/lib/platform/store-sentinel'

beforeEach(() => fakeBrowser.reset())

const refuse = () => Promise.reject(new Error('refused'))

describe('the sentinel', () => {
  it('remembers that there was a database', async () => {
    expect(await createStoreSentinel().isSet()).toBe(false)
    await createStoreSentinel().set()
    expect(await createStoreSentinel().isSet()).toBe(true)
  })

  it('lets everything go on where the browser’s own storage refuses', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(browser.storage.local, 'get').mockImplementation(refuse)
    vi.spyOn(browser.storage.local, 'set').mockImplementation(refuse)
    const sentinel = createStoreSentinel()
    await sentinel.set()
    expect(await sentinel.isSet()).toBe(false)
    vi.restoreAllMocks()
  })
})
