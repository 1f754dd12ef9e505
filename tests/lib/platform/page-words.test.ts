import { afterEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'

import { readPageWords } from '@/lib/platform/page-words'
import messages from '@/public/_locales/en/messages.json'

const WORDS: ReadonlyMap<string, { readonly message: string }> = new Map(Object.entries(messages))

describe('the words on what stands in a page', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are those of the browser’s language', () => {
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => WORDS.get(key)?.message ?? '')
    expect(readPageWords()).toEqual({
      title: 'Tillside panel',
      open: 'Open the Tillside panel',
      resize: 'Panel width',
      reload: 'Tillside was updated: reload the page',
    })
  })
})
