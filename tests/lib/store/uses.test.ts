import { expect, it } from 'vitest'

import { openTestStore } from '@/tests/fixtures/store/open-store'

const use = (id: string, at: number, customerId = 'anna') => ({
  id,
  shopId: 'shop',
  customerId,
  at,
  replyId: 'welcome',
  title: '欢迎语',
})

it('lists the replies that a person’s accounts were sent, newest first', async () => {
  const store = await openTestStore()
  await store.uses.note(use('a', 1))
  await store.uses.note(use('b', 3, 'bert'))
  await store.uses.note(use('c', 2, 'cleo'))
  const found = await store.uses.ofCustomers(['anna', 'bert'])
  expect(found.map(({ id }) => id)).toEqual(['b', 'a'])
})

it('counts a reply once when the same request comes twice', async () => {
  const store = await openTestStore()
  await store.uses.note(use('a', 1))
  await store.uses.note({ ...use('a', 2), replyId: null, title: null })
  expect(await store.uses.ofCustomers(['anna'])).toMatchObject([{ at: 1, title: '欢迎语' }])
})
