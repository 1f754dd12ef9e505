import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createSessionStore } from '@/lib/platform/session-store'

const parse = (stored: unknown) => (typeof stored === 'string' ? stored : undefined)
const startWorker = () => {
  let ids = 0
  return createSessionStore({ newId: () => `session-${(ids += 1)}`, parse })
}

describe('the session store', () => {
  beforeEach(() => fakeBrowser.reset())

  it('names the session once for all workers in it', async () => {
    const first = startWorker()
    expect(await Promise.all([first.sessionId(), first.sessionId()])).toEqual([
      'session-1',
      'session-1',
    ])
    await fakeBrowser.storage.session.set({ session: 'session-of-before' })
    expect(await startWorker().sessionId()).toBe('session-of-before')
  })

  it('names a new session after the browser was shut', async () => {
    await startWorker().sessionId()
    await fakeBrowser.storage.session.clear()
    const store = createSessionStore({ newId: () => 'another', parse })
    expect(await store.sessionId()).toBe('another')
  })

  it('keeps the latest of each tab over a stopped worker', async () => {
    await startWorker().writeTab(7, 'before')
    await startWorker().writeTab(7, 'now')
    await startWorker().writeTab(8, 'other')
    expect(await startWorker().readTab(7)).toBe('now')
    expect(await startWorker().listTabs()).toEqual(
      new Map([
        [7, 'now'],
        [8, 'other'],
      ]),
    )
  })

  it('forgets a tab', async () => {
    const store = startWorker()
    await store.writeTab(7, 'now')
    await store.removeTab(7)
    expect(await store.readTab(7)).toBeUndefined()
    expect(await store.listTabs()).toEqual(new Map())
  })

  it('gives nothing for what has another shape', async () => {
    const store = startWorker()
    await store.sessionId()
    await fakeBrowser.storage.session.set({ 'tab:7': { from: 'an older version' } })
    expect(await store.readTab(7)).toBeUndefined()
    expect(await store.listTabs()).toEqual(new Map())
  })
})
