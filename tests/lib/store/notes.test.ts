import { describe, expect, it } from 'vitest'

import { openTestStore } from '@/tests/fixtures/store/open-store'

const note = (id: string, text = 'likes cast iron') => ({
  id,
  shopId: 'shop',
  customerId: 'anna',
  text,
})

describe('notes', () => {
  it('are listed newest first', async () => {
    let now = 0
    const store = await openTestStore({ clock: () => (now += 1) })
    await store.notes.add(note('a', 'first'))
    await store.notes.add(note('b', 'second'))
    expect((await store.notes.list('anna')).map(({ text }) => text)).toEqual(['second', 'first'])
    expect(await store.notes.list('bert')).toEqual([])
  })

  it('are kept once when the same request comes twice', async () => {
    const store = await openTestStore()
    await store.notes.add(note('a'))
    await store.notes.add(note('a'))
    expect(await store.notes.list('anna')).toHaveLength(1)
  })

  it('come back when their removal is undone', async () => {
    const store = await openTestStore()
    await store.notes.add(note('a'))
    expect(await store.notes.remove('anna', 'a')).toBe(true)
    expect(await store.notes.list('anna')).toEqual([])
    expect(await store.notes.restore('anna', 'a')).toBe(true)
    expect(await store.notes.list('anna')).toHaveLength(1)
  })

  it('stay removed when the request that made them is repeated', async () => {
    const store = await openTestStore()
    await store.notes.add(note('a'))
    await store.notes.remove('anna', 'a')
    await store.notes.add(note('a'))
    expect(await store.notes.list('anna')).toEqual([])
  })

  it('cannot be removed through another customer', async () => {
    const store = await openTestStore()
    await store.notes.add(note('a'))
    expect(await store.notes.remove('bert', 'a')).toBe(false)
    expect(await store.notes.list('anna')).toHaveLength(1)
  })

  it('carry a later stamp with each edit, on this device', async () => {
    const store = await openTestStore()
    await store.notes.add(note('a'))
    const [before] = await store.notes.list('anna')
    await store.notes.remove('anna', 'a')
    await store.notes.restore('anna', 'a')
    const [after] = await store.notes.list('anna')
    expect(before && after && after.hlc > before.hlc && after.device === before.device).toBe(true)
  })
})
