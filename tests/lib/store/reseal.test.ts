import { describe, expect, it, onTestFinished } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import type { Store } from '@/lib/store/store'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'

const WORDS = 'three green rivers'
const nickOf = (id: string) => ({ nativeId: id, nick: `nick of ${id}`, seenAt: NOON })
const idsOf = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}-${index}`)

const noteAll = (store: Store, shopId: string, ids: readonly string[]) =>
  store.contacts.note(shopId, new Map(ids.map((id) => [id, nickOf(id)])))

/** A store with a few hundred sealed rows that was given a passphrase, and starts anew. */
async function openBegun() {
  const [name, shelf] = [freshName(), createShelf()]
  const open = () => openTestStore({ name, shelf, rounds: FEW_ROUNDS })
  const first = await open()
  const shopId = await first.ids.shop(SHOP.platform, SHOP.nativeId)
  await first.shops.note({ id: shopId, ...SHOP })
  const ids = idsOf(160, 'before')
  await noteAll(first, shopId, ids)
  await first.door.set(WORDS)
  const store = await open()
  await store.door.unlock(WORDS)
  const db = await openDatabase(name, 'relaxed')
  onTestFinished(() => db.close())
  return { open, store, shopId, ids, db, first }
}

describe('a passphrase that is set over what is there', () => {
  it('has everything sealed anew, and lets the old key go only then', async () => {
    const { store, shopId, ids, db } = await openBegun()
    const before = (await db.contacts.toArray()).map(({ iv }) => iv.join())
    expect(before.length).toBeGreaterThan(64)
    expect(await store.door.isSealing()).toBe(true)
    await store.heal()
    expect([await store.door.isSealing(), await db.keys.get('seal')]).toEqual([false, undefined])
    const after = new Set((await db.contacts.toArray()).map(({ iv }) => iv.join()))
    expect(before.filter((nonce) => after.has(nonce))).toEqual([])
    const read = await store.contacts.readAll(shopId, ids)
    expect([...read]).toEqual(ids.map((id) => [id, nickOf(id)]))
    expect(await store.contacts.find(shopId, 'nick of before-7')).toEqual(['before-7'])
  })

  it('loses nothing of what is read and written while it goes on', async () => {
    const { store, shopId, ids } = await openBegun()
    const more = idsOf(80, 'during')
    const [, , read] = await Promise.all([
      store.heal(),
      noteAll(store, shopId, more),
      store.contacts.readAll(shopId, ids),
    ])
    expect(read.size).toBe(ids.length)
    const all = [...ids, ...more]
    expect((await store.contacts.readAll(shopId, all)).size).toBe(all.length)
  })

  it('goes on where it was broken off, and not before the words are said again', async () => {
    const { open, store, shopId, ids, db } = await openBegun()
    const healing = store.heal()
    // The browser goes away in the middle.
    await store.door.lock()
    await healing.catch(() => undefined)
    const next = await open()
    await next.heal()
    expect(await db.keys.get('seal')).toBeDefined()
    await next.door.unlock(WORDS)
    await next.heal()
    expect(await db.keys.get('seal')).toBeUndefined()
    expect((await next.contacts.readAll(shopId, ids)).size).toBe(ids.length)
  })

  it('keeps its passphrase until all is sealed', async () => {
    const { store } = await openBegun()
    expect(await store.door.remove(WORDS)).toEqual({ ok: false, error: { why: 'sealing' } })
    await store.heal()
    expect(await store.door.remove(WORDS)).toEqual({ ok: true })
  })

  it('leaves a row alone that nothing opens, and mends the rest', async () => {
    const { store, shopId, ids, db } = await openBegun()
    const [damaged] = await db.contacts.toArray()
    if (damaged === undefined) throw new Error('nothing is sealed')
    const sealed = damaged.sealed.map((byte) => byte ^ 1)
    await db.contacts.put({ ...damaged, sealed })
    await store.heal()
    expect(await db.keys.get('seal')).toBeUndefined()
    const readable = await Promise.allSettled(ids.map((id) => store.contacts.read(shopId, id)))
    const lost = readable.filter(({ status }) => status === 'rejected')
    expect(lost.length).toBeGreaterThan(0)
    expect(lost.length).toBeLessThan(20)
  })
})
