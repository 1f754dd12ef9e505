import { describe, expect, it } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import { serveConsole } from '@/lib/background/serve-console'
import { createTabStates } from '@/lib/background/tab-states'
import type { Placement } from '@/lib/settings/settings'
import { DEFAULT_PLACEMENT } from '@/lib/settings/default-placement'

const TAB = 7
const said = { platform: 'kuaishou', shop: { id: 'Greenstalk' } } as const
const nothing = () => Promise.resolve()
const WORDS = { title: 'Tillside', open: 'Open', resize: 'Width', reload: 'Reload the page' }

/** A tab whose shop an agent named, and what its pages may ask. */
async function createScene(
  readPlace: () => Promise<Placement | undefined> = () => Promise.resolve(undefined),
) {
  const tabs = createTabStates({
    readTab: () => Promise.resolve(undefined),
    writeTab: nothing,
    removeTab: nothing,
    listTabs: () => Promise.resolve(new Map()),
  })
  await tabs.change(TAB, () => ({ said }))
  const brought: number[] = []
  const direction = serveConsole({
    tabs,
    bringShell: async (_tabId, frameId) => void brought.push(frameId),
    desk: {
      announce: nothing,
      leave: nothing,
      see: nothing,
      seeAgain: nothing,
      sayShop: nothing,
      view: () => Promise.reject(new Error('nobody asks')),
      refresh: () => Promise.reject(new Error('nobody asks')),
      refreshAll: nothing,
    },
    chips: { attend: nothing },
    inviteBeside: nothing,
    noteHealth: nothing,
    passKey: nothing,
    placements: { read: readPlace, save: nothing },
    pageWords: () => WORDS,
  })
  const askPlacement = (frameId: number) => {
    const sender: Caller = {
      kind: 'console',
      tabId: TAB,
      frameId,
      host: 'im.kwaixiaodian.com',
      platform: 'kuaishou',
    }
    return direction.handle('readPlacement', {}, { sender, id: 'request-1' })
  }
  return { tabs, brought, askPlacement }
}

describe('a page that asks where its panel stands', () => {
  it.each([
    ['forgets', 'the page itself', 0, null],
    ['keeps', 'a frame in it', 5, said],
  ] as const)('%s the shop that an agent named where %s asks', async (_does, _who, frame, left) => {
    const { tabs, brought, askPlacement } = await createScene()
    expect(await askPlacement(frame)).toEqual({
      ok: true,
      value: { placement: DEFAULT_PLACEMENT, words: WORDS },
    })
    expect((await tabs.read(TAB)).said).toEqual(left)
    expect(brought).toEqual([frame])
  })

  it('is told the usual place where its own cannot be read', async () => {
    const { askPlacement } = await createScene(() => Promise.reject(new Error('no storage')))
    expect(await askPlacement(0)).toMatchObject({ value: { placement: DEFAULT_PLACEMENT } })
  })
})
