import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { importFile } from '@/lib/files/import-file'
import type { PlatformId } from '@/lib/shared/platforms'
import { viewOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const FIXTURES = join(import.meta.dirname, '../../fixtures/files')
const NOW = Date.parse('2026-11-21T06:32:00Z')

async function bring(store: Store, platform: PlatformId, fixture: string, importId = fixture) {
  const end = await importFile(
    bindStore(store),
    openHere(Object.values(IMPORT_FORMATS)),
    {
      file: new Blob([await readFile(join(FIXTURES, fixture))]),
      fileName: fixture,
      shop: { platform, nativeId: 'shop', name: 'Shop' },
      importId,
      savedAt: NOW - 1_000,
    },
    {
      signal: new AbortController().signal,
      startedAt: NOW,
      clock: () => NOW,
      watch: () => undefined,
    },
  )
  if (end.how !== 'done') throw new Error(`not taken: ${end.how}`)
  return end.value
}
async function look(store: Store, platform: PlatformId, number: string) {
  const shopId = await store.ids.shop(platform, 'shop')
  const order = (await store.orders.find(shopId, [number])).get(number)
  return order === undefined ? null : viewOrder(order)
}

describe('statements beside the orders that they are about', () => {
  it('take what went back off what was paid, once', async () => {
    const store = await openTestStore()
    await bring(store, 'jd', 'jd-orders.csv')
    expect(await bring(store, 'jd', 'jd-wallet.csv')).toMatchObject({ updated: 3, unknown: 0 })
    expect(await look(store, 'jd', '16012345678')).toMatchObject({
      state: 'received',
      paidMinor: 47_000 - 8_984,
      refundedMinor: 8_984,
    })
  })
  it('speak of the same refund as the order file does', async () => {
    const store = await openTestStore()
    await bring(store, 'douyin', 'douyin-settlement.csv')
    await bring(store, 'douyin', 'douyin-orders.csv')
    expect(await look(store, 'douyin', '6917926768823643760')).toMatchObject({
      paidMinor: 12_800,
      refundedMinor: 5_980,
    })
    expect(await look(store, 'douyin', '6917926768823643751')).toMatchObject({
      state: 'refunded',
      paidMinor: 2_890,
      refundedMinor: 2_890,
    })
  })
  it('change nothing when they come again', async () => {
    const store = await openTestStore()
    await bring(store, 'douyin', 'douyin-orders.csv')
    await bring(store, 'douyin', 'douyin-settlement.csv')
    const before = await look(store, 'douyin', '6917926768823643760')
    expect(await bring(store, 'douyin', 'douyin-settlement.csv', 'again')).toMatchObject({
      updated: 0,
      unchanged: 2,
    })
    expect(await look(store, 'douyin', '6917926768823643760')).toEqual(before)
  })
  it('of somebody’s own purse leave no trace of what is about no known order', async () => {
    const store = await openTestStore()
    expect(await bring(store, 'taobao', 'alipay-bill.csv')).toMatchObject({
      added: 0,
      updated: 0,
      unknown: 2,
      refusedCount: 1,
    })
    const [row] = await store.imports.list()
    expect(row).toMatchObject({ counts: { rejected: 1 }, rejected: [{ cells: [] }] })
    const shopId = await store.ids.shop('taobao', 'shop')
    expect(await store.orders.arrivals(shopId)).toEqual([])
  })
  it('of any marketplace go to the shop that was chosen', async () => {
    const store = await openTestStore()
    await bring(store, 'taobao', 'taobao-orders.csv')
    expect(await bring(store, 'taobao', 'return-list.csv')).toMatchObject({ refusedCount: 2 })
  })
})

it('names the buyers of a list of customers', async () => {
  const store = await openTestStore()
  expect(await bring(store, 'shopify', 'shopify-customers.csv')).toMatchObject({
    buyers: 2,
    added: 0,
    warnings: { 'no-buyer': 1 },
  })
  const customerId = await store.ids.customer('shopify', 'shop', 'nora.kettle@shop.example')
  expect(await store.tags.list(customerId)).toEqual(['VIP', 'wholesale'])
  const [note] = await store.notes.list(customerId)
  expect(note?.text).not.toMatch(/555|@home/u)
})
