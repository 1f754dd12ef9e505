import { describe, expect, it } from 'vitest'

import { isOfAnotherShop, listChoices, sayShop } from '@/lib/background/said-shop'
import type { TabState } from '@/lib/background/tab-states'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const TAB = 7
const first = makeSighting({ shop: { id: 's1', name: 'Greenstalk' }, orders: [shownOrder('n1')] })
const second = makeSighting({ shop: { id: 's2' }, orders: [shownOrder('n2')] })
const elsewhere = makeSighting({ platform: 'taobao', shop: { id: 's3' } })
const { platform } = first

async function openShops() {
  const store = await openTestStore()
  for (const seen of [first, second, elsewhere]) await ingestSighting(store, seen, { now: NOON })
  const idOf = (shop: string) => store.ids.shop(platform, shop)
  return { store, idOf }
}

function createTab(store: Awaited<ReturnType<typeof openTestStore>>, shown: string[]) {
  const orders = shown.map((number) => shownOrder(number))
  const sighting = { ...makeSighting({ orders }), shop: undefined }
  const state: TabState = {
    sighting,
    consoleFrame: 0,
    shell: null,
    said: null,
    waiting: null,
    panelFrame: null,
  }
  const words: (string | undefined)[] = []
  return {
    words,
    say: (shopId: string | null, contextId = sighting.contextId) =>
      sayShop(
        {
          store: async () => store,
          tabs: { read: async () => state },
          desk: { sayShop: async (_tabId, said) => void words.push(said?.shop.id) },
        },
        { tabId: TAB, contextId, shopId },
      ),
  }
}

describe('the shop that an agent names', () => {
  it('is one of the marketplace, by its name or else its number', async () => {
    const { store, idOf } = await openShops()
    const choices = await listChoices(store, platform)
    expect(choices.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { id: await idOf('s1'), name: 'Greenstalk' },
      { id: await idOf('s2'), name: 's2' },
    ])
  })

  it.each([
    ['no order', [], false],
    ['an order that nobody knows', ['n9'], false],
    ['an order of this shop', ['n1'], false],
    ['an order of another shop', ['n1', 'n2'], true],
  ])('is contradicted by a page with %s: %s is %s', async (_what, numbers, isOther) => {
    const { store } = await openShops()
    const page = { orders: numbers.map((number) => shownOrder(number)) }
    expect(await isOfAnotherShop(store, { platform, shop: { id: 's1' } }, page)).toBe(isOther)
  })

  it('is not contradicted by a number that somebody merely wrote', async () => {
    const { store } = await openShops()
    const page = { orders: [{ ...shownOrder('n2'), shownBy: 'said' as const }] }
    expect(await isOfAnotherShop(store, { platform, shop: { id: 's1' } }, page)).toBe(false)
  })

  it('is taken, and taken back', async () => {
    const { store, idOf } = await openShops()
    const { say, words } = createTab(store, ['n1'])
    expect(await say(await idOf('s1'))).toMatchObject({ ok: true })
    expect(await say(null)).toMatchObject({ ok: true })
    expect(words).toEqual(['s1', undefined])
  })

  it('is refused where the page is of another shop, another marketplace or another context', async () => {
    const { store, idOf } = await openShops()
    const { say, words } = createTab(store, ['n1'])
    expect(await say(await idOf('s2'))).toEqual({ ok: false, error: 'refused' })
    const abroad = await store.ids.shop('taobao', 's3')
    expect(await say(abroad)).toEqual({ ok: false, error: 'refused' })
    expect(await say('no-such-shop')).toEqual({ ok: false, error: 'refused' })
    const stale = '00000000-0000-4000-8000-000000000099'
    expect(await say(await idOf('s1'), stale)).toEqual({ ok: false, error: 'stale-context' })
    expect(words).toEqual([])
  })
})
