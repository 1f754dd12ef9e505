import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { loadSample } from '@/lib/files/load-sample'
import type { ArrivalAbout } from '@/lib/files/work-store'
import { SAMPLE_ORDERS } from '@/lib/sample/generate-shop'
import { PRACTICE_SHOP } from '@/lib/sample/practice-buyers'
import { DAY_MS } from '@/lib/shared/time'
import { openStore, type Store } from '@/lib/store/store'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'

const NOW = Date.parse('2026-11-21T06:32:00Z')
let opened = 0
const open: Store[] = []
const newStore = async (): Promise<Store> => {
  let ids = 0
  const store = await openStore({
    name: `bind-store-${(opened += 1)}`,
    clock: () => NOW,
    newId: () => `id-${(ids += 1)}`,
    locks: createFakeLocks(),
  })
  open.push(store)
  return store
}
afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

const ABOUT: ArrivalAbout = {
  shop: { platform: 'pinduoduo', nativeId: '1234567', name: '小店' },
  source: 'file',
  importId: 'import-1',
  format: 'pinduoduo-orders',
  fileName: 'orders.csv',
  now: NOW,
}
const ORDER = {
  facts: { number: '261102-350011223344556', state: 'paid', paidMinor: 2_680, currency: 'CNY' },
  observedAt: NOW,
} as const
const run = (signal = new AbortController().signal) => ({
  signal,
  startedAt: NOW,
  clock: () => NOW,
  watch: () => undefined,
})

describe('the store as the worker sees it', () => {
  it('knows a shop, its orders and those without a buyer once a file is in', async () => {
    const work = bindStore(await newStore())
    const writer = await work.startImport(ABOUT)
    const placedAt = NOW - DAY_MS
    await writer.write([{ ...ORDER, facts: { ...ORDER.facts, placedAt } }])
    expect(await writer.finish({ count: 0, rows: [] })).toMatchObject({ added: 1, unclaimed: 1 })
    expect(await work.listShops()).toEqual([
      {
        id: writer.shopId,
        ...ABOUT.shop,
        orders: 1,
        unclaimed: 1,
        coverage: { from: placedAt, to: placedAt },
        firstOrderAt: placedAt,
        sample: false,
      },
    ])
  })
  it('keeps refused rows with the import', async () => {
    const store = await newStore()
    const writer = await bindStore(store).startImport(ABOUT)
    const refused = { row: 4, reason: 'bad-time', column: '订单成交时间', cell: 'x' } as const
    await writer.finish({ count: 7, rows: [{ ...refused, cells: ['x', 'y'] }] })
    expect((await store.imports.list())[0]).toMatchObject({
      counts: { rejected: 7 },
      rejected: [{ row: 4, reason: 'bad-time', cells: ['x', 'y'] }],
    })
  })
  it('forgets a shop that only a cancelled import has named', async () => {
    const work = bindStore(await newStore())
    const writer = await work.startImport(ABOUT)
    await writer.write([ORDER])
    await writer.abort()
    expect(await work.listShops()).toEqual([])
  })
  it('keeps a shop to which another file is coming in when the first is cancelled', async () => {
    const store = await newStore()
    const work = bindStore(store)
    const first = await work.startImport(ABOUT)
    const second = await work.startImport({ ...ABOUT, importId: 'import-2' })
    await second.write([ORDER])
    await first.abort()
    await second.finish({ count: 0, rows: [] })
    expect(await work.listShops()).toMatchObject([{ nativeId: '1234567', orders: 1 }])
  })
  it('keeps a shop that was there before a cancelled import', async () => {
    const work = bindStore(await newStore())
    await (await work.startImport(ABOUT)).finish({ count: 0, rows: [] })
    const writer = await work.startImport({ ...ABOUT, importId: 'import-2' })
    await writer.write([ORDER])
    await writer.abort()
    expect(await work.listShops()).toMatchObject([{ nativeId: '1234567', orders: 0 }])
  })
  it('takes the sample in and out again', async () => {
    const work = bindStore(await newStore())
    const end = await loadSample(work, 'import-1', run())
    expect(end).toMatchObject({ how: 'done', value: { added: SAMPLE_ORDERS, unclaimed: 0 } })
    const [shop] = await work.listShops()
    expect(shop).toMatchObject({ ...PRACTICE_SHOP, orders: SAMPLE_ORDERS, sample: true })
    await work.removeShop(shop?.id ?? '', () => undefined)
    expect(await work.listShops()).toEqual([])
  })
})
