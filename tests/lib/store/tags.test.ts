import { describe, expect, it } from 'vitest'

import { openTestStore } from '@/tests/fixtures/store/open-store'

const place = (tag: string) => ({ shopId: 'shop', customerId: 'anna', tag })

describe('tags', () => {
  it('are added, removed and added again', async () => {
    const store = await openTestStore()
    await store.tags.add(place('vip'))
    await store.tags.add(place('gift'))
    await store.tags.add(place('vip'))
    expect(await store.tags.list('anna')).toEqual(['gift', 'vip'])
    await store.tags.remove(place('vip'))
    expect(await store.tags.list('anna')).toEqual(['gift'])
    await store.tags.add(place('vip'))
    expect(await store.tags.list('anna')).toEqual(['gift', 'vip'])
  })

  it('of one customer are not another’s', async () => {
    const store = await openTestStore()
    await store.tags.add(place('vip'))
    expect(await store.tags.list('bert')).toEqual([])
  })

  it('of a shop tell by tag who has them now', async () => {
    const store = await openTestStore()
    for (const customerId of ['anna', 'bert'])
      await store.tags.add({ shopId: 'shop', customerId, tag: 'vip' })
    await store.tags.add({ shopId: 'other', customerId: 'carl', tag: 'vip' })
    await store.tags.add(place('gift'))
    await store.tags.remove(place('gift'))
    expect(await store.tags.ofShop('shop')).toEqual(new Map([['vip', ['anna', 'bert']]]))
  })
})
