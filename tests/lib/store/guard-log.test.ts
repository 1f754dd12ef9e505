import { describe, expect, it } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import type { GuardEntry } from '@/lib/store/guard-log'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

const entry = (id: string, more: Partial<GuardEntry> = {}): GuardEntry => ({
  id,
  shopId: 'shop',
  platform: 'pinduoduo',
  ruleId: 'contact/phone',
  subject: 'contact',
  severity: 'block',
  by: '小周',
  at: 1,
  outcome: 'given-up',
  words: '13812345678',
  reason: null,
  ...more,
})

describe('the log of the guard', () => {
  it('lists the newest entries with their words, newest first', async () => {
    const { guardLog } = await openTestStore()
    await guardLog.note([entry('a', { at: 2 }), entry('b', { at: 3 }), entry('c', { at: 1 })])
    expect(await guardLog.newest(2)).toEqual([entry('b', { at: 3 }), entry('a', { at: 2 })])
  })

  it('counts from an instant on, without the words', async () => {
    const { guardLog } = await openTestStore()
    await guardLog.note([entry('a', { at: 2 }), entry('b', { at: 3 })])
    const { words, reason, ...mark } = entry('b', { at: 3 })
    expect(await guardLog.since(3)).toEqual([mark])
    expect([words, reason]).toEqual(['13812345678', null])
  })

  it.each([
    ['given-up', 'taken', 'taken'],
    ['given-up', 'overridden', 'overridden'],
    ['taken', 'given-up', 'taken'],
    ['overridden', 'given-up', 'overridden'],
  ] as const)('keeps of %s and then %s: %s', async (first, second, kept) => {
    const { guardLog } = await openTestStore()
    await guardLog.note([entry('a', { outcome: first })])
    await guardLog.note([entry('a', { outcome: second, at: 9 })])
    expect((await guardLog.newest(5)).map(({ outcome }) => outcome)).toEqual([kept])
  })

  it('writes neither words nor reason in the open', async () => {
    const name = freshName()
    const { guardLog } = await openTestStore({ name })
    await guardLog.note([entry('a', { outcome: 'overridden', reason: '张三自己要的' })])
    const db = await openDatabase(name, 'relaxed')
    const stored = JSON.stringify(await db.guardLog.toArray())
    db.close()
    expect(stored).not.toContain('13812345678')
    expect(stored).not.toContain('张三')
  })

  it('goes with its shop', async () => {
    const store = await openTestStore()
    await store.guardLog.note([entry('a'), entry('b', { shopId: null })])
    await store.removeShop('shop', () => undefined)
    expect((await store.guardLog.newest(5)).map(({ id }) => id)).toEqual(['b'])
  })
})
