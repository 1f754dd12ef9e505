import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { bindStore } from '@/lib/files/bind-store'
import { surveyShop } from '@/lib/files/work-survey'
import { readShopFigures } from '@/lib/files/work-survey-figures'
import { DEFAULT_GOLD_TERMS } from '@/lib/figures/grades'
import { NO_OWNER_SETTINGS } from '@/lib/figures/owner-of'
import { DAY_MS, HOUR_MS } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'
import { startFile } from '../../fixtures/store/start-file'

const about = () => ({
  signal: new AbortController().signal,
  clock: () => NOON,
  tell: () => undefined,
})

/** Buyers with orders so many days ago. */
async function fill(
  store: Store,
  buyers: Readonly<Record<string, readonly number[]>>,
  paidMinor: (buyer: string) => number = () => 10_000,
) {
  const writer = await startFile(store)
  for (const [nativeId, days] of Object.entries(buyers))
    await writer.write(
      days.map((daysAgo, index) => ({
        facts: {
          number: `${nativeId}-${index}`,
          state: 'received',
          placedAt: NOON - daysAgo * DAY_MS,
          paidMinor: paidMinor(nativeId),
          currency: 'CNY',
          title: 'Pan',
          pieces: 2,
        },
        observedAt: NOON,
        buyer: { nativeId, nick: nativeId },
      })),
    )
  await writer.finish({ count: 0, rows: [] })
}

const customerOf = (store: Store, buyer: string): Promise<string> =>
  store.ids.customer(SHOP.platform, SHOP.nativeId, buyer)

async function reply(store: Store, shopId: string, buyer: string, at: number, by?: string) {
  const customerId = await customerOf(store, buyer)
  const signed = by === undefined ? {} : { by }
  const id = `${buyer}-${at}-${by ?? ''}`
  await store.uses.note({ id, shopId, customerId, at, replyId: null, title: null, ...signed })
}

async function figuresOf(store: Store, shopId: string) {
  await surveyShop(store, { shopId, rules: DEFAULT_TIER_RULES }, about())
  const figures = await readShopFigures(store, shopId)
  if (figures === null) throw new Error('no figures were kept')
  return figures
}

/** Days ago of four orders twenty days apart, the last so many days ago. */
const regular = (late: number): number[] => [late + 60, late + 40, late + 20, late]

describe("the owner's figures", () => {
  it('come with the survey, in its one pass', async () => {
    const { store, shopId } = await openShopStore()
    expect(await readShopFigures(store, shopId)).toBeNull()
    await fill(store, { anna: [60, 5], bert: [3], carl: [400] })
    const figures = await figuresOf(store, shopId)
    expect(figures).toMatchObject({
      shopId,
      at: NOON,
      currency: 'CNY',
      terms: DEFAULT_GOLD_TERMS,
      cycle: { gaps: 1, mean: 55 },
      concentration: { customers: 3, revenueMinor: 40_000 },
      gold: { orders: 2, uncredited: 2, agents: [] },
      demand: [{ product: 'Pan' }],
    })
    expect(figures.gold.shop).toMatchObject({
      buyers: 2,
      returning: { count: 1, ids: [await customerOf(store, 'anna')] },
      fresh: { count: 1, ids: [await customerOf(store, 'bert')] },
    })
  })

  it('credit orders to who signed the last reply within the hours that the owner set', async () => {
    const { store, shopId } = await openShopStore()
    await fill(store, { anna: [5], bert: [4] })
    const order = NOON - 5 * DAY_MS
    await reply(store, shopId, 'anna', order - 30 * HOUR_MS, 'Mei')
    await reply(store, shopId, 'bert', NOON - 4 * DAY_MS - HOUR_MS)
    await reply(store, shopId, 'dora', order, 'Mei')
    await reply(store, shopId, 'bert', NOON - 4 * DAY_MS - 2 * HOUR_MS, 'Mei')
    const before = await figuresOf(store, shopId)
    expect(before.gold).toMatchObject({ orders: 2, uncredited: 2 })
    expect(before.gold.agents).toMatchObject([{ agent: 'Mei', counts: { received: 3, buyers: 0 } }])
    const terms = { ...DEFAULT_GOLD_TERMS, creditHours: 30 }
    const shop = { category: null, terms, visitors: {} }
    await store.settings.save({ figures: { ...NO_OWNER_SETTINGS, shops: { [shopId]: shop } } })
    const after = await figuresOf(store, shopId)
    expect(after.gold).toMatchObject({ orders: 2, uncredited: 1 })
    expect(after.gold.agents).toMatchObject([{ agent: 'Mei', counts: { received: 3, buyers: 1 } }])
  })

  it('count the last whole week by all orders, those of nobody too', async () => {
    const { store, shopId } = await openShopStore()
    // NOON is a Monday: the week before began seven days ago and ended yesterday.
    await fill(store, { anna: [60, 5], bert: [3], carl: [9] })
    const writer = await bindStore(store).startImport({
      shop: SHOP,
      source: 'file',
      importId: 'nameless',
      format: 'pinduoduo-orders',
      fileName: 'nameless.csv',
      now: NOON,
    })
    const nameless = { state: 'received', placedAt: NOON - 2 * DAY_MS, title: 'Lid' } as const
    await writer.write([
      { facts: { ...nameless, number: 'n-1', paidMinor: 500, currency: 'CNY' }, observedAt: NOON },
      { facts: { ...nameless, number: 'n-2' }, observedAt: NOON },
    ])
    await writer.finish({ count: 0, rows: [] })
    const { weeks, best } = await figuresOf(store, shopId)
    expect(weeks).toMatchObject({
      last: {
        orders: 4,
        unpriced: 1,
        claimed: 2,
        minor: 20_500,
        days: [0, 0, 1, 0, 1, 2, 0],
        buyers: 2,
        fresh: { count: 1, ids: [await customerOf(store, 'bert')] },
        returning: { count: 1, ids: [await customerOf(store, 'anna')] },
        products: [
          { product: 'Pan', pieces: 4 },
          { product: 'Lid', pieces: 2 },
        ],
        clocks: { met: 0, missed: 0 },
      },
      before: { orders: 1, buyers: 1 },
    })
    expect(best.ids[0]).toBe(await customerOf(store, 'anna'))
  })

  it('name who is past a rhythm of their own and not gone yet', async () => {
    const { store, shopId } = await openShopStore()
    const others = Array.from({ length: 30 }, (_, index) => [`c${index}`, regular(index % 15)])
    const buyers = {
      ...Object.fromEntries(others),
      late: regular(35),
      gone: regular(90),
      once: [35],
    }
    await fill(store, buyers, (buyer) => 5_000 + 700 * Object.keys(buyers).indexOf(buyer))
    const { leaving } = await figuresOf(store, shopId)
    expect(leaving.count).toBe(1)
    expect(leaving.customers).toMatchObject([
      { id: await customerOf(store, 'late'), overdueDays: 15 },
    ])
    const [late] = leaving.customers
    expect(late?.active).toBeGreaterThan(0)
    expect(late?.minor).toBe(leaving.minor)
  })

  it('go with the shop', async () => {
    const { store, shopId } = await openShopStore()
    await fill(store, { anna: [5] })
    await figuresOf(store, shopId)
    await store.removeShop(shopId, () => undefined)
    expect(await readShopFigures(store, shopId)).toBeNull()
  })

  it('of an older make are none', async () => {
    const { store, shopId } = await openShopStore()
    await store.surveys.putFigures({ shopId })
    expect(await readShopFigures(store, shopId)).toBeNull()
  })
})
