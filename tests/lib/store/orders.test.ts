import { describe, expect, it } from 'vitest'

import { hash32 } from '@/lib/store/hash'
import { viewOrder } from '@/lib/store/order'
import { SegmentLostError } from '@/lib/store/segment-writer'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'
import { freshName, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'
import { cardsOf, importAll, NUMBERS, order, slowCounters } from '@/tests/fixtures/store/small-shop'

describe('orders of a file', () => {
  it('are found by number, and numbers nobody brought are not', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1'), order('n2')])
    const found = await store.orders.find(shopId, ['n2', 'n9'])
    expect([...found.keys()]).toEqual(['n2'])
  })

  it('are told apart when the hashes of their numbers are equal', async () => {
    const [one, other] = ['260517-101057507809570', '260517-101806417703704']
    expect(hash32(one)).toBe(hash32(other))
    const { store, shopId } = await openShopStore()
    const counts = await importAll(store, shopId, [order(one), order(other, 'file', 'shipped')])
    expect(counts.added).toBe(2)
    const found = await store.orders.find(shopId, [one, other])
    expect(found.size).toBe(2)
    expect(found.get(other)).toEqual(order(other, 'file', 'shipped'))
    expect((await store.orders.find(shopId, [one])).size).toBe(1)
  })

  it('are found in packs and pages of many', async () => {
    const { store, shopId } = await openShopStore()
    const numbers = Array.from({ length: 4321 }, (_, index) => `2605-${index}`)
    await importAll(
      store,
      shopId,
      numbers.map((number) => order(number)),
    )
    const wanted = numbers.filter((_, index) => index % 97 === 0)
    expect([...(await store.orders.find(shopId, wanted)).keys()].toSorted()).toEqual(
      wanted.toSorted(),
    )
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 4321, unclaimed: 4321 })
  })

  it('count once when the file holds them twice, the further state winning', async () => {
    const { store, shopId } = await openShopStore()
    const counts = await importAll(store, shopId, [
      order('n1', 'file', 'shipped'),
      order('n2'),
      order('n1'),
      order('n2', 'file', 'shipped'),
    ])
    expect(counts).toMatchObject({ added: 2, updated: 1, unchanged: 1 })
    const found = await store.orders.find(shopId, ['n1', 'n2'])
    expect([...found.values()].map((each) => viewOrder(each).state)).toEqual(['shipped', 'shipped'])
  })

  it('are unchanged when the same file comes again', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1'), order('n2')])
    const again = await importAll(store, shopId, [order('n1'), order('n2')])
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  })

  it('of another shop stay out of sight', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1')])
    expect((await store.orders.find('elsewhere', ['n1'])).size).toBe(0)
  })

  it('go out again with an import that is given up', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1')])
    const arrival = await store.orders.openArrival({ shopId, importId: 'i2', source: 'file' })
    await arrival.write(
      ['n1', 'n2', 'n3'].map((number) => ({
        order: { ...order(number, 'file', 'shipped'), buyer: 'anna' },
      })),
    )
    await store.orders.show({
      shopId,
      orders: [{ order: order('n2', 'chat'), customerId: 'anna' }],
    })
    await arrival.abort()
    const found = await store.orders.find(shopId, NUMBERS)
    expect([...found.keys()].toSorted()).toEqual(['n1', 'n2'])
    expect(found.get('n1')).toEqual(order('n1'))
    expect((await store.shops.read(shopId))?.counters).toEqual(await slowCounters(store, shopId))
    const before = await cardsOf(store, shopId)
    await store.orders.rebuildCustomers(shopId)
    expect(before).toEqual(await cardsOf(store, shopId))
  })

  it('are left alone by whoever heals while they arrive', async () => {
    const [name, locks] = [freshName(), createFakeLocks()]
    const { store, shopId } = await openShopStore({ name, locks })
    const other = await openTestStore({ name, locks })
    const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
    await arrival.write([{ order: order('n1') }])
    await other.heal()
    const second = await other.orders.openArrival({ shopId, importId: 'i2', source: 'file' })
    await second.write([{ order: order('n1', 'file', 'shipped') }, { order: order('n2') }])
    await arrival.write([{ order: order('n3') }])
    await Promise.all([arrival.finish(), second.finish()])
    expect((await store.orders.find(shopId, NUMBERS)).size).toBe(3)
    expect((await store.shops.read(shopId))?.counters).toEqual(await slowCounters(store, shopId))
  })

  it('that were cut off in the middle are brought to their customers at the next start', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name, locks: createFakeLocks() })
    const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
    await arrival.write([{ order: { ...order('n1'), buyer: 'anna' } }])
    await store.heal()
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(0)
    const afterwards = await openTestStore({ name, locks: createFakeLocks() })
    await afterwards.heal()
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
    expect((await store.orders.find(shopId, ['n1'])).size).toBe(1)
    await expect(arrival.write([{ order: order('n2') }])).rejects.toThrow(SegmentLostError)
    const again = await importAll(store, shopId, [order('n1'), order('n2')])
    expect(again).toMatchObject({ added: 1, unchanged: 1 })
  })
})

describe('orders on a page', () => {
  it('go to the buyer beside whom the marketplace shows them, at once', async () => {
    const { store, shopId } = await openShopStore()
    await importAll(store, shopId, [order('n1')])
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 1, unclaimed: 1 })
    const shown = { shopId, orders: [{ order: order('n1', 'chat'), customerId: 'anna' }] }
    expect(await store.orders.show(shown)).toEqual({ changed: true, conflicts: [] })
    expect(await store.orders.show(shown)).toEqual({ changed: false, conflicts: [] })
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 1, unclaimed: 0 })
  })

  it('may find their buyer while their file is still arriving, and are counted when it is in', async () => {
    const { store, shopId } = await openShopStore()
    const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
    await arrival.write([{ order: order('n1') }, { order: order('n2') }])
    await store.orders.show({
      shopId,
      orders: [{ order: order('n1', 'chat'), customerId: 'anna' }],
    })
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 0, unclaimed: 0 })
    await arrival.finish()
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 2, unclaimed: 1 })
  })

  it('stay with the first buyer when they are shown beside a second', async () => {
    const { store, shopId } = await openShopStore()
    await store.orders.show({
      shopId,
      orders: [{ order: order('n1', 'chat'), customerId: 'anna' }],
    })
    const second = { shopId, orders: [{ order: order('n1', 'chat'), customerId: 'bert' }] }
    expect(await store.orders.show(second)).toEqual({ changed: false, conflicts: ['n1'] })
    expect(await store.orders.ofCustomer(shopId, 'bert')).toEqual([])
  })

  it('do not take an order away that an agent linked', async () => {
    const { store, shopId } = await openShopStore()
    await store.orders.link({ shopId, customerId: 'anna', number: 'n1' })
    const shown = await store.orders.show({
      shopId,
      orders: [{ order: order('n1', 'chat'), customerId: 'bert' }],
    })
    expect(shown.conflicts).toEqual(['n1'])
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
  })

  it('may name one number twice', async () => {
    const { store, shopId } = await openShopStore()
    const orders = [order('n1', 'chat'), order('n1', 'chat', 'shipped')]
    await store.orders.show({
      shopId,
      orders: orders.map((each) => ({ order: each, customerId: 'anna' })),
    })
    const [held] = await store.orders.ofCustomer(shopId, 'anna')
    expect(held && viewOrder(held).state).toBe('shipped')
    expect((await store.shops.read(shopId))?.counters).toEqual({ orders: 1, unclaimed: 0 })
  })
})
