import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createNotifications } from '@/lib/platform/notifications'

const iconUrl = '/icon.png'
const text = { title: '4 h left', message: 'Teapot House' }

describe('the notifications', () => {
  beforeEach(() => fakeBrowser.reset())
  afterEach(() => vi.restoreAllMocks())

  it('stand until somebody acts, where the browser lets them', async () => {
    await createNotifications({ iconUrl }).create('a', text)
    expect(fakeBrowser.notifications.getAllCreateOptions()).toEqual({
      a: { type: 'basic', iconUrl, requireInteraction: true, ...text },
    })
  })

  it('are created all the same where the browser refuses to let them stand', async () => {
    const accepted: unknown[] = []
    vi.spyOn(browser.notifications, 'create').mockImplementation((...given: unknown[]) => {
      if (JSON.stringify(given).includes('requireInteraction'))
        throw new Error('Unexpected property "requireInteraction"')
      accepted.push(given)
      return Promise.resolve('a')
    })
    await createNotifications({ iconUrl }).create('a', text)
    expect(accepted).toEqual([['a', { type: 'basic', iconUrl, ...text }]])
  })

  it('say so when the system takes none', async () => {
    vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no server'))
    await expect(createNotifications({ iconUrl }).create('a', text)).rejects.toThrow('no server')
  })

  it('are listed by id and cleared', async () => {
    const notifications = createNotifications({ iconUrl })
    await notifications.create('a', text)
    await notifications.create('b', text)
    await notifications.clear('a')
    await notifications.clear('a')
    expect(await notifications.list()).toEqual(['b'])
  })

  it('cannot be listed where the browser fails to', async () => {
    vi.spyOn(browser.notifications, 'getAll').mockRejectedValue(new Error('no server'))
    expect(await createNotifications({ iconUrl }).list()).toBeNull()
  })

  it.each([
    { level: 'granted', allowed: true },
    { level: 'denied', allowed: false },
  ])('are allowed when the permission is $level: $allowed', async ({ level, allowed }) => {
    Object.assign(browser.notifications, { getPermissionLevel: () => Promise.resolve(level) })
    expect(await createNotifications({ iconUrl }).allowed()).toBe(allowed)
  })

  it('count as allowed where the browser has no word for it', async () => {
    Object.assign(browser.notifications, { getPermissionLevel: undefined })
    expect(await createNotifications({ iconUrl }).allowed()).toBe(true)
  })

  it('tell which was pressed', async () => {
    const pressed: string[] = []
    createNotifications({ iconUrl }).onPressed((id) => pressed.push(id))
    await fakeBrowser.notifications.onClicked.trigger('a')
    expect(pressed).toEqual(['a'])
  })
})
