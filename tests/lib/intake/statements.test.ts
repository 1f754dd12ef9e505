import { describe, expect, it } from 'vitest'

import { startOrderImport, undoImport, type IncomingOrder } from '@/lib/intake/order-import'
import type { OrderMove } from '@/lib/shared/order-moves'
import { DAY_MS } from '@/lib/shared/time'
import { observedOrder, viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const anna = { nativeId: '42', nick: '小鱼' }
const order = (number: string, buyer?: IncomingOrder['buyer']): IncomingOrder => ({
  facts: { number, state: 'received', placedAt: NOON - DAY_MS, paidMinor: 1_000, currency: 'CNY' },
  observedAt: NOON,
  ...(buyer === undefined ? {} : { buyer }),
})
const refund = (number: string, minor: number, more: Partial<IncomingOrder> = {}) => {
  const move: OrderMove = {
    ledger: 'bill',
    id: `b ${minor}`,
    kind: 'refund',
    minor,
    currency: 'CNY',
  }
  return { facts: { number }, observedAt: NOON, moves: [move], onlyKnown: false, ...more }
}

async function bring(
  store: Store,
  importId: string,
  ...writes: readonly (readonly IncomingOrder[])[]
) {
  const job = await startOrderImport(store, {
    shop: SHOP,
    source: 'file',
    importId,
    format: 'alipay-bill',
    fileName: `${importId}.csv`,
    now: NOON,
  })
  for (const orders of writes) await job.write(orders)
  return job.finish()
}

async function look(store: Store, number = 'n1') {
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, anna.nativeId)
  const known = (await store.orders.find(shopId, [number])).get(number)
  const held = await store.orders.ofCustomer(shopId, customerId)
  return {
    shop: await store.shops.read(shopId),
    order: known === undefined ? null : viewOrder(known),
    held: held.map(viewOrder),
  }
}

describe.each([
  ['small', 2_000],
  ['large', 0],
])('a statement (%s)', (_size, foldEntries) => {
  it('adds a refund to a known order and its customer', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    expect(await bring(store, 'bill', [refund('n1', 300)])).toMatchObject({
      added: 0,
      updated: 1,
      unknown: 0,
    })
    const { shop, order: known, held } = await look(store)
    expect(known).toMatchObject({ paidMinor: 700, refundedMinor: 300 })
    expect(held).toEqual([known])
    expect(shop?.counters).toEqual({ orders: 1, unclaimed: 0 })
  })
  it('changes nothing when it comes again', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    await bring(store, 'bill', [refund('n1', 300)])
    const before = await look(store)
    expect(await bring(store, 'again', [refund('n1', 300)])).toMatchObject({
      updated: 0,
      unchanged: 1,
    })
    expect(await look(store)).toEqual(before)
  })
  it.each([
    ['first', [300, 100], [300, 200], { updated: 1, unchanged: 0 }],
    ['last', [300, 100], [200, 300], { updated: 1, unchanged: 0 }],
    ['nowhere', [300, 200], [300, 200], { updated: 0, unchanged: 1 }],
  ])('counts an order once whose news stand %s', async (_where, before, amounts, counts) => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    await bring(store, 'before', ...before.map((minor) => [refund('n1', minor)]))
    const writes = amounts.map((minor) => [refund('n1', minor), refund('n2', minor)])
    expect(await bring(store, 'bill', ...writes)).toMatchObject({
      ...counts,
      unknown: 1,
      claimed: 1,
      unclaimed: 0,
    })
  })
  it('adds up with another of the same kind', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    await bring(store, 'january', [refund('n1', 300)])
    await bring(store, 'february', [refund('n1', 200)])
    expect((await look(store)).order).toMatchObject({ paidMinor: 500, refundedMinor: 500 })
  })
  it('makes no order of what no page or order file told', async () => {
    const store = await openTestStore({ foldEntries })
    expect(await bring(store, 'bill', [refund('n1', 300)])).toMatchObject({
      added: 0,
      updated: 0,
      unknown: 1,
      unclaimed: 0,
    })
    const { shop, order: known } = await look(store)
    expect(known).toBeNull()
    expect(shop?.counters).toEqual({ orders: 0, unclaimed: 0 })
  })
  it.each([
    ['file', async (store: Store) => bring(store, 'orders', [order('n1', anna)])],
    [
      'page',
      async (store: Store) => {
        const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
        const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, anna.nativeId)
        const shown = observedOrder(order('n1').facts, 'chat', NOON)
        await store.orders.show({ shopId, orders: [{ order: shown, customerId }] })
      },
    ],
  ])('waits for an order that a %s tells later', async (_where, tell) => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'bill', [refund('n1', 300)])
    await tell(store)
    const { shop, order: known, held } = await look(store)
    expect(known).toMatchObject({ paidMinor: 700, refundedMinor: 300 })
    expect(held).toEqual([known])
    expect(shop?.counters).toEqual({ orders: 1, unclaimed: 0 })
  })
  it('of somebody’s own purse leaves nothing of what is about no known order', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'bill', [refund('n1', 300, { onlyKnown: true })])
    await bring(store, 'orders', [order('n1', anna)])
    expect((await look(store)).order).toMatchObject({ paidMinor: 1_000 })
  })
  it('goes out again whole', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    const before = await look(store)
    await bring(store, 'bill', [refund('n1', 300), refund('n2', 300)])
    await undoImport(store, 'bill', () => undefined)
    expect(await look(store)).toEqual(before)
    await bring(store, 'more', [order('n2')])
    expect((await look(store, 'n2')).order).toMatchObject({ paidMinor: 1_000 })
  })
  it('that waited goes out again, and leaves the order as its file told it', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'bill', [refund('n1', 300)])
    await bring(store, 'orders', [order('n1', anna)])
    await undoImport(store, 'bill', () => undefined)
    const { order: known, held } = await look(store)
    expect(known).toMatchObject({ paidMinor: 1_000 })
    expect(held).toEqual([known])
  })
  it.each([
    ['before', ['bill', 'orders']],
    ['after', ['orders', 'bill']],
  ])('that came %s its orders is the same once customers are made anew', async (_when, turns) => {
    const store = await openTestStore({ foldEntries })
    for (const turn of turns)
      await bring(
        store,
        turn,
        turn === 'bill' ? [refund('n1', 300), refund('n9', 300)] : [order('n1', anna)],
      )
    const before = await look(store)
    await store.orders.rebuildCustomers(await store.ids.shop(SHOP.platform, SHOP.nativeId))
    expect(await look(store)).toEqual(before)
    expect(before.held).toMatchObject([{ paidMinor: 700 }])
  })
  it('waits on when the orders that it is about go out', async () => {
    const store = await openTestStore({ foldEntries })
    await bring(store, 'orders', [order('n1', anna)])
    await bring(store, 'bill', [refund('n1', 300)])
    await undoImport(store, 'orders', () => undefined)
    const { shop, order: known, held } = await look(store)
    expect([known, held]).toEqual([null, []])
    expect(shop?.counters).toEqual({ orders: 0, unclaimed: 0 })
    await bring(store, 'again', [order('n1', anna)])
    expect((await look(store)).held).toMatchObject([{ paidMinor: 700 }])
  })
})
