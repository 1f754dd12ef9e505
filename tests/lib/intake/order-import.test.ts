import { describe, expect, it } from 'vitest'

import { removeShop, startOrderImport, type IncomingOrder } from '@/lib/intake/order-import'
import { readCard } from '@/lib/intake/read-card'
import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import type { Store } from '@/lib/store/store'
import { DAY_MS } from '@/lib/shared/time'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const incoming = (number: string, buyer?: IncomingOrder['buyer']): IncomingOrder => ({
  facts: {
    number,
    state: 'received',
    placedAt: NOON - DAY_MS,
    paidMinor: 60_000,
    currency: 'CNY',
  },
  observedAt: NOON,
  ...(buyer === undefined ? {} : { buyer }),
})
const anna = { nativeId: '42', nick: '小鱼' }
const begin = (store: Store, importId = 'i1') =>
  startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'pinduoduo-orders',
    fileName: 'orders.csv',
    now: NOON,
  })
const cardOf = async (store: Store) => {
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, anna.nativeId)
  return readCard(store, { shopId, customerId, rules: DEFAULT_TIER_RULES, survey: null, now: NOON })
}

describe('an import of orders', () => {
  it('takes the next batch while the last is written, and keeps their order', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    const [first, again] = await Promise.all([
      job.write([incoming('n1')]),
      job.write([incoming('n1', anna)]),
    ])
    expect([first.added, again.updated]).toEqual([1, 1])
    expect(await job.finish()).toMatchObject({ added: 1, updated: 1 })
    expect((await cardOf(store))?.orderCount).toBe(1)
  })

  it('waits for what is being written before it goes out again', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    const written = job.write([incoming('n1', anna)])
    await Promise.all([written, job.abort()])
    expect(await cardOf(store)).toBeNull()
    expect(await store.imports.read('i1')).toMatchObject({ status: 'cancelled' })
  })

  it('counts what it brought and whose it is', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    const batch = [incoming('n1', anna), incoming('n2')]
    expect(await job.write(batch)).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      unknown: 0,
    })
    expect(await job.finish()).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      unknown: 0,
      claimed: 1,
      unclaimed: 1,
      from: NOON - DAY_MS,
      to: NOON - DAY_MS,
    })
    expect(await store.imports.list()).toMatchObject([
      { status: 'done', fileName: 'orders.csv', counts: { added: 2, unclaimed: 1 } },
    ])
    expect((await store.shops.list())[0]?.coverage).toEqual({
      from: NOON - DAY_MS,
      to: NOON - DAY_MS,
    })
  })

  it('gives named buyers their card', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    await job.write([incoming('n1', anna), incoming('n2')])
    await job.finish()
    expect(await cardOf(store)).toMatchObject({
      nick: '小鱼',
      orderCount: 1,
      tier: { tier: 'silver', atLeast: true },
      coverage: { source: 'file', unclaimedOrders: 1 },
    })
  })

  it('leaves nothing behind when it is given up', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    await job.write([incoming('n1', anna)])
    await job.abort()
    expect(await cardOf(store)).toBeNull()
    expect((await store.shops.list())[0]).toMatchObject({
      counters: { orders: 0, unclaimed: 0 },
      coverage: null,
    })
    expect((await store.imports.list())[0]?.status).toBe('cancelled')
  })

  it('covers the time of a file that told nothing new', async () => {
    const store = await openTestStore()
    for (const importId of ['i1', 'i2']) {
      const job = await begin(store, importId)
      await job.write([incoming('n1')])
      expect(await job.finish()).toMatchObject({ from: NOON - DAY_MS })
    }
  })

  it('is taken out again with its shop', async () => {
    const store = await openTestStore()
    const job = await begin(store)
    await job.write([incoming('n1', anna)])
    await job.finish()
    await removeShop(store, await store.ids.shop(SHOP.platform, SHOP.nativeId), () => undefined)
    expect(await cardOf(store)).toBeNull()
    expect(await store.imports.list()).toEqual([])
  })

  it.each([
    ['few customers', 2_000],
    ['many', 0],
  ])('of %s keeps how a buyer was reached by the latest order', async (_many, foldEntries) => {
    const store = await openTestStore({ foldEntries })
    const tell = (number: string, day: number, buyer: object): IncomingOrder => ({
      facts: { number, placedAt: NOON - day * DAY_MS },
      observedAt: NOON,
      buyer: { ...anna, ...buyer },
    })
    const job = await begin(store)
    await job.write([
      tell('n1', 2, { phone: '13800138000', name: '张三' }),
      tell('n2', 1, { phone: '13900139000', name: '张*' }),
    ])
    await job.write([tell('n3', 3, { phone: '13700137000', address: '上海市 1 号' })])
    await job.finish()
    const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
    const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, anna.nativeId)
    expect(await store.contacts.read(shopId, customerId)).toEqual({
      ...anna,
      seenAt: NOON,
      name: { value: '张三', seenAt: NOON - 2 * DAY_MS },
      phone: { value: '13900139000', seenAt: NOON - DAY_MS },
      address: { value: '上海市 1 号', seenAt: NOON - 3 * DAY_MS },
    })
  })
})
