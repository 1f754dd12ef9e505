import { describe, expect, it, vi } from 'vitest'

import { createPanelSight, pressInPage } from '@/lib/background/panel-sight'
import type { Tabs } from '@/lib/platform/tabs'

const POINT = { x: 120, y: 40 }

/** A page that answers the question; `run` and `ask` may be made to fail. */
const createPage = (answer: unknown) => ({
  run: vi.fn<Tabs['run']>(async () => {}),
  ask: vi.fn<(...asked: Parameters<Tabs['ask']>) => Promise<unknown>>(async () => answer),
})

describe('a press', () => {
  it('may be covered inside a page, and in no panel beside it', () => {
    expect(pressInPage({ kind: 'frame', tabId: 4, frameId: 7 }, POINT)).toBe(POINT)
    expect(pressInPage({ kind: 'own', page: 'panel.html' }, POINT)).toBeUndefined()
    expect(pressInPage(null, POINT)).toBeUndefined()
  })
})

describe('looking at the panel', () => {
  it('asks the top frame about the point, with the script that looks', async () => {
    const tabs = createPage(true)
    expect(await createPanelSight({ tabs })(4, POINT)).toBe(true)
    expect(tabs.run).toHaveBeenCalledExactlyOnceWith(4, 0, 'sight.js')
    expect(tabs.ask).toHaveBeenCalledExactlyOnceWith(4, 0, expect.any(Function), [120, 40])
  })

  it.each([false, undefined, null, 'true'])('takes %j for hidden', async (answer) => {
    expect(await createPanelSight({ tabs: createPage(answer) })(4, POINT)).toBe(false)
  })

  it.each(['run', 'ask'] as const)('takes a page that does not %s for hidden', async (call) => {
    const tabs = createPage(true)
    tabs[call].mockRejectedValue(new Error('cannot access the page'))
    expect(await createPanelSight({ tabs })(4, POINT)).toBe(false)
  })
})
