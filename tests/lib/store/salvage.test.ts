import { describe, expect, it, onTestFinished } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import type { SessionShelf } from '@/lib/store/kept-keys'
import { openSalvage, type Salvage } from '@/lib/store/salvage'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'
import { freshName, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'

async function fill(name: string) {
  const { store, shopId } = await openShopStore({ name })
  const customerId = await store.ids.customer('pinduoduo', '900100200', 'anna')
  for (let n = 0; n < 150; n += 1)
    await store.notes.add({ id: `note-${n}`, shopId, customerId, text: `note ${n}` })
  await store.contacts.note(
    shopId,
    new Map([[customerId, { nativeId: 'anna', nick: 'anna', seenAt: 1 }]]),
  )
  store.close()
}

/** Nobody has said a passphrase. */
const NO_SHELF: SessionShelf = { read: async () => null, write: async () => undefined }
const KEYS = { crypto, shelf: NO_SHELF }

async function open(name: string, shelf = KEYS.shelf): Promise<Salvage> {
  const salvage = await openSalvage(name, {}, { crypto, shelf })
  if (salvage === null) throw new Error('nothing there')
  onTestFinished(() => salvage.close())
  return salvage
}

async function rowsOf(salvage: Salvage): Promise<Map<string, unknown[]>> {
  const rows = new Map<string, unknown[]>()
  for await (const chunk of salvage.read())
    rows.set(chunk.table, [...(rows.get(chunk.table) ?? []), ...chunk.rows])
  return rows
}

/** Reading rows that `isBroken` names fails, as it does where the disk has lost them. */
function breakReads(isBroken: (key: unknown) => boolean): void {
  const { prototype } = IDBObjectStore
  // oxlint-disable-next-line typescript/unbound-method -- called on the store that it is asked of
  const { get } = prototype
  prototype.get = function broken(this: IDBObjectStore, key: IDBValidKey) {
    if (isBroken(key)) throw new DOMException('Internal error', 'UnknownError')
    return get.call(this, key)
  }
  onTestFinished(() => {
    prototype.get = get
  })
}

describe('what can be read of a database', () => {
  it('is all of it where nothing is broken, but for the key and the name of the device', async () => {
    const name = freshName()
    await fill(name)
    const salvage = await open(name)
    const rows = await rowsOf(salvage)
    expect(salvage.version).toBe(NEWEST_SCHEMA)
    expect(rows.get('notes')).toHaveLength(150)
    expect(rows.has('keys')).toBe(false)
    expect(JSON.stringify(rows.get('meta'))).not.toContain('device')
    expect(JSON.stringify(rows.get('contacts'))).toContain('anna')
    expect(salvage.leftOut()).toEqual({})
  })

  it.each([
    ['said', true],
    ['not said', false],
  ])('holds contacts under a passphrase that was %s in this session', async (_how, isSaid) => {
    const name = freshName()
    await fill(name)
    const shelf = createShelf()
    const store = await openTestStore({ name, shelf, rounds: FEW_ROUNDS })
    await store.door.set('correct horse battery')
    await store.door.unlock('correct horse battery')
    await store.heal()
    store.close()
    if (!isSaid) shelf.closeBrowser()
    const salvage = await open(name, shelf)
    const rows = await rowsOf(salvage)
    expect(rows.get('notes')).toHaveLength(150)
    expect(JSON.stringify([...rows]).includes('"nick":"anna"')).toBe(isSaid)
    expect('contacts' in salvage.leftOut()).toBe(!isSaid)
  })

  it('is all but the rows that the disk has lost, which are counted', async () => {
    const name = freshName()
    await fill(name)
    breakReads((key) => key === 'note-7' || key === 'note-99')
    const salvage = await open(name)
    expect((await rowsOf(salvage)).get('notes')).toHaveLength(148)
    expect(salvage.leftOut()).toEqual({ notes: 2 })
  })

  it('is all but rows that are not what rows of their table are', async () => {
    const name = freshName()
    await fill(name)
    const db = await openDatabase(name, 'relaxed')
    await db.table('notes').put({ id: 'odd', text: 7 })
    db.close()
    const salvage = await open(name)
    expect((await rowsOf(salvage)).get('notes')).toHaveLength(150)
    expect(salvage.leftOut()).toEqual({ notes: 1 })
  })

  it('is read without changing anything where a newer Tillside wrote it', async () => {
    const name = freshName()
    await fill(name)
    const newer = (NEWEST_SCHEMA + 90) * 10
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, newer)
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('hovercrafts', { keyPath: 'id' }).put({ id: 'eel' })
      })
      request.addEventListener('success', () => {
        request.result.close()
        resolve()
      })
    })
    const salvage = await open(name)
    const rows = await rowsOf(salvage)
    expect(rows.get('hovercrafts')).toEqual([{ id: 'eel' }])
    expect(salvage.version).toBe(NEWEST_SCHEMA + 90)
    const all = await indexedDB.databases()
    expect(all.find((each) => each.name === name)?.version).toBe(newer)
  })

  it('is nothing where there is no database, and none is made', async () => {
    const name = freshName()
    expect(await openSalvage(name, {}, KEYS)).toBeNull()
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name)
  })
})
