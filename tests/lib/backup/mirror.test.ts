import { describe, expect, it } from 'vitest'

import { mirrorFile, refreshMirror } from '@/lib/backup/mirror'
import { openBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import type { Mirror } from '@/lib/shared/mirror'
import { openDatabase } from '@/lib/store/database'
import { openOldDatabase } from '@/lib/store/mirror-rows'
import { makeCase, makeClock } from '@/tests/fixtures/store/make-case'
import { openRescueFor } from '@/tests/fixtures/store/open-rescue'
import { freshName, NOON, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'

/** A shelf that lies in memory. */
function fakeShelf() {
  const kept: Mirror[] = []
  return {
    kept,
    readMark: async () => kept.at(-1)?.mark ?? null,
    read: async () => kept.at(-1) ?? null,
    write: async (mirror: Mirror) => void kept.push(mirror),
  }
}

const partsOf = (shelf: ReturnType<typeof fakeShelf>) => ({
  shelf,
  app: '1.2.3',
  clock: () => NOON,
  crypto,
})

async function openMirror(mirror: Mirror | undefined) {
  const file = mirror === undefined ? null : mirrorFile(mirror)
  if (file === null) throw new Error('no mirror')
  const opened = await openBackup(file, {
    passphrase: null,
    crypto,
    tell: () => undefined,
    signal: new AbortController().signal,
  })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

describe('the mirror', () => {
  it('is written after an edit, and left alone while nobody edits', async () => {
    const shelf = fakeShelf()
    const { store, shopId } = await openShopStore()
    expect(await refreshMirror(store, partsOf(shelf))).toBe(true)
    expect(await refreshMirror(store, partsOf(shelf))).toBe(false)
    await store.notes.add({ id: 'n', shopId, customerId: 'c', text: 'likes blue' })
    expect(await refreshMirror(store, partsOf(shelf))).toBe(true)
    expect(await refreshMirror(store, partsOf(shelf))).toBe(false)
  })

  it('forgets what goes with its shop', async () => {
    const shelf = fakeShelf()
    const { store, shopId } = await openShopStore()
    await store.notes.add({ id: 'n', shopId, customerId: 'c', text: 'likes blue' })
    await refreshMirror(store, partsOf(shelf))
    await store.removeShop(shopId, () => undefined)
    expect(await refreshMirror(store, partsOf(shelf))).toBe(true)
    expect((await openMirror(shelf.kept.at(-1))).end.rows['notes']).toBeUndefined()
  })

  it('holds what people wrote and set, and no orders or contacts', async () => {
    const shelf = fakeShelf()
    const { store, shopId } = await openShopStore()
    await store.notes.add({ id: 'n', shopId, customerId: 'c', text: 'likes blue' })
    await store.tags.add({ shopId, customerId: 'c', tag: 'vip' })
    await store.settings.save({ theme: 'dark' })
    await store.contacts.note(shopId, new Map([['c', { nativeId: 'a', nick: 'a', seenAt: 1 }]]))
    await refreshMirror(store, partsOf(shelf))
    const { end } = await openMirror(shelf.kept.at(-1))
    expect(end.rows).toEqual({ notes: 1, tags: 1, settings: 1, meta: 1 })
  })

  it('holds what people did about cases, and is written anew by it', async () => {
    const shelf = fakeShelf()
    const { store, shopId } = await openShopStore()
    const seen = makeCase({ shopId, orderNumber: 'n1', observedAt: NOON })
    const clocks = [makeClock({ dueAt: NOON })]
    const marked = makeCase({ id: 'marked', shopId, orderNumber: 'n2', observedAt: NOON, clocks })
    await store.cases.update([seen.id, 'marked'], (id) => (id === 'marked' ? marked : seen))
    await refreshMirror(store, partsOf(shelf))
    await store.cases.update([seen.id], (_, known) => known && { ...known, observedAt: NOON + 1 })
    expect(await refreshMirror(store, partsOf(shelf))).toBe(false)
    await store.cases.update(['marked'], (_, known) => known && { ...known, snoozedUntil: NOON })
    expect(await refreshMirror(store, partsOf(shelf))).toBe(true)

    const name = freshName()
    const backup = await openMirror(shelf.kept.at(-1))
    expect(backup.end.rows['cases']).toBe(1)
    await restoreBackup(openRescueFor(name), backup, () => undefined, new AbortController().signal)
    const restored = await openTestStore({ name, mustExist: true })
    await restored.heal()
    expect(await restored.cases.read('marked')).toMatchObject({ snoozedUntil: NOON })
    expect((await restored.cases.lines()).map(({ id }) => id)).toEqual(['marked'])
  })

  it('brings all of it back into a browser whose database is gone', async () => {
    const shelf = fakeShelf()
    const { store, shopId } = await openShopStore()
    await store.notes.add({ id: 'n', shopId, customerId: 'c', text: 'likes blue' })
    await store.settings.save({ theme: 'dark' })
    await refreshMirror(store, partsOf(shelf))

    const name = freshName()
    const signal = new AbortController().signal
    const backup = await openMirror(shelf.kept.at(-1))
    await restoreBackup(openRescueFor(name), backup, () => undefined, signal)
    const restored = await openTestStore({ name, mustExist: true })
    expect((await restored.notes.list('c')).map(({ text }) => text)).toEqual(['likes blue'])
    expect(await restored.settings.read()).toEqual({ theme: 'dark' })
  })

  it('can be taken of a database of any older version', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    await old.table('notes').put({ id: 'n', text: 'likes blue' })
    old.close()
    const shelf = fakeShelf()
    const source = await openOldDatabase({ name, version: 1 }, {}, crypto)
    await refreshMirror(source, partsOf(shelf))
    source.close()
    expect((await openMirror(shelf.kept.at(-1))).head.schema).toBe(1)
  })

  it('is nothing where its text was damaged', () => {
    expect(mirrorFile({ mark: '', madeAt: 1, file: '?' })).toBeNull()
  })
})
