import { describe, expect, it } from 'vitest'

import { identifyBuyer, readBuyerCard } from '@/lib/background/buyer-on-page'
import type { Caller } from '@/lib/background/caller'
import { fillReply } from '@/lib/background/fill-reply'
import { createPanelDesk } from '@/lib/background/panel-desk'
import { serveLookup } from '@/lib/background/serve-lookup'
import { createTabStates, type TabState } from '@/lib/background/tab-states'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const TAB = 7
const own: Caller = { kind: 'own', page: 'panel.html' }
const known = makeSighting({ orders: [shownOrder('261118-1')] })

async function createScene() {
  const store = await openTestStore()
  await ingestSighting(store, known, { now: NOON })
  const held = new Map<number, TabState>()
  const tabs = createTabStates({
    readTab: (tabId) => Promise.resolve(held.get(tabId)),
    writeTab: (tabId, state) => Promise.resolve(void held.set(tabId, state)),
    removeTab: (tabId) => Promise.resolve(void held.delete(tabId)),
    listTabs: () => Promise.resolve(held),
  })
  const desk = createPanelDesk({
    tabs,
    readCard: (sighting) => readBuyerCard(store, sighting, DEFAULT_SETTINGS, NOON),
    readUnknown: () => Promise.resolve({ shopId: null, orders: [], shops: [] }),
    isOfAnotherShop: () => Promise.resolve(false),
    ingest: () => Promise.reject(new Error('nothing was seen on a page')),
    push: () => undefined,
    askAnew: () => undefined,
    onCasesChanged: () => undefined,
    isLocked: () => Promise.resolve(false),
    onTurn: () => undefined,
  })
  let ids = 0
  const direction = serveLookup({
    store: () => Promise.resolve(store),
    settings: { read: () => Promise.resolve(DEFAULT_SETTINGS) },
    tabs,
    desk,
    openCompanion: () => Promise.resolve(),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    clock: () => NOON,
  })
  const ask = (name: string, payload: object) =>
    direction.handle(name, payload, { sender: own, id: 'request-1' })
  const who = await identifyBuyer(store, known)
  if (who === null) throw new Error('the buyer is known')
  return { store, tabs, desk, direction, ask, who }
}

describe('a buyer named by hand', () => {
  it('is shown with their card, and nothing is written of a page', async () => {
    const { ask, who, desk } = await createScene()
    expect(await ask('showBuyer', { tabId: TAB, who })).toMatchObject({
      ok: true,
      value: { state: 'known', page: { page: 'lookup' }, card: { nick: '小鱼', orderCount: 1 } },
    })
    expect(await desk.view(TAB)).toMatchObject({ state: 'known' })
  })

  it('is another context each time, so that a text for the one before is refused', async () => {
    const { ask, who, desk, tabs } = await createScene()
    await ask('showBuyer', { tabId: TAB, who })
    const before = await desk.view(TAB)
    await ask('showBuyer', { tabId: TAB, who: { shopId: who.shopId, nick: '别人' } })
    const request = { contextId: before.contextId ?? '', text: 'hello', append: false }
    const parts = {
      tabs,
      fillIn: () => Promise.reject(new Error('there is no page')),
      isInSight: () => Promise.resolve(true),
      judge: () => Promise.resolve([]),
    }
    const press = { tabId: TAB, requestId: 'r' }
    expect(await fillReply(parts, press, request)).toEqual({
      result: 'refused',
      why: 'context-changed',
    })
    const now = { ...request, contextId: (await desk.view(TAB)).contextId ?? '' }
    expect(await fillReply(parts, press, now)).toEqual({ result: 'refused', why: 'no-composer' })
  })

  it('is put away again', async () => {
    const { ask, who, desk } = await createScene()
    await ask('showBuyer', { tabId: TAB, who })
    await ask('leaveBuyer', { tabId: TAB })
    expect(await desk.view(TAB)).toMatchObject({ state: 'no-console' })
  })

  it('never takes the place of what a console shows', async () => {
    const { ask, who, tabs } = await createScene()
    await tabs.change(TAB, () => ({ sighting: known }))
    expect(await ask('showBuyer', { tabId: TAB, who })).toEqual({ ok: false, error: 'refused' })
    expect(await ask('leaveBuyer', { tabId: TAB })).toEqual({ ok: false, error: 'refused' })
    expect((await tabs.read(TAB)).sighting).toEqual(known)
  })

  it('is refused of a shop that is not there', async () => {
    const { ask } = await createScene()
    expect(await ask('showBuyer', { tabId: TAB, who: { shopId: 'none', nick: 'x' } })).toEqual({
      ok: false,
      error: 'refused',
    })
  })

  it.each([
    [own, true],
    [{ kind: 'frame', tabId: TAB, frameId: 3 } as const, false],
    [{ kind: 'console', tabId: TAB, frameId: 0, host: 'h', platform: 'pinduoduo' } as const, false],
    [null, false],
  ])('is asked for by pages of ours alone: %j', async (caller, isAllowed) => {
    const { direction } = await createScene()
    expect(direction.allows(caller)).toBe(isAllowed)
  })
})
