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
  const place = { shopId, customerId }
  const facts = { kind: 'review', stars: 5 } as const
  await store.records.put({ id: `record-${nativeId}`, ...place, facts })
  await store.uses.note({ id: `use-${nativeId}`, ...place, at: NOON, replyId: null, title: null })
  for (const other of [{ ...place, customerId: 'bert' }, STRANGER])
    await store.joins.judge({ a: other, b: place, verdict: 'same', reasons: [] })
  await store.surveys.put({ shopId })
  await store.surveys.putFigures({ shopId })
  await store.surveys.putRoster({ shopId })
  await store.products.keep(shopId, [{ id: 'PAN', facts: { stock: 3 } }])
  await store.products.keepTraffic(shopId, [TRAFFIC])
  await store.packages.keep(shopId, SET)
  await store.offerBooks.put({ shopId, at: NOON, orders: 700, book: null }, null)
  const { id: conversationId } = await store.offers.talk({
    ...place,
    at: NOON,
    tier: null,
    stage: 'confirm',
  })
  await store.offers.note({
    ...place,
    conversationId,
    offerId: 'product:PAN',
    title: 'Pan',
    at: NOON,
    answer: 'offered',
  })
  await store.cases.update([`case-${nativeId}`], (id) => makeCase({ id, shopId }))
  return shopId
}

const SET = {
  id: 'set',
  title: 'Set',
  story: '',
  members: [{ productId: 'PAN', pieces: 2 }],
  price: null,
  originalPrice: null,
  from: null,
  to: null,
  gift: null,
  freeShipping: false,
  tie: null,
}
const TRAFFIC = {
  productId: null,
  from: 1,
  to: 7,
  visits: 9,
  visitors: 7,
  buyers: null,
  favourites: null,
  depth: null,
  bounce: null,
}

/** An account in a shop whose id sorts after all others. */
const STRANGER = { shopId: 'zzz', customerId: 'zoe' }

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

  it('leaves the log of who uncovered which contact', async () => {
    const store = await openTestStore()
    const shopId = await fill(store, 'goes')
    const place = { shopId, customerId: 'anna' }
    await store.reveals.note({ id: 'r', ...place, field: 'phone', by: '小周', at: NOON })
    await store.removeShop(shopId, () => undefined)
    expect(await store.reveals.list(9)).toHaveLength(1)
  })
})
