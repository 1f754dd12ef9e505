import { describe, expect, it } from 'vitest'

import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const at = { now: NOON }

describe('a sighting', () => {
  it('makes shop, buyer and orders known', async () => {
    const store = await openTestStore()
    const sighting = makeSighting({ orders: [shownOrder('n1')] })
    const { shopId, customerId, changed } = await ingestSighting(store, sighting, at)
    expect(changed).toBe(true)
    expect(shopId).toBe(await store.ids.shop('pinduoduo', SHOP.nativeId))
    expect(await store.shops.list()).toMatchObject([{ name: SHOP.name, coverage: null }])
    expect(await store.contacts.read(shopId ?? '', customerId ?? '')).toMatchObject({
      nick: '小鱼',
      nativeId: '42',
    })
    expect(await store.orders.ofCustomer(shopId ?? '', customerId ?? '')).toHaveLength(1)
  })

  it('changes nothing when it comes again, later or not', async () => {
    const store = await openTestStore()
    const sighting = makeSighting({ orders: [shownOrder('n1')], cases: [shownCase()] })
    const first = await ingestSighting(store, sighting, at)
    expect(first).toMatchObject({ changed: true, casesChanged: true })
    const nothing = { changed: false, casesChanged: false, conflicts: [] }
    expect(await ingestSighting(store, sighting, at)).toMatchObject(nothing)
    const later = { ...sighting, observedAt: NOON + 1000 }
    expect(await ingestSighting(store, later, { now: NOON + 1000 })).toMatchObject(nothing)
  })

  it('without a shop keeps nothing', async () => {
    const store = await openTestStore()
    const { shop: _, ...homeless } = makeSighting({ orders: [shownOrder('n1')] })
    expect(await ingestSighting(store, homeless, at)).toMatchObject({ shopId: null })
    expect(await store.shops.list()).toEqual([])
  })

  it('identifies nobody by a nick alone', async () => {
    const store = await openTestStore()
    const sighting = makeSighting({ buyer: { nick: '小鱼' }, orders: [shownOrder('n1')] })
    const { shopId, customerId } = await ingestSighting(store, sighting, at)
    expect(customerId).toBeNull()
    expect(await store.orders.ownersOf(shopId ?? '', ['n1'])).toEqual(new Map())
    expect((await store.orders.find(shopId ?? '', ['n1'])).size).toBe(1)
  })

  it('takes no order that somebody merely wrote', async () => {
    const store = await openTestStore()
    const said = { ...shownOrder('n1'), shownBy: 'said' as const }
    const { shopId } = await ingestSighting(store, makeSighting({ orders: [said] }), at)
    expect((await store.orders.find(shopId ?? '', ['n1'])).size).toBe(0)
  })

  it('reports an order that was shown beside another buyer before', async () => {
    const store = await openTestStore()
    await ingestSighting(store, makeSighting({ orders: [shownOrder('n1')] }), at)
    const other = makeSighting({
      buyer: { id: '43', nick: '大鱼' },
      orders: [shownOrder('n1'), shownOrder('n2')],
    })
    const { conflicts, shopId, customerId } = await ingestSighting(store, other, at)
    expect(conflicts).toEqual(['n1'])
    const held = await store.orders.ofCustomer(shopId ?? '', customerId ?? '')
    expect(held.map(({ number }) => number)).toEqual(['n2'])
  })

  it('sees a new state and a new nick', async () => {
    const store = await openTestStore()
    await ingestSighting(store, makeSighting({ orders: [shownOrder('n1')] }), at)
    const shipped = makeSighting({ orders: [shownOrder('n1', { state: 'shipped' })] })
    expect(await ingestSighting(store, shipped, at)).toMatchObject({ changed: true })
    const renamed = { ...shipped, buyer: { id: '42', nick: '大鱼' }, observedAt: NOON + 1 }
    expect(await ingestSighting(store, renamed, at)).toMatchObject({ changed: true })
    expect(await ingestSighting(store, renamed, at)).toMatchObject({ changed: false })
  })

  it('keeps cases with their clocks', async () => {
    const store = await openTestStore()
    const page = makeSighting({ page: 'aftersale-list', cases: [shownCase()] })
    await ingestSighting(store, page, at)
    expect(await store.cases.listOpen()).toMatchObject([
      {
        number: '12345678901234',
        clocks: [{ owner: 'seller', dueAt: NOON + 3_600_000, epoch: 0 }],
      },
    ])
  })

  it('gives each order of a list to the buyer beside it, and to nobody where the nick is masked', async () => {
    const store = await openTestStore()
    const { buyer: _, ...list } = makeSighting({
      page: 'order-list',
      orders: [
        { ...shownOrder('n1'), buyer: { id: 'a', nick: 'a' } },
        { ...shownOrder('n2'), buyer: { id: 'b', nick: 'b' } },
        { ...shownOrder('n3'), buyer: { nick: 'c**' } },
      ],
    })
    const { shopId, customerId } = await ingestSighting(store, list, at)
    expect(customerId).toBeNull()
    const idOf = (nick: string) => store.ids.customer('pinduoduo', SHOP.nativeId, nick)
    expect(await store.orders.ownersOf(shopId ?? '', ['n1', 'n2', 'n3'])).toEqual(
      new Map([
        ['n1', await idOf('a')],
        ['n2', await idOf('b')],
      ]),
    )
    expect(await store.contacts.read(shopId ?? '', await idOf('b'))).toMatchObject({ nick: 'b' })
  })

  it('gives waiting orders of a file to the buyer whom a page shows beside their number', async () => {
    const store = await openTestStore()
    const { buyer: _, ...list } = makeSighting({ page: 'order-list', orders: [shownOrder('n1')] })
    const { shopId } = await ingestSighting(store, list, at)
    expect(await store.orders.ownersOf(shopId ?? '', ['n1'])).toEqual(new Map())
    const detail = makeSighting({ page: 'order-detail', orders: [shownOrder('n1')] })
    const { customerId, changed } = await ingestSighting(store, detail, at)
    expect(changed).toBe(true)
    expect(await store.orders.ownersOf(shopId ?? '', ['n1'])).toEqual(new Map([['n1', customerId]]))
  })
})
