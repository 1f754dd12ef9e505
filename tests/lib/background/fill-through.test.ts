import { describe, expect, it, vi } from 'vitest'

import { fillThrough } from '@/lib/background/fill-through'
import type { Envelope } from '@/lib/messaging/client'
import type { Tabs } from '@/lib/platform/tabs'
import { fail, ok } from '@/lib/shared/result'

const PLACE = { tabId: 4, frameId: 2, requestId: 'press' }
const REQUEST = {
  contextId: '00000000-0000-4000-8000-000000000000',
  text: '在的',
  append: false,
}
const FILLED = ok({ result: 'filled', undoable: true } as const)

/** A tab whose page can fill once the script has come to it. */
function createTab() {
  const page = { isEquipped: false, takesScripts: true }
  const heard: Envelope[] = []
  const tabs: Pick<Tabs, 'send' | 'run'> = {
    send: vi.fn<Tabs['send']>(async (_tabId, message) => {
      heard.push(message as Envelope)
      return page.isEquipped ? FILLED : fail('unequipped')
    }),
    run: vi.fn<Tabs['run']>(async () => {
      if (!page.takesScripts) throw new Error('cannot access the page')
      page.isEquipped = true
    }),
  }
  const fill = fillThrough({ tabs })
  return { page, tabs, heard, fill: () => fill(PLACE, REQUEST) }
}

describe('filling through a page', () => {
  it('brings what knows how to fill to the frame that needs it, and asks again under the same id', async () => {
    const { tabs, heard, fill } = createTab()
    expect(await fill()).toEqual(FILLED)
    expect(tabs.run).toHaveBeenCalledExactlyOnceWith(4, 2, 'composer.js')
    expect(heard).toEqual([
      { call: 'fillComposer', id: 'press', payload: REQUEST },
      { call: 'fillComposer', id: 'press', payload: REQUEST },
    ])
  })

  it('brings nothing where it is already', async () => {
    const { page, tabs, heard, fill } = createTab()
    page.isEquipped = true
    expect(await fill()).toEqual(FILLED)
    expect(tabs.run).not.toHaveBeenCalled()
    expect(heard).toHaveLength(1)
  })

  it('gives up where the page takes no script of ours', async () => {
    const { page, heard, fill } = createTab()
    page.takesScripts = false
    expect(await fill()).toEqual(fail('no-answer'))
    expect(heard).toHaveLength(1)
  })

  it('asks once more, not for ever', async () => {
    const { tabs, heard, fill } = createTab()
    vi.mocked(tabs.run).mockResolvedValue()
    expect(await fill()).toEqual(fail('unequipped'))
    expect(heard).toHaveLength(2)
  })
})
