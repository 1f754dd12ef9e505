import { expect, it } from 'vitest'

import { openTestStore } from '@/tests/fixtures/store/open-store'

const reveal = (id: string, at: number) =>
  ({ id, shopId: 'shop', customerId: 'anna', field: 'phone', by: '小周', at }) as const

it('lists the newest reveals, newest first', async () => {
  const store = await openTestStore()
  for (const [id, at] of Object.entries({ a: 2, b: 3, c: 1 }))
    await store.reveals.note(reveal(id, at))
  expect((await store.reveals.list(2)).map(({ id }) => id)).toEqual(['b', 'a'])
})

it('logs a reveal once when the same request comes twice', async () => {
  const store = await openTestStore()
  await store.reveals.note(reveal('a', 1))
  await store.reveals.note(reveal('a', 2))
  expect(await store.reveals.list(9)).toMatchObject([{ id: 'a', at: 1, by: '小周' }])
})
