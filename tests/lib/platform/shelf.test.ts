import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createShelf } from '@/lib/platform/shelf'

const parse = (stored: unknown): number | undefined =>
  typeof stored === 'number' ? stored : undefined

beforeEach(() => fakeBrowser.reset())

describe.each(['session', 'local'] as const)('a shelf of the browser’s %s storage', (place) => {
  it('keeps one value until it is taken away', async () => {
    const shelf = createShelf(place, 'count', parse)
    expect(await shelf.read()).toBeUndefined()
    await shelf.write(7)
    expect(await createShelf(place, 'count', parse).read()).toBe(7)
    expect(await browser.storage[place].get(null)).toEqual({ count: 7 })
    await shelf.write(undefined)
    expect(await browser.storage[place].get(null)).toEqual({})
  })

  it('believes no other shape', async () => {
    await browser.storage[place].set({ count: 'seven' })
    expect(await createShelf(place, 'count', parse).read()).toBeUndefined()
  })
})
