import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { startOrderImport, undoImport, type IncomingOrder } from '@/lib/intake/order-import'
import { readCard } from '@/lib/intake/read-card'
import { DAY_MS } from '@/lib/shared/time'
import { viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const anna = { nativeId: '42', nick: '小鱼' }
const incoming = (
  number: string,
  state: 'paid' | 'shipped' = 'paid',
  daysAgo = 1,
): IncomingOrder => ({
  facts: { number, state, placedAt: NOON - daysAgo * DAY_MS, paidMinor: 60_000, currency: 'CNY' },
  observedAt: NOON,
  buyer: anna,
})

async function bring(store: Store, importId: string, orders: readonly IncomingOrder[]) {
  const job = await startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'pinduoduo-orders',
    fileName: `${importId}.csv`,
    now: NOON,
  })
  await job.write(orders)
  await job.finish()
}

const undo = (store: Store, importId: string) => undoImport(store, importId, () => undefined)

async function look(store: Store) {
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, anna.nativeId)
  const rules = DEFAULT_TIER_RULES
  const card = await readCard(store, { shopId, customerId, rules, survey: null, now: NOON })
  const shop = await store.shops.read(shopId)
  const found = await store.orders.find(shopId, ['n1', 'n2'])
  const states = [...found.values()].map((order) => viewOrder(order).state)
  return { card, shop, states, called: await store.contacts.find(shopId, anna.nick) }
}

describe.each([
  ['small', 2_000],
  ['large', 0],
])('undoing a %s import', (_size, foldEntries) => {
  it('leaves nothing of it, not even the name', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'i1', [incoming('n1'), incoming('n2')])
    expect((await look(store)).called).toHaveLength(1)
    expect(await undo(store, 'i1')).toBe((await store.shops.list())[0]?.id)
    const { card, shop, states, called } = await look(store)
    expect([card, states, called]).toEqual([null, [], []])
    expect(shop).toMatchObject({
      counters: { orders: 0, unclaimed: 0 },
      coverage: null,
      firstOrderAt: null,
    })
    expect((await store.imports.read('i1'))?.status).toBe('undone')
  })
  it('brings older states back, and the time that earlier files cover', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'i1', [incoming('n1', 'paid', 9)])
    const before = await look(store)
    await bring(store, 'i2', [incoming('n1', 'shipped', 9), incoming('n2', 'paid', 20)])
    expect((await look(store)).states).toEqual(['shipped', 'paid'])
    await undo(store, 'i2')
    expect(await look(store)).toEqual(before)
  })
  it('leaves a later file’s word alone', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'i1', [incoming('n1'), incoming('n2')])
    await bring(store, 'i2', [incoming('n1', 'shipped')])
    await undo(store, 'i1')
    expect(await look(store)).toMatchObject({
      states: ['shipped'],
      card: { orderCount: 1 },
      shop: { counters: { orders: 1 } },
    })
  })
  it('takes the names out of a file that brought nothing else', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'i1', [incoming('n1')])
    await bring(store, 'i2', [{ ...incoming('n1'), buyer: { ...anna, phone: '13800138000' } }])
    const { card, called } = await look(store)
    await undo(store, 'i2')
    await undo(store, 'i1')
    expect([card?.nick, called.length]).toEqual([anna.nick, 1])
    expect((await look(store)).called).toEqual([])
  })
  it('is done once', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'i1', [incoming('n1')])
    await undo(store, 'i1')
    expect(await undo(store, 'i1')).toBeUndefined()
    expect(await undo(store, 'unknown')).toBeUndefined()
  })
})
