import { describe, expect, it, vi } from 'vitest'

import { fillReply, type FillIn } from '@/lib/background/fill-reply'
import type { PanelSight } from '@/lib/background/panel-sight'
import { createTabStates } from '@/lib/background/tab-states'
import { fail, ok } from '@/lib/shared/result'

import { chatSighting } from '../../helpers/sightings'

const PRESS = { tabId: 4, requestId: 'press' }
const REQUEST = { contextId: chatSighting().contextId, text: '在的', append: false }
const FILLED = { result: 'filled', undoable: true } as const
const refused = (why: string) => ({ result: 'refused', why })

/** A tab that shows a chat in its third frame. */
async function createDesk() {
  const tabs = createTabStates({
    readTab: async () => undefined,
    writeTab: async () => {},
    removeTab: async () => {},
    listTabs: async () => new Map(),
  })
  await tabs.change(4, () => ({ sighting: chatSighting(), consoleFrame: 3 }))
  const fillIn = vi.fn<FillIn>(async () => ok(FILLED))
  const isInSight = vi.fn<PanelSight>(async () => true)
  return { tabs, fillIn, isInSight }
}

describe('a fill on its way to the page', () => {
  it('goes to the frame that showed the conversation', async () => {
    const desk = await createDesk()
    expect(await fillReply(desk, PRESS, REQUEST)).toEqual(FILLED)
    const place = { tabId: 4, frameId: 3, requestId: 'press' }
    expect(desk.fillIn).toHaveBeenCalledExactlyOnceWith(place, REQUEST)
  })

  it('ends where the tab shows another conversation', async () => {
    const desk = await createDesk()
    const contextId = '22222222-2222-4222-8222-222222222222'
    expect(await fillReply(desk, PRESS, { ...REQUEST, contextId })).toEqual(
      refused('context-changed'),
    )
    expect(desk.fillIn).not.toHaveBeenCalled()
  })

  it('says that the page is gone where nobody takes it', async () => {
    const desk = await createDesk()
    desk.fillIn.mockResolvedValue(fail('no-answer'))
    expect(await fillReply(desk, PRESS, REQUEST)).toEqual(refused('page-gone'))
    expect(await fillReply(desk, { ...PRESS, tabId: 5 }, REQUEST)).toEqual(refused('page-gone'))
  })

  it('is refused to a press on a panel that people do not see', async () => {
    const desk = await createDesk()
    desk.isInSight.mockResolvedValue(false)
    const pointer = { x: 120, y: 40, settled: true }
    expect(await fillReply(desk, { ...PRESS, pointer }, REQUEST)).toEqual(refused('panel-hidden'))
    expect(desk.isInSight).toHaveBeenCalledExactlyOnceWith(4, pointer)
    expect(desk.fillIn).not.toHaveBeenCalled()
  })

  it('is not looked at where a key was pressed', async () => {
    const desk = await createDesk()
    desk.isInSight.mockResolvedValue(false)
    expect(await fillReply(desk, PRESS, REQUEST)).toEqual(FILLED)
  })
})
