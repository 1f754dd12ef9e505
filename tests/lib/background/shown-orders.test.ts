import { expect, it } from 'vitest'

import { readUnknownBuyer } from '@/lib/background/shown-orders'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

it('tells what is known of the orders on a page whose buyer nobody can name', async () => {
  const store = await openTestStore()
  const before = makeSighting({ orders: [shownOrder('n1', { title: 'stew pot' })] })
  await ingestSighting(store, before, { now: NOON })
  const page = makeSighting({
    page: 'order-detail',
    buyer: { nick: 'Robin' },
    orders: [shownOrder('n1'), shownOrder('n2'), { ...shownOrder('n1'), shownBy: 'said' }],
  })
  const { orders, shopId } = await readUnknownBuyer(store, page)
  expect(orders).toMatchObject([{ number: 'n1', title: 'stew pot', counted: false, place: null }])
  expect(shopId).toBe(await store.ids.shop(page.platform, page.shop?.id ?? ''))
})
