import { describe, expect, it, vi } from 'vitest'

import { passKey, type KeyPress, type PassKeyParts } from '@/lib/background/pass-key'
import { ok } from '@/lib/shared/result'

import { chatSighting } from '../../helpers/sightings'

const PRESS: KeyPress = {
  tabId: 4,
  contextId: chatSighting().contextId,
  key: 'Digit1',
  id: 'press',
}

/** A tab with a panel in its ninth frame, unless `panelFrame` says otherwise. */
function createWays(panelFrame: number | null = 9) {
  const state = {
    sighting: null,
    consoleFrame: 0,
    shell: null,
    said: null,
    waiting: null,
    panelFrame,
  }
  return {
    tabs: { read: async () => state },
    toFrame: vi.fn<PassKeyParts['toFrame']>(async () => true),
    toOwnPages: vi.fn<PassKeyParts['toOwnPages']>(() => Promise.reject(new Error('nobody'))),
    askTop: vi.fn<PassKeyParts['askTop']>(async () => ok(undefined)),
  }
}

describe('a key that was pressed in the chat box', () => {
  it('goes to the panel in the page, with its context', async () => {
    const ways = createWays()
    await passKey(ways, PRESS)
    expect(ways.toFrame).toHaveBeenCalledExactlyOnceWith(4, 9, { push: 'key', ...PRESS })
    expect(ways.askTop).not.toHaveBeenCalled()
  })

  it('stays with the panel beside the page where there is one', async () => {
    const ways = createWays()
    ways.toOwnPages.mockResolvedValue(true)
    await passKey(ways, { ...PRESS, key: 'Slash' })
    expect(ways.toFrame).not.toHaveBeenCalled()
    expect(ways.askTop).not.toHaveBeenCalled()
  })

  it('unfolds the panel for a search before the panel hears of it', async () => {
    const ways = createWays()
    await passKey(ways, { ...PRESS, key: 'Slash' })
    expect(ways.askTop).toHaveBeenCalledExactlyOnceWith(4, 'search')
    expect(ways.askTop).toHaveBeenCalledBefore(ways.toFrame)
  })

  it.each([
    ['was never opened', createWays(null)],
    ['has gone with its page', { ...createWays(), toFrame: () => Promise.reject(new Error()) }],
  ])('unfolds a panel that %s', async (_, ways) => {
    await passKey(ways, PRESS)
    expect(ways.askTop).toHaveBeenCalledExactlyOnceWith(4, 'unfold')
  })
})
