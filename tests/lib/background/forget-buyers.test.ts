import { expect, it } from 'vitest'

import { forgetBuyers } from '@/lib/background/forget-buyers'
import { createTabStates, type TabState } from '@/lib/background/tab-states'
import { makeSighting } from '@/tests/fixtures/store/make-sighting'
import { openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

it('takes somebody who was erased out of every tab, and leaves others', async () => {
  const store = await openTestStore()
  const kept = new Map<number, TabState>()
  const tabs = createTabStates({
    readTab: async (id) => kept.get(id),
    writeTab: async (id, state) => void kept.set(id, state),
    removeTab: async (id) => void kept.delete(id),
    listTabs: async () => kept,
  })
  const shopId = await store.ids.shop(SHOP.platform, SHOP.nativeId)
  const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, '42')
  const other = makeSighting({ buyer: { id: '43', nick: '木子' } })
  await tabs.change(1, () => ({ sighting: makeSighting() }))
  await tabs.change(2, () => ({ sighting: other }))
  await tabs.change(3, () => ({ sighting: { ...other, page: 'lookup', customerId } }))
  await tabs.change(4, () => ({ waiting: makeSighting() }))
  await forgetBuyers(store, tabs, [{ shopId, customerId }])
  const shown = [1, 2, 3, 4].map((id) => [kept.get(id)?.sighting, kept.get(id)?.waiting])
  expect(shown).toEqual([
    [null, null],
    [other, null],
    [null, null],
    [null, null],
  ])
})
