import { describe, expect, it } from 'vitest'

import { keepBuyers } from '@/lib/intake/keep-buyers'
import type { Store } from '@/lib/store/store'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const SHOP = { platform: 'shopify', nativeId: 'made-up', name: 'Made Up' } as const
const nora = {
  buyer: { nativeId: 'nora@shop.example', nick: 'Nora Kettle', email: 'nora@shop.example' },
  tags: ['VIP', 'wholesale'],
  note: 'Prefers the back door.',
}
async function look(store: Store) {
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, nora.buyer.nativeId)
  return {
    customerId,
    contact: await store.contacts.read(shopId, customerId),
    tags: await store.tags.list(customerId),
    notes: await store.notes.list(customerId),
  }
}

describe('a list of customers', () => {
  it('tells how a buyer is reached, with tags and a note', async () => {
    const store = await openTestStore()
    await keepBuyers(store, SHOP, [nora], NOON)
    const { contact, tags, notes } = await look(store)
    expect(contact).toMatchObject({ nick: 'Nora Kettle', email: { value: 'nora@shop.example' } })
    expect([tags, notes.map(({ text }) => text)]).toEqual([
      ['VIP', 'wholesale'],
      ['Prefers the back door.'],
    ])
  })
  it('changes nothing when it comes again', async () => {
    const store = await openTestStore()
    await keepBuyers(store, SHOP, [nora], NOON)
    const before = await look(store)
    await keepBuyers(store, SHOP, [nora], NOON)
    expect(await look(store)).toEqual(before)
  })
  it('does not bring back a note that somebody took out', async () => {
    const store = await openTestStore()
    await keepBuyers(store, SHOP, [nora], NOON)
    const { customerId, notes } = await look(store)
    await store.notes.remove(customerId, notes[0]?.id ?? '')
    await keepBuyers(store, SHOP, [nora], NOON)
    expect((await look(store)).notes).toEqual([])
  })
})
