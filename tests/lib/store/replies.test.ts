import { describe, expect, it, onTestFinished } from 'vitest'

import type { KeptLibrary } from '@/lib/replies/library'
import { openDatabase } from '@/lib/store/database'
import { replyRowSchema, replyVersionRowSchema, VERSION_LIMIT } from '@/lib/store/rows-replies'
import type { Store } from '@/lib/store/store'
import { makeGroup, makeReply } from '@/tests/fixtures/replies/make-reply'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const ticking = (): (() => number) => {
  let now = NOON
  return () => (now += 1)
}

async function readAll(store: Store): Promise<KeptLibrary> {
  const library = await store.replies.read(null)
  if (library === null) throw new Error('no library')
  return library
}

const keep = (store: Store, ...replies: ReturnType<typeof makeReply>[]) =>
  store.replies.keep({ replies }, 'Zhou')

describe('the kept library', () => {
  it('is empty at first, and nothing new to whoever has seen that', async () => {
    const store = await openTestStore()
    expect(await readAll(store)).toEqual({
      revision: 0,
      replies: [],
      removed: [],
      groups: [],
      removedGroups: [],
      uses: [],
    })
    expect(await store.replies.read(0)).toBeNull()
  })

  it('holds what was kept, and has something new for whoever knows an older revision', async () => {
    const store = await openTestStore()
    const group = makeGroup('g')
    const reply = makeReply('a', { groupId: 'g' })
    const revision = await store.replies.keep({ replies: [reply], groups: [group] }, 'Zhou')
    expect(revision).toBe(1)
    expect(await store.replies.read(0)).toMatchObject({ replies: [reply], groups: [group] })
    expect(await store.replies.read(1)).toBeNull()
  })

  it('does not change when the same request comes twice', async () => {
    const store = await openTestStore({ clock: ticking() })
    const change = { replies: [makeReply('a')], groups: [makeGroup('g')] }
    await store.replies.keep(change, 'Zhou')
    expect(await store.replies.keep(change, 'Zhou')).toBe(1)
    await store.replies.remove(['a'], 'Zhou')
    expect(await store.replies.remove(['a'], 'Zhou')).toBe(2)
    expect(await store.replies.history('a')).toHaveLength(2)
    await store.replies.removeGroup('g')
    expect(await store.replies.removeGroup('g')).toBe(3)
  })

  it('remembers that a reply it never kept was taken out', async () => {
    const store = await openTestStore()
    await store.replies.remove(['welcome'], '')
    expect(await readAll(store)).toMatchObject({ replies: [], removed: ['welcome'] })
  })

  it('brings a removed reply back when it is kept again', async () => {
    const store = await openTestStore({ clock: ticking() })
    await keep(store, makeReply('a'))
    await store.replies.remove(['a'], '')
    await keep(store, makeReply('a'))
    expect(await readAll(store)).toMatchObject({ replies: [{ id: 'a' }], removed: [] })
  })

  it('lets what lies in a removed group lie in the one above, until the group comes back', async () => {
    const store = await openTestStore({ clock: ticking() })
    const groups = [makeGroup('top'), makeGroup('mid', 'top'), makeGroup('low', 'mid')]
    const replies = [makeReply('a', { groupId: 'mid' })]
    await store.replies.keep({ replies, groups }, '')
    await store.replies.removeGroup('mid')
    const without = await readAll(store)
    expect(without.removedGroups).toEqual(['mid'])
    expect(without.replies).toMatchObject([{ groupId: 'top' }])
    expect(without.groups).toMatchObject([{ id: 'low', parentId: 'top' }, { id: 'top' }])
    await store.replies.keep({ groups }, '')
    const again = await readAll(store)
    expect(again.removedGroups).toEqual([])
    expect(again.replies).toEqual(replies)
  })
})

