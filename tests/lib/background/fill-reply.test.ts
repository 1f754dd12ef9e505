import { describe, expect, it, vi } from 'vitest'

import { fillReply, type FillIn, type JudgeFill } from '@/lib/background/fill-reply'
import type { PanelSight } from '@/lib/background/panel-sight'
import { createTabStates } from '@/lib/background/tab-states'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import { fail, ok } from '@/lib/shared/result'

import { chatSighting } from '../../helpers/sightings'

const PRESS = { tabId: 4, requestId: 'press' }
const REQUEST = { contextId: chatSighting().contextId, text: '在的', append: false }
const FILLED = { result: 'filled', undoable: true } as const
const FOUND: GuardFinding = {
  ruleId: 'r',
  subject: 'promise',
  severity: 'block',
  from: 0,
  to: 1,
  reason: { en: 'No', 'zh-CN': '不', 'zh-TW': '不' },
  better: null,
  known: null,
}
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
  const judge = vi.fn<JudgeFill>(async () => [])
  return { tabs, fillIn, isInSight, judge }
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

  it('is refused with what was found where the guard stops it', async () => {
    const desk = await createDesk()
    desk.judge.mockResolvedValue([FOUND])
    expect(await fillReply(desk, PRESS, REQUEST)).toEqual({
      ...refused('guarded'),
      findings: [FOUND],
    })
    expect(desk.fillIn).not.toHaveBeenCalled()
  })

  it('is judged with what the agent answered', async () => {
    const desk = await createDesk()
    const answers = { taken: [], overridden: [{ ruleId: 'r', words: '在', reason: '试过' }] }
    await fillReply(desk, { ...PRESS, answers }, REQUEST)
    const { contextId, text } = REQUEST
    expect(desk.judge).toHaveBeenCalledExactlyOnceWith(chatSighting(), { contextId, text, answers })
  })
})
