import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createHealthShelf } from '@/lib/platform/health-shelf'

beforeEach(() => fakeBrowser.reset())

describe('the shelf of console health', () => {
  it('keeps the book for the next worker', async () => {
    const book = { 'pinduoduo|chat|orders': { lastReadAt: 5, failing: null } }
    await createHealthShelf().write(book)
    expect(await createHealthShelf().read()).toEqual(book)
  })

  it('begins anew where what is kept is not of its shape', async () => {
    await browser.storage.local.set({ health: { 'pinduoduo|chat|orders': 'fine' } })
    expect(await createHealthShelf().read()).toEqual({})
  })
})