describe('the history of a reply', () => {
  it('tells every state, who made it and when, the newest first', async () => {
    const store = await openTestStore({ clock: ticking() })
    await store.replies.keep({ replies: [makeReply('a')] }, 'Zhou')
    await store.replies.keep({ replies: [makeReply('a', { shortcut: 'x' })] }, 'Lin')
    await store.replies.remove(['a'], '')
    const states = await store.replies.history('a')
    expect(states.map(({ by, reply }) => [by, reply?.shortcut])).toEqual([
      ['', undefined],
      ['Lin', 'x'],
      ['Zhou', null],
    ])
    expect(states[0]?.at).toBeGreaterThan(states[2]?.at ?? 0)
  })

  it('brings any state back, as a change that can be taken back', async () => {
    const store = await openTestStore({ clock: ticking() })
    await keep(store, makeReply('a', { shortcut: 'old' }))
    await keep(store, makeReply('a', { shortcut: 'new' }))
    const [newer, older] = await store.replies.history('a')
    expect(await store.replies.restore('a', older?.hlc ?? '', 'Lin')).toBe(3)
    expect(await readAll(store)).toMatchObject({ replies: [{ shortcut: 'old' }] })
    await store.replies.restore('a', newer?.hlc ?? '', 'Lin')
    expect(await readAll(store)).toMatchObject({ replies: [{ shortcut: 'new' }] })
    expect(await store.replies.history('a')).toHaveLength(4)
  })

  it('knows no state of another reply', async () => {
    const store = await openTestStore({ clock: ticking() })
    await keep(store, makeReply('a'))
    await keep(store, makeReply('ab'))
    const [state] = await store.replies.history('ab')
    expect(await store.replies.restore('a', state?.hlc ?? '', '')).toBe(2)
    expect(await store.replies.history('a')).toHaveLength(1)
  })

  it('keeps so many states, and lets the oldest go', async () => {
    const store = await openTestStore({ clock: ticking() })
    for (let n = 0; n < VERSION_LIMIT + 3; n += 1)
      await keep(store, makeReply('a', { shortcut: `s${n}` }), makeReply('b'))
    const states = await store.replies.history('a')
    expect(states).toHaveLength(VERSION_LIMIT)
    expect(states.at(-1)?.reply?.shortcut).toBe('s3')
    expect(await store.replies.history('b')).toHaveLength(1)
  })

  it('restores a state without the pictures that are gone', async () => {
    const store = await openTestStore({ clock: ticking() })
    const kept = await store.images.keep(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))
    if (!kept.ok) throw new Error('not kept')
    await keep(store, makeReply('a', { imageIds: [kept.value], shortcut: 'x' }))
    await keep(store, makeReply('a'))
    await store.images.remove(kept.value)
    const [, older] = await store.replies.history('a')
    await store.replies.restore('a', older?.hlc ?? '', '')
    expect(await readAll(store)).toMatchObject({ replies: [{ imageIds: [], shortcut: 'x' }] })
  })
})

describe('rows of the library', () => {
  it('carry stamp and device, and mark what stays at this browser', async () => {
    const name = freshName()
    const store = await openTestStore({ name, clock: ticking() })
    await keep(store, makeReply('mine', { audience: 'private' }), makeReply('ours'))
    await store.replies.remove(['mine', 'ours'], '')
    const db = await openDatabase(name, 'relaxed')
    onTestFinished(() => db.close())
    const rows = (await db.replies.toArray()).map((row) => replyRowSchema.parse(row))
    expect(rows).toMatchObject([
      { id: 'mine', reply: null, private: true },
      { id: 'ours', reply: null, private: false },
    ])
    const versions = await db.replyVersions.toArray()
    for (const version of versions) replyVersionRowSchema.parse(version)
    // The latest stamp is the state that stands, so that two devices' rows merge by it.
    for (const { id, hlc } of rows)
      expect(versions.findLast(({ replyId }) => replyId === id)?.hlc).toBe(hlc)
  })
})
