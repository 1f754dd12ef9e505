import { describe, expect, it } from 'vitest'

import { observedOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { openDatabase } from '@/lib/store/database'
import { makeCase } from '@/tests/fixtures/store/make-case'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

async function fill(store: Store, nativeId: string): Promise<string> {
  const shopId = await store.ids.shop('pinduoduo', nativeId)
  await store.shops.note({ id: shopId, platform: 'pinduoduo', nativeId, name: null })
  const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'sample' })
  const customerId = await store.ids.customer('pinduoduo', nativeId, 'anna')
  const named = Array.from({ length: 700 }, (_, index) => ({
    order: observedOrder({ number: `n${index}` }, 'sample', 1, customerId),
    contact: { nativeId: 'anna', nick: 'anna', seenAt: NOON },
  }))
  await arrival.write(named)
  await arrival.finish()
  await store.orders.link({ shopId, customerId, number: 'x' })
  await store.notes.add({ id: `note-${nativeId}`, shopId, customerId, text: 'note' })
  await store.tags.add({ shopId, customerId, tag: 'vip' })
  await store.cases.update([`case-${nativeId}`], (id) => makeCase({ id, shopId }))
  return shopId
}

describe('taking a shop out', () => {
  it('leaves nothing of it and everything of the others', async () => {
    const name = freshName()
    const store = await openTestStore({ name })
    const count = async (): Promise<Record<string, number>> => {
      const db = await openDatabase(name, 'relaxed')
      const sizes = await Promise.all(db.tables.map((table) => table.count()))
      db.close()
      return Object.fromEntries(db.tables.map((table, index) => [table.name, sizes[index] ?? 0]))
    }
    await fill(store, 'stays')
    const before = await count()
    const shopId = await fill(store, 'goes')
    expect(await count()).not.toEqual(before)
    const shares: number[] = []
    await store.removeShop(shopId, (share) => shares.push(share))
    expect(await count()).toEqual(before)
    expect(shares.at(-1)).toBe(1)
  })
})
