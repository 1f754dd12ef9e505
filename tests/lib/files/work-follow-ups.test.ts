import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import type { RecordFacts } from '@/lib/customers/record'
import { keepFollowUp, listFollowUps, listReveals } from '@/lib/files/work-follow-ups'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'

const task = {
  kind: 'task',
  text: '寄锅盖',
  owner: '小梅',
  dueAt: NOON,
  done: false,
} satisfies RecordFacts
const review: RecordFacts = { kind: 'review', stars: 5 }

async function openWithBuyer() {
  const { store, shopId } = await openShopStore()
  await store.contacts.note(
    shopId,
    new Map([['c1', { nativeId: '7', nick: '蓝鲸煮面', seenAt: NOON }]]),
  )
  return { store, shopId, account: { shopId, customerId: 'c1' } }
}

describe('follow-ups', () => {
  it('are tasks, prospects and warnings with shop and nick, and nothing else', async () => {
    const { store, account } = await openWithBuyer()
    await store.records.put({ id: 'r1', ...account, facts: task })
    await store.records.put({ id: 'r2', ...account, facts: review })
    expect(await listFollowUps(store, 'all', NOON)).toEqual([
      {
        id: 'r1',
        account,
        platform: SHOP.platform,
        shopName: SHOP.name,
        nick: '蓝鲸煮面',
        at: NOON,
        facts: task,
      },
    ])
  })
  it('change their facts and stay the same record', async () => {
    const { store, account } = await openWithBuyer()
    await store.records.put({ id: 'r1', ...account, facts: task })
    const done = { ...task, done: true }
    expect(await keepFollowUp(store, { id: 'r1', account, facts: done, base: task })).toBe(true)
    expect(await listFollowUps(store, 'all', NOON)).toMatchObject([
      { id: 'r1', facts: { done: true } },
    ])
  })
  it('stay as somebody else has changed them meanwhile', async () => {
    const { store, account } = await openWithBuyer()
    const theirs = { ...task, text: 'Call the carrier instead' }
    await store.records.put({ id: 'r1', ...account, facts: theirs })
    const done = { ...task, done: true }
    expect(await keepFollowUp(store, { id: 'r1', account, facts: done, base: task })).toBe(false)
    expect(await listFollowUps(store, 'all', NOON)).toMatchObject([{ id: 'r1', facts: theirs }])
  })
  it('of a buyer whose name is not known have an empty nick', async () => {
    const { store, shopId } = await openWithBuyer()
    await store.records.put({ id: 'r1', shopId, customerId: 'c2', facts: task })
    expect(await listFollowUps(store, 'all', NOON)).toMatchObject([{ nick: '' }])
  })
  it('are named first where they are due first, and stand without a name where nobody sees them yet', async () => {
    const { store, shopId } = await openWithBuyer()
    const ids = Array.from({ length: 60 }, (_, index) => `c${index}`)
    await store.contacts.note(
      shopId,
      new Map(ids.map((id) => [id, { nativeId: id, nick: `nick ${id}`, seenAt: NOON }])),
    )
    for (const [index, customerId] of ids.entries()) {
      const facts = { ...task, dueAt: NOON + index, done: index < 10 }
      await store.records.put({ id: `r${index}`, shopId, customerId, facts })
    }
    const first = await listFollowUps(store, 'first', NOON)
    const named = first.flatMap(({ nick }) => (nick === '' ? [] : [nick]))
    expect(first).toHaveLength(60)
    expect(named.toSorted()).toEqual(ids.slice(10, 35).map((id) => `nick ${id}`))
    expect((await listFollowUps(store, 'all', NOON)).every(({ nick }) => nick !== '')).toBe(true)
  })
})

describe('the log of uncovered contacts', () => {
  it('tells who looked at which field of whom, the newest first', async () => {
    const { store, account } = await openWithBuyer()
    const entry = { ...account, by: '小梅' }
    await store.reveals.note({ id: 'v1', ...entry, field: 'phone', at: NOON - 1 })
    await store.reveals.note({ id: 'v2', ...entry, field: 'address', at: NOON })
    expect(await listReveals(store)).toMatchObject([
      { id: 'v2', field: 'address', by: '小梅', nick: '蓝鲸煮面', shopName: SHOP.name },
      { id: 'v1', field: 'phone' },
    ])
  })
})
