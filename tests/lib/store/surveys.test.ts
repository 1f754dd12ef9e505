import { expect, it } from 'vitest'

import { openTestStore } from '@/tests/fixtures/store/open-store'

const survey = (shopId: string, customers: number) => ({ shopId, customers })

it('keeps the last survey of each shop', async () => {
  const store = await openTestStore()
  expect(await store.surveys.read('shop')).toBeNull()
  for (const customers of [1, 2]) await store.surveys.put(survey('shop', customers))
  await store.surveys.put(survey('another', 3))
  expect(await store.surveys.read('shop')).toEqual({ shopId: 'shop', customers: 2 })
})

it('keeps figures and roster of a shop beside its survey', async () => {
  const store = await openTestStore()
  expect(await store.surveys.readRoster('shop')).toBeNull()
  await store.surveys.put(survey('shop', 1))
  await store.surveys.putFigures(survey('shop', 2))
  const roster = { shopId: 'shop', ids: 'a', tiers: Uint8Array.of(1) }
  await store.surveys.putRoster(roster)
  expect(await store.surveys.read('shop')).toEqual({ shopId: 'shop', customers: 1 })
  expect(await store.surveys.readFigures('shop')).toEqual({ shopId: 'shop', customers: 2 })
  expect(await store.surveys.readRoster('shop')).toEqual(roster)
})
