import { afterEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'

import { readLanguages } from '@/lib/platform/device-locale'

describe('the languages of the device', () => {
  afterEach(() => vi.restoreAllMocks())

  it('begin with the language of the browser itself', () => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-TW')
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US', 'en'])
    expect(readLanguages()).toEqual(['zh-TW', 'en-US', 'en'])
  })
})
