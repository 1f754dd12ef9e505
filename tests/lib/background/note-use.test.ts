import { expect, it } from 'vitest'

import { noteUse } from '@/lib/background/note-use'
import { createTabStates } from '@/lib/background/tab-states'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { makeSighting } from '@/tests/fixtures/store/make-sighting'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

const TAB = 7
const sighting = makeSighting()

/** The reply log after one fill by the person of this name. */
async function logAfter(agentName: string) {
  const { store, shopId } = await openShopStore()
  const tabs = createTabStates({
    readTab: async () => undefined,
    writeTab: async () => undefined,
    removeTab: async () => undefined,
    listTabs: async () => new Map(),
  })
  await tabs.change(TAB, () => ({ sighting }))
  await noteUse(
    {
      store: async () => store,
      tabs,
      clock: () => NOON,
      settings: { read: async () => ({ ...DEFAULT_SETTINGS, agentName }) },
    },
    { tabId: TAB, contextId: sighting.contextId, id: 'request', reply: undefined },
  )
  return store.uses.ofShop(shopId)
}

it('signs a fill with the name of the person at this browser', async () => {
  expect(await logAfter('Mei')).toMatchObject([{ id: 'request', at: NOON, by: 'Mei' }])
})

it('leaves a fill unsigned where nobody gave a name', async () => {
  const [use] = await logAfter('')
  expect(use).toMatchObject({ id: 'request' })
  expect(use).not.toHaveProperty('by')
})
