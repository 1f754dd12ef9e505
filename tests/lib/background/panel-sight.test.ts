import { describe, expect, it, vi } from 'vitest'

import { createPanelSight, pressInPage } from '@/lib/background/panel-sight'
import type { Tabs } from '@/lib/platform/tabs'

const PRESS = { x: 120, y: 40, settled: true }

/** A page that answers the question; `run` and `ask` may be made to fail. */
const createPage = (answer: unknown) => ({
  run: vi.fn<Tabs['run']>(async () => {}),
  ask: vi.fn<(...asked: Parameters<Tabs['ask']>) => Promise<unknown>>(async () => answer),
})

describe('a press', () => {
  it('may be covered inside a page, and in no panel beside it', () => {
    expect(pressInPage({ kind: 'frame', tabId: 4, frameId: 7 }, PRESS)).toBe(PRESS)
    expect(pressInPage({ kind: 'own', page: 'panel.html' }, PRESS)).toBeUndefined()
    expect(pressInPage(null, PRESS)).toBeUndefined()
  })
})

describe('looking at the panel', () => {
  it('asks the top frame about the point, with the script that looks', async () => {
    const tabs = createPage(true)
    expect(await createPanelSight({ tabs })(4, PRESS)).toBe(true)
    expect(tabs.run).toHaveBeenCalledExactlyOnceWith(4, 0, 'sight.js')
    expect(tabs.ask).toHaveBeenCalledExactlyOnceWith(4, 0, expect.any(Function), [120, 40])
  })

  it.each([false, undefined, null, 'true'])('takes %j for hidden', async (answer) => {
    expect(await createPanelSight({ tabs: createPage(answer) })(4, PRESS)).toBe(false)
  })

  it('takes a pointer that has just come over the panel for one that was led there', async () => {
    const tabs = createPage(true)
    expect(await createPanelSight({ tabs })(4, { ...PRESS, settled: false })).toBe(false)
    expect(tabs.run).not.toHaveBeenCalled()
  })

  it.each(['run', 'ask'] as const)('takes a page that does not %s for hidden', async (call) => {
    const tabs = createPage(true)
    tabs[call].mockRejectedValue(new Error('cannot access the page'))
    expect(await createPanelSight({ tabs })(4, PRESS)).toBe(false)
  })
})
