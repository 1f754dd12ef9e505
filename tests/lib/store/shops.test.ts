import { describe, expect, it } from 'vitest'

import { openShopStore, SHOP } from '@/tests/fixtures/store/open-store'

describe('shops', () => {
  it('are noted once and keep their name where a page tells none', async () => {
    const { store, shopId } = await openShopStore()
    expect(await store.shops.note({ id: shopId, ...SHOP })).toBe(false)
    expect(await store.shops.note({ id: shopId, ...SHOP, name: null })).toBe(false)
    expect((await store.shops.list()).map(({ name }) => name)).toEqual([SHOP.name])
  })

  it('take a new name without losing their counters', async () => {
    const { store, shopId } = await openShopStore()
    await store.shops.widenCoverage(shopId, 5, 7)
    expect(await store.shops.note({ id: shopId, ...SHOP, name: '新名' })).toBe(true)
    expect(await store.shops.read(shopId)).toMatchObject({
      name: '新名',
      coverage: { from: 5, to: 7 },
    })
  })

  it('cover what all files together cover', async () => {
    const { store, shopId } = await openShopStore()
    await store.shops.widenCoverage(shopId, 5, 7)
    await store.shops.widenCoverage(shopId, 3, 6)
    expect((await store.shops.read(shopId))?.coverage).toEqual({ from: 3, to: 7 })
  })
})
