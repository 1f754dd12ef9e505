import { describe, expect, it } from 'vitest'

import { surroundingsOfAll } from '@/lib/background/list-clocks'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { makeSighting, shownCase, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'

const WORDS = 'three green rivers'
const sighting = makeSighting({
  orders: [shownOrder('n1')],
  cases: [shownCase({ number: '88', orderNumber: 'n1' })],
})

async function openGuarded() {
  const store = await openTestStore({ shelf: createShelf(), rounds: FEW_ROUNDS })
  await store.door.set(WORDS)
  const shopId = await store.ids.shop('pinduoduo', SHOP.nativeId)
  const names = async () => {
    const records = await store.cases.listOpen(9)
    return [...(await surroundingsOfAll(store, records)).values()]
  }
  return { store, shopId, names }
}

describe('the clocks of a locked vault', () => {
  it('run for cases that are seen while it is locked, and name their shop alone', async () => {
    const { store, names } = await openGuarded()
    const outcome = await ingestSighting(store, sighting, { now: NOON })
    expect(outcome).toMatchObject({ casesChanged: true })
    expect(await names()).toEqual([{ shopName: SHOP.name, nick: null, customerId: null }])
  })

  it('name their buyers once it is open and the page was read anew', async () => {
    const { store, names } = await openGuarded()
    await ingestSighting(store, sighting, { now: NOON })
    await store.door.unlock(WORDS)
    expect(await names()).toMatchObject([{ nick: null, customerId: expect.any(String) }])
    await ingestSighting(store, sighting, { now: NOON })
    expect(await names()).toMatchObject([{ nick: '小鱼' }])
  })

  it('name nobody again once it is locked again', async () => {
    const { store, names } = await openGuarded()
    await store.door.unlock(WORDS)
    await ingestSighting(store, sighting, { now: NOON })
    expect(await names()).toMatchObject([{ nick: '小鱼' }])
    await store.door.lock()
    expect(await names()).toMatchObject([{ nick: null, customerId: null }])
  })
})
