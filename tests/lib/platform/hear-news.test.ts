import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import type { Push } from '@/lib/messaging/protocol'
import { hearNews } from '@/lib/platform/hear-news'

const news: Push = { push: 'context', tabId: 1, contextId: 'context-a' }
const background = { id: fakeBrowser.runtime.id }
const say = (message: unknown, sender: object = background): unknown =>
  fakeBrowser.runtime.onMessage.trigger(message, sender, () => {})
const heard = (to: 'frame' | 'own') => {
  const told: Push[] = []
  return { told, stop: hearNews(to, (each) => told.push(each)) }
}

describe('news', () => {
  beforeEach(() => fakeBrowser.reset())

  it('reach those they are for', async () => {
    const frame = heard('frame')
    const own = heard('own')
    await say({ to: 'frame', news })
    expect(frame.told).toEqual([news])
    expect(own.told).toEqual([])
  })

  it.each([
    ['from a content script', { to: 'own', news }, { ...background, tab: { id: 1 } }],
    ['from another extension', { to: 'own', news }, { id: 'other' }],
    ['that are no news', { call: 'openPanel', id: '1', payload: {} }, background],
    ['that are nothing', null, background],
  ])('%s are left alone', async (_, message, sender) => {
    const { told } = heard('own')
    await say(message, sender)
    expect(told).toEqual([])
  })

  it('are heard no more once stopped', async () => {
    const { told, stop } = heard('own')
    stop()
    await say({ to: 'own', news })
    expect(told).toEqual([])
  })
})
