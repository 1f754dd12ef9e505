import { Dexie } from 'dexie'
import { describe, expect, it, onTestFinished } from 'vitest'

import { DAY_MS } from '@/lib/shared/time'
import { openDatabase } from '@/lib/store/database'
import { freshName, NOON, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'

const contact = (nick: string, seenAt = NOON) => ({ nativeId: '7', nick, seenAt })

describe('contacts', () => {
  it('are read as they were noted', async () => {
    const { store, shopId } = await openShopStore()
    expect(await store.contacts.read(shopId, 'anna')).toBeNull()
    expect(await store.contacts.note(shopId, new Map([['anna', contact('小鱼')]]))).toBe(true)
    expect(await store.contacts.read(shopId, 'anna')).toEqual(contact('小鱼'))
  })

  it('of many customers are those that each of them has', async () => {
    const { store, shopId } = await openShopStore()
    const ids = Array.from({ length: 40 }, (_, index) => `customer-${index}`)
    await store.contacts.note(shopId, new Map(ids.map((id) => [id, contact(`nick of ${id}`)])))
    const read = await store.contacts.readAll(shopId, ['nobody', ...ids])
    expect([...read]).toEqual(ids.map((id) => [id, contact(`nick of ${id}`)]))
  })

  it('are not written again while the nick stays', async () => {
    const { store, shopId } = await openShopStore()
    await store.contacts.note(shopId, new Map([['anna', contact('小鱼', 1)]]))
    expect(await store.contacts.note(shopId, new Map([['anna', contact('小鱼', 9)]]))).toBe(false)
    expect(await store.contacts.note(shopId, new Map([['anna', contact('大鱼', 9)]]))).toBe(true)
    expect((await store.contacts.read(shopId, 'anna'))?.nick).toBe('大鱼')
  })

  it('keep the later nick when an older one comes in, and the older one as a former', async () => {
    const { store, shopId } = await openShopStore()
    await store.contacts.note(shopId, new Map([['anna', contact('new', 9)]]))
    await store.contacts.note(shopId, new Map([['anna', contact('old', 1)]]))
    expect(await store.contacts.read(shopId, 'anna')).toEqual({
      ...contact('new', 9),
      former: [{ nick: 'old', seenAt: 1 }],
    })
  })

  it('note once a day that a nick is still the same', async () => {
    const { store, shopId } = await openShopStore()
    await store.contacts.note(shopId, new Map([['anna', contact('小鱼', NOON)]]))
    const later = new Map([['anna', contact('小鱼', NOON + DAY_MS)]])
    expect(await store.contacts.note(shopId, later)).toBe(true)
    expect((await store.contacts.read(shopId, 'anna'))?.seenAt).toBe(NOON + DAY_MS)
  })

  it('keep a nick that is not covered, whenever the covered one is read', async () => {
    const { store, shopId } = await openShopStore()
    await store.contacts.note(shopId, new Map([['anna', contact('云**7', 1)]]))
    await store.contacts.note(shopId, new Map([['anna', contact('云朵7', 2)]]))
    expect(await store.contacts.note(shopId, new Map([['anna', contact('云**7', 3)]]))).toBe(false)
    expect(await store.contacts.read(shopId, 'anna')).toEqual(contact('云朵7', 2))
  })

  it.each([
    ['among the customers that are there', 2_000],
    ['beside them', 0],
  ])(
    'are found by the nick they have now, then by those before, laid %s by a file',
    async (_where, foldEntries) => {
      const { store, shopId } = await openShopStore({ foldEntries })
      const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
      const bring = (buyer: string, nick: string) => ({
        order: { number: buyer, seen: [], buyer },
        contact: contact(nick, 1),
      })
      await arrival.write([bring('anna', 'Ｘiaoyu'), bring('bert', '小鱼'), bring('cleo', '小鱼')])
      await arrival.finish()
      expect(await store.contacts.find(shopId, ' xiaoyu')).toEqual(['anna'])
      await store.contacts.note(shopId, new Map([['bert', contact('大鱼', 9)]]))
      expect(await store.contacts.find(shopId, '小鱼')).toEqual(['cleo', 'bert'])
      expect(await store.contacts.find(shopId, '大鱼')).toEqual(['bert'])
      expect(await store.contacts.find(shopId, 'nobody')).toEqual([])
    },
  )

  it('lie in the database only sealed', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name })
    await store.contacts.note(shopId, new Map([['anna', contact('plain-nick')]]))
    const raw = await new Dexie(name).open()
    const rows: unknown[] = await raw.table('contacts').toArray()
    raw.close()
    expect(rows).toHaveLength(1)
    const bytes = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    )
    expect(bytes).not.toContain('plain-nick')
    expect(bytes).not.toContain('anna')
  })

  it('all stay when two connections write the same bucket at once', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name })
    const other = await openTestStore({ name })
    const note = (from: typeof store, nick: string) =>
      from.contacts.note(shopId, new Map([[nick, contact(nick)]]))
    await Promise.all(
      Array.from({ length: 6 }, (_, index) => note(index % 2 === 0 ? store : other, 'anna')),
    )
    await Promise.all([note(store, 'bert'), note(other, 'cleo'), note(store, 'dora')])
    const nicks = await Promise.all(
      ['anna', 'bert', 'cleo', 'dora'].map((id) => store.contacts.read(shopId, id)),
    )
    expect(nicks.map((each) => each?.nick)).toEqual(['anna', 'bert', 'cleo', 'dora'])
  })

  it('open again after the store was closed', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name })
    await store.contacts.note(shopId, new Map([['anna', contact('小鱼')]]))
    store.close()
    const again = await openTestStore({ name })
    expect((await again.contacts.read(shopId, 'anna'))?.nick).toBe('小鱼')
  })

  it('of a database of the first version are found from its first start on', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name })
    await store.contacts.note(shopId, new Map([['anna', contact('小鱼')]]))
    const raw = await openDatabase(name, 'relaxed')
    onTestFinished(() => raw.close())
    await raw.finders.clear()
    await raw.meta.put({ key: 'base-finders', value: 'missing' })
    expect(await store.contacts.find(shopId, '小鱼')).toEqual([])
    await store.heal()
    expect(await store.contacts.find(shopId, '小鱼')).toEqual(['anna'])
    expect(await raw.meta.get('base-finders')).toBeUndefined()
  })

  it('that are forgotten are found no more', async () => {
    const { store, shopId } = await openShopStore()
    await store.contacts.note(shopId, new Map([['anna', contact('小鱼')]]))
    await store.contacts.forget(shopId, ['anna', 'bert'])
    expect(await store.contacts.read(shopId, 'anna')).toBeNull()
    expect(await store.contacts.find(shopId, '小鱼')).toEqual([])
  })

  it('of a large import are laid down after what they are found by', async () => {
    const name = freshName()
    const { store, shopId } = await openShopStore({ name, foldEntries: 0 })
    const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
    const named = { order: { number: 'n1', seen: [], buyer: 'anna' }, contact: contact('小鱼') }
    await arrival.write([named])
    const { prototype } = IDBObjectStore
    // oxlint-disable-next-line typescript/unbound-method -- called on the store that it is asked of
    const { put } = prototype
    onTestFinished(() => {
      prototype.put = put
    })
    prototype.put = function stopped(this: IDBObjectStore, ...given) {
      if (this.name === 'contacts') throw new DOMException('the browser is gone', 'AbortError')
      return put.apply(this, given)
    }
    await expect(arrival.finish()).rejects.toThrow('the browser is gone')
    const raw = await openDatabase(name, 'relaxed')
    onTestFinished(() => raw.close())
    expect([await raw.finders.count(), await raw.contacts.count()]).toEqual([1, 0])
  })
})
