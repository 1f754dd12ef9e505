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
