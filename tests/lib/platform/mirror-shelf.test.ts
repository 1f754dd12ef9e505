import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createMirrorShelf } from '@/lib/platform/mirror-shelf'

beforeEach(() => fakeBrowser.reset())

const MIRROR = { mark: '7', madeAt: 5, file: 'AAAA' }

describe('the shelf of the mirror', () => {
  it('gives back what was laid there', async () => {
    await createMirrorShelf().write(MIRROR)
    expect(await createMirrorShelf().read()).toEqual(MIRROR)
    expect(await createMirrorShelf().readMark()).toBe('7')
  })

  it.each([undefined, 7, { madeAt: 'late', file: 'AAAA' }, { madeAt: 5 }])(
    'holds no mirror where %o lies there',
    async (mirror) => {
      await browser.storage.local.set({ 'mirror-mark': '7', mirror })
      expect(await createMirrorShelf().read()).toBeNull()
    },
  )
})
