import { describe, expect, it } from 'vitest'

import { identifyBuyer, readBuyerCard } from '@/lib/background/buyer-on-page'
import type { FieldState, Sighting } from '@/lib/consoles/sighting'
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
const buyerIs = (state: FieldState['state']): FieldState[] => [{ field: 'buyer', state }]
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

  it.each<[string, Partial<Sighting>]>([
    ['the page names nobody', { buyer: undefined, fields: buyerIs('missing') }],
    ['the page plainly has no name', { buyer: undefined, fields: buyerIs('empty') }],
    ['every chat of the console is about one order', { platform: 'mercadolibre', page: 'chat' }],
  ])('is who owns the order where %s', async (_when, change) => {
    const store = await openTestStore()
    const platform = change.platform ?? known.platform
    await ingestSighting(store, { ...known, platform }, { now: NOON })
    const owner = await identifyBuyer(store, { ...known, platform })
    expect(await identifyBuyer(store, { ...masked, ...change })).toEqual(owner)
  })

  it.each([
    ['the page is a list', { page: 'order-list' as const }],
    ['the page is about two orders', { orders: [shownOrder('n1'), shownOrder('n2')] }],
    ['the order is nobody’s yet', { orders: [shownOrder('n9')] }],
    [
      'somebody merely wrote the number',
      { orders: [{ ...shownOrder('n1'), shownBy: 'said' as const }] },
    ],
    ['the buyer is in doubt', { buyer: undefined, fields: buyerIs('conflict') }],
    ['the name is broken', { buyer: undefined, fields: buyerIs('malformed') }],
    ['a chat lists one of their orders', { page: 'chat' as const }],
  ])('is nobody when %s', async (_when, change) => {
    expect(await identifyBuyer(await openKnown(), { ...masked, ...change })).toBeNull()
  })
})
