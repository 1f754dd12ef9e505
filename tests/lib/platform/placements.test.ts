import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createPlacements } from '@/lib/platform/placements'

beforeEach(() => fakeBrowser.reset())

describe('placements', () => {
  it('keep width and state of one host apart from those of another', async () => {
    const placements = createPlacements()
    await placements.save('mms.pinduoduo.com', { widthPx: 420, collapsed: true })
    expect(await placements.read('mms.pinduoduo.com')).toEqual({ widthPx: 420, collapsed: true })
    expect(await placements.read('shop.jd.com')).toBeUndefined()
  })

  it.each([
    ['a width no panel has', { widthPx: 9000, collapsed: false }],
    ['something else', 'wide'],
  ])('forget %s', async (_what, stored) => {
    await browser.storage.local.set({ 'placement:mms.pinduoduo.com': stored })
    expect(await createPlacements().read('mms.pinduoduo.com')).toBeUndefined()
  })
})
