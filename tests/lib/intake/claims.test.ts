import { describe, expect, it } from 'vitest'

import { linkOrder, unlinkOrder } from '@/lib/intake/claims'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

describe('an agent’s link', () => {
  it('gives the order to the customer at once, and takes it back', async () => {
    const { store, shopId } = await openShopStore()
    const page = makeSighting({ buyer: { nick: '小鱼' }, orders: [shownOrder('n1')] })
    await ingestSighting(store, page, { now: NOON })
    const link = { shopId, customerId: 'anna', orderNumber: 'n1' }
    expect(await linkOrder(store, link)).toBe('done')
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(1)
    expect(await unlinkOrder(store, link)).toBe('done')
    expect(await store.orders.ofCustomer(shopId, 'anna')).toHaveLength(0)
  })

  it('gives way to nobody until it is taken back', async () => {
    const { store, shopId } = await openShopStore()
    const link = { shopId, customerId: 'anna', orderNumber: 'n1' }
    await linkOrder(store, link)
    const page = makeSighting({ orders: [shownOrder('n1')] })
    const before = await ingestSighting(store, page, { now: NOON })
    expect(before.conflicts).toEqual(['n1'])
    await unlinkOrder(store, link)
    const after = await ingestSighting(store, page, { now: NOON })
    expect(after.conflicts).toEqual([])
    expect(await store.orders.ofCustomer(shopId, after.customerId ?? '')).toHaveLength(1)
  })
})
