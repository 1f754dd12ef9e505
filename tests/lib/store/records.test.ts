import { describe, expect, it } from 'vitest'

import type { RecordFacts } from '@/lib/customers/record'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const task = (text: string, done = false): RecordFacts => ({
  kind: 'task',
  text,
  owner: '',
  dueAt: 1000,
  done,
})
const record = (id: string, facts: RecordFacts = task('call back'), customerId = 'anna') => ({
  id,
  shopId: 'shop',
  customerId,
  facts,
})

describe('records', () => {
  it('are listed for a person’s accounts, newest first', async () => {
    let now = 0
    const store = await openTestStore({ clock: () => (now += 1) })
    await store.records.put(record('a'))
    await store.records.put(record('b', { kind: 'review', stars: 5 }, 'bert'))
    await store.records.put(record('c', task('send a card'), 'cleo'))
    const found = await store.records.ofCustomers(['anna', 'bert'])
    expect(found.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(await store.records.ofCustomers([])).toEqual([])
  })

  it('are listed by kind over all customers', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    await store.records.put(record('b', { kind: 'review', stars: 5 }))
    await store.records.put(record('c', task('send a card'), 'bert'))
    const found = await store.records.ofKinds(['task', 'prospect'])
    expect(found.map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('change their facts and keep the time they were made', async () => {
    let now = 0
    const store = await openTestStore({ clock: () => (now += 1) })
    await store.records.put(record('a'))
    const [before] = await store.records.ofCustomers(['anna'])
    await store.records.put(record('a', task('call back', true)))
    const [after] = await store.records.ofCustomers(['anna'])
    expect(after).toMatchObject({ createdAt: before?.createdAt, facts: { done: true } })
    expect(before && after && after.hlc > before.hlc).toBe(true)
  })

  it('are not written again when the same request comes twice', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    const before = await store.records.ofCustomers(['anna'])
    await store.records.put(record('a'))
    expect(await store.records.ofCustomers(['anna'])).toEqual(before)
  })

  it.each([
    ['is kept where the record still says what it said', task('call back'), true, 'call him'],
    ['changes nothing where somebody else was faster', task('call'), false, 'call back'],
  ])('take a change that %s', async (_title, base, isKept, text) => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    expect(await store.records.put({ ...record('a', task('call him')), base })).toBe(isKept)
    expect((await store.records.read('a'))?.facts).toMatchObject({ text })
  })

  it('say that a change was not kept where the record is gone', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    await store.records.remove('a')
    const change = { ...record('a', task('call him')), base: task('call back') }
    expect(await store.records.put(change)).toBe(false)
  })

  it('take the same change twice, as a request that comes again does', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    const change = { ...record('a', task('call him')), base: task('call back') }
    expect(await store.records.put(change)).toBe(true)
    expect(await store.records.put(change)).toBe(true)
  })

  it('come back when their removal is undone, and not when their request is repeated', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    await store.records.remove('a')
    await store.records.put(record('a', task('again')))
    expect(await store.records.ofCustomers(['anna'])).toEqual([])
    expect(await store.records.ofKinds(['task'])).toEqual([])
    await store.records.restore('a')
    expect(await store.records.ofCustomers(['anna'])).toMatchObject([{ facts: task('call back') }])
  })

  it('never pass to another customer', async () => {
    const store = await openTestStore()
    await store.records.put(record('a'))
    await store.records.put(record('a', task('mine now'), 'bert'))
    expect(await store.records.ofCustomers(['anna', 'bert'])).toMatchObject([
      { customerId: 'anna', facts: task('call back') },
    ])
  })
})
