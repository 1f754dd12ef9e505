import { describe, expect, it } from 'vitest'

import type { Caller } from '@/lib/background/caller'
import { serveOffers } from '@/lib/background/serve-offers'
import { createTabStates } from '@/lib/background/tab-states'
import { answerMessage } from '@/lib/messaging/server'

import { chatWith, openOfferShop } from './offer-shop'

const FRAME: Caller = { kind: 'frame', tabId: 1, frameId: 2 }
const CONSOLE: Caller = {
  kind: 'console',
  tabId: 1,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}
const OTHER = '00000000-0000-4000-8000-000000000000'

async function setUp() {
  const shop = await openOfferShop()
  const tabs = createTabStates({
    readTab: async () => undefined,
    writeTab: async () => undefined,
    removeTab: async () => undefined,
    listTabs: async () => new Map(),
  })
  const sighting = chatWith('anna', { cards: ['PAN'] })
  await tabs.change(1, () => ({ sighting }))
  let ids = 0
  const ask = (call: string, payload: unknown, sender: Caller | null = FRAME) => {
    ids += 1
    return answerMessage([serveOffers(shop.desk, tabs)], { call, id: `${ids}`, payload }, sender)
  }
  return { ...shop, ask, tabs, sighting, contextId: sighting.contextId }
}

describe('calls about offers', () => {
  it('are answered to our own pages alone', async () => {
    const { ask, contextId } = await setUp()
    const refused = { ok: false, error: 'refused' }
    expect(await ask('readOffers', { contextId }, CONSOLE)).toEqual(refused)
    expect(await ask('readOffers', { contextId }, null)).toEqual(refused)
    expect(await ask('readOffers', { contextId })).toMatchObject({
      ok: true,
      value: { contextId, answer: { state: 'fits' } },
    })
  })
  it('that are about a buyer count only in the context that is open', async () => {
    const { ask, contextId, tabs, sighting } = await setUp()
    const note = { contextId, offerId: 'product:BRUSH', what: 'taken' }
    expect(await ask('noteOffer', note)).toEqual({ ok: true })
    const stale = { ok: false, error: 'stale-context' }
    expect(await ask('readOffers', { contextId: OTHER })).toEqual(stale)
    expect(await ask('noteOffer', { ...note, contextId: OTHER })).toEqual(stale)
    await tabs.change(1, () => ({ sighting: { ...sighting, buyer: undefined } }))
    expect(await ask('noteOffer', note)).toEqual(stale)
  })
  it('keep products, packages and figures, and read them', async () => {
    const { ask, shopId } = await setUp()
    const listed = [{ id: 'NEW', facts: { title: 'New pan' } }]
    expect(await ask('keepProducts', { shopId, products: listed })).toMatchObject({
      value: { added: 1 },
    })
    const facts = { stock: 3 }
    expect(await ask('keepProduct', { shopId, productId: 'NEW', facts })).toEqual({ ok: true })
    const page = { shopId, search: 'new', offset: 0, limit: 5 }
    expect(await ask('listProducts', page)).toMatchObject({
      value: { total: 1, products: [{ product: { id: 'NEW', stock: 3 }, isBare: false }] },
    })
    for (const [call, payload] of [
      ['listPackages', { shopId }],
      ['proposePackages', { shopId }],
      ['readAssociations', { shopId, limit: 3 }],
      ['readOfferFigures', { shopId }],
      ['keepTraffic', { shopId, figures: [] }],
      ['removePackage', { shopId, packageId: 'none' }],
      ['restorePackage', { shopId, packageId: 'none' }],
    ] as const)
      expect(await ask(call, payload)).toMatchObject({ ok: true })
    expect(await ask('keepProduct', { shopId, productId: 'NEW', facts: { id: 'OLD' } })).toEqual({
      ok: false,
      error: 'malformed',
    })
  })
})
