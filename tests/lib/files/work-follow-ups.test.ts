import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import type { RecordFacts } from '@/lib/customers/record'
import { keepFollowUp, listFollowUps, listReveals } from '@/lib/files/work-follow-ups'

import { NOON, openShopStore, SHOP } from '../../fixtures/store/open-store'

const task: RecordFacts = { kind: 'task', text: '寄锅盖', owner: '小梅', dueAt: NOON, done: false }
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
    expect(await listFollowUps(store)).toEqual([
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
    await keepFollowUp(store, { id: 'r1', account, facts: { ...task, done: true } })
    expect(await listFollowUps(store)).toMatchObject([{ id: 'r1', facts: { done: true } }])
  })
  it('of a buyer whose name is not known have an empty nick', async () => {
    const { store, shopId } = await openWithBuyer()
    await store.records.put({ id: 'r1', shopId, customerId: 'c2', facts: task })
    expect(await listFollowUps(store)).toMatchObject([{ nick: '' }])
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
