import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { readCard } from '@/lib/intake/read-card'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

describe('a card', () => {
  it('gathers name, orders, case, notes and tags', async () => {
    const store = await openTestStore()
    const sighting = makeSighting({
      orders: [shownOrder('260601-1', { paidMinor: 3900, placedAt: NOON - 1 })],
      cases: [shownCase(), shownCase({ number: '2', closed: true })],
    })
    const { shopId, customerId } = await ingestSighting(store, sighting, { now: NOON })
    if (shopId === null || customerId === null) throw new Error('not taken in')
    await store.notes.add({ id: 'note', shopId, customerId, text: 'likes cast iron' })
    await store.tags.add({ shopId, customerId, tag: 'vip' })
    const card = await readCard(store, {
      shopId,
      customerId,
      rules: DEFAULT_TIER_RULES,
      survey: null,
      now: NOON,
    })
    expect(card).toMatchObject({
      customerId,
      nick: '小鱼',
      orders: [{ number: '260601-1', paid: { minor: 3900, currency: 'CNY' }, counted: true }],
      coverage: { source: 'pages', from: NOON - 1, unclaimedOrders: 0 },
      tier: { tier: null, atLeast: true },
      lastCase: { caseNumber: shownCase().number, shopName: SHOP.name, closed: false },
      notes: [{ id: 'note', text: 'likes cast iron', at: NOON }],
      tags: ['vip'],
    })
  })

  it('points from a contact to its account and to nothing else', async () => {
    const store = await openTestStore()
    const { shopId, customerId } = await ingestSighting(store, makeSighting(), { now: NOON })
    if (shopId === null || customerId === null) throw new Error('not taken in')
    const phone = { value: '19900000001', seenAt: NOON }
    const contact = { nativeId: '42', nick: '小鱼', seenAt: NOON, phone }
    await store.contacts.note(shopId, new Map([[customerId, contact]]))
    const request = { shopId, customerId, rules: DEFAULT_TIER_RULES, survey: null, now: NOON }
    expect((await readCard(store, request))?.identity.contacts).toEqual([
      { ref: { shopId, customerId }, field: 'phone', masked: '199****0001' },
    ])
  })

  it('is null for somebody nobody has met', async () => {
    const store = await openTestStore()
    const { shopId } = await ingestSighting(store, makeSighting(), { now: NOON })
    const request = { customerId: 'x', rules: DEFAULT_TIER_RULES, survey: null, now: NOON }
    expect(await readCard(store, { ...request, shopId: shopId ?? '' })).toBeNull()
    expect(await readCard(store, { ...request, shopId: 'elsewhere' })).toBeNull()
  })
})
