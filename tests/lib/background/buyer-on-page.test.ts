import { describe, expect, it } from 'vitest'

import { identifyBuyer, readBuyerCard } from '@/lib/background/buyer-on-page'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const known = makeSighting({ orders: [shownOrder('n1'), shownOrder('n2')] })
const masked = makeSighting({
  page: 'order-detail',
  buyer: { nick: '小**' },
  orders: [shownOrder('n1')],
})
const openKnown = async () => {
  const store = await openTestStore()
  await ingestSighting(store, known, { now: NOON })
  return store
}

describe('the buyer on a page', () => {
  it('is who owns the one order that the page is about, where the nick identifies nobody', async () => {
    const store = await openKnown()
    expect(await identifyBuyer(store, masked)).toEqual(await identifyBuyer(store, known))
    const card = await readBuyerCard(store, masked, DEFAULT_SETTINGS, NOON)
    expect(card).toMatchObject({ nick: '小鱼', orderCount: 2 })
  })

  it.each([
    ['the page is a list', { page: 'order-list' as const }],
    ['the page is about two orders', { orders: [shownOrder('n1'), shownOrder('n2')] }],
    ['the order is nobody’s yet', { orders: [shownOrder('n9')] }],
    [
      'somebody merely wrote the number',
      { orders: [{ ...shownOrder('n1'), shownBy: 'said' as const }] },
    ],
    ['the buyer is in doubt', { buyer: undefined }],
  ])('is nobody when %s', async (_when, change) => {
    expect(await identifyBuyer(await openKnown(), { ...masked, ...change })).toBeNull()
  })
})
