import { describe, expect, it, onTestFinished } from 'vitest'

import { CHANGED, readGone } from '@/lib/store/check-sums'
import { openDatabase } from '@/lib/store/database'
import { observedOrder } from '@/lib/store/order'
import { freshName, openShopStore } from '@/tests/fixtures/store/open-store'

const ORDERS = 250

const done = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve) => {
    request.transaction?.addEventListener('complete', () => resolve(request.result))
  })

const noteOf = (id: string) => ({
  id,
  shopId: 's',
  customerId: 'c',
  text: 'blue',
  createdAt: 1,
  deleted: false,
  hlc: '1',
  device: 'd',
})

/** A shop with orders and notes, and the bare database under it, in which nobody notes a sum. */
async function openFull(notes: number) {
  const name = freshName()
  const { store, shopId } = await openShopStore({ name })
  const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
  await arrival.write(
    Array.from({ length: ORDERS }, (_, at) => ({
      order: observedOrder({ number: `n${at}` }, 'file', at),
    })),
  )
  await arrival.finish()
  for (let at = 0; at < notes; at += 1)
    await store.notes.add({ id: `note-${at}`, shopId, customerId: 'c', text: `blue ${at}` })
  const bare = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('not opened')))
  })
  onTestFinished(() => bare.close())
  const table = (of: string) => bare.transaction(of, 'readwrite').objectStore(of)
  return {
    store,
    shopId,
    spoil: (of: string, row: unknown) => done(table(of).put(row)),
    lose: (of: string, key: IDBValidKey) => done(table(of).delete(key)),
    rowOf: async (of: string, key: IDBValidKey): Promise<object> =>
      Object(await done(table(of).get(key))),
    allOf: async (of: string): Promise<unknown> => done(table(of).getAll()),
  }
}

type Full = Awaited<ReturnType<typeof openFull>>

/** Checks until the round of that session is over; gives how many steps it took. */
async function checkAll({ store }: Pick<Full, 'store'>, session = 's'): Promise<number> {
  let steps = 1
  while (!(await store.checkSums(session))) steps += 1
  return steps
}

describe('a check of sums', () => {
  it('finds nothing where nothing is wrong, whatever was written, changed and taken out', async () => {
    const full = await openFull(5)
    await full.store.notes.remove('c', 'note-1')
    await full.store.tags.add({ shopId: full.shopId, customerId: 'c', tag: 'vip' })
    await full.store.tags.remove({ shopId: full.shopId, customerId: 'c', tag: 'vip' })
    await full.store.settings.save({ theme: 'dark' })
    await full.store.settings.save({ theme: 'light' })
    await full.store.removeShop(full.shopId, () => undefined)
    await checkAll(full)
    expect(await full.store.device.listAside()).toEqual([])
    expect(await readGone(full.store.device)).toBe(0)
  })

  it('sets the very row aside that is not what was written', async () => {
    const full = await openFull(5)
    const row = await full.rowOf('notes', 'note-3')
    await full.spoil('notes', { ...row, text: 'likes red' })
    await checkAll(full)
    expect(await full.store.device.listAside()).toMatchObject([
      { table: 'notes', row: { id: 'note-3', text: 'likes red' }, why: CHANGED },
    ])
    expect((await full.store.notes.list('c')).map(({ id }) => id).toSorted()).toEqual([
      'note-0',
      'note-1',
      'note-2',
      'note-4',
    ])
    expect(await readGone(full.store.device)).toBe(0)
  })

  it('takes such a row into use again when somebody says so', async () => {
    const full = await openFull(1)
    const row = await full.rowOf('notes', 'note-0')
    await full.spoil('notes', { ...row, text: 'likes red' })
    await checkAll(full)
    expect(await full.store.putChangedBack()).toBe(1)
    expect((await full.store.notes.list('c')).map(({ text }) => text)).toEqual(['likes red'])
    await checkAll(full, 'next')
    expect(await full.store.device.listAside()).toEqual([])
  })

  it('counts a row that is gone, once', async () => {
    const full = await openFull(5)
    await full.lose('notes', 'note-2')
    await checkAll(full)
    expect(await readGone(full.store.device)).toBe(1)
    await checkAll(full, 'next')
    expect(await readGone(full.store.device)).toBe(1)
  })

  it('finds a pack of orders that is not what was written', async () => {
    const full = await openFull(0)
    const [pack] = Object(await full.allOf('packs'))
    const lines = new TextEncoder().encode('something else')
    await full.spoil('packs', { ...pack, lines })
    await checkAll(full)
    expect(await full.store.device.listAside()).toMatchObject([{ table: 'packs', why: CHANGED }])
    expect(Object.values((await full.store.check()).missing)).not.toEqual([])
  })

  it('takes up rows that have no sum yet as they are', async () => {
    const full = await openFull(3)
    await full.lose('sums', ['notes', 'note-1'])
    await checkAll(full)
    const row = await full.rowOf('notes', 'note-1')
    await full.spoil('notes', { ...row, text: 'likes red' })
    await checkAll(full, 'next')
    expect(await full.store.device.listAside()).toHaveLength(1)
  })

  it('goes over many rows in small steps, each row once a session', async () => {
    const full = await openFull(0)
    for (let at = 0; at < 1_500; at += 1) await full.spoil('notes', noteOf(`n-${at}`))
    expect(await checkAll(full)).toBeGreaterThan(3)
    expect(await checkAll(full)).toBe(1)
    expect(await checkAll(full, 'next')).toBeGreaterThan(3)
    expect(await full.store.device.listAside()).toEqual([])
  })
})

describe('a sum', () => {
  it('is not kept where the row itself was refused', async () => {
    const full = await openFull(1)
    const name = freshName()
    const db = await openDatabase(name, 'strict')
    onTestFinished(() => db.close())
    const row = await full.rowOf('notes', 'note-0')
    await db.table('notes').add(row)
    const twice = db.table('notes').bulkAdd([{ ...row, text: 'likes red' }])
    await expect(twice).rejects.toThrow('ConstraintError')
    const [before] = await db.sums.toArray()
    await db.table('notes').put(row)
    expect(await db.sums.toArray()).toEqual([before])
  })

  it('goes with its row, however that is taken out', async () => {
    const db = await openDatabase(freshName(), 'relaxed')
    onTestFinished(() => db.close())
    const left = async () => (await db.sums.toArray()).map(({ key }) => key)
    await db.notes.bulkPut(['a', 'b', 'c', 'd', 'e'].map(noteOf))
    await db.records.clear()
    await db.notes.delete('a')
    await db.notes
      .where('shopId')
      .equals('s')
      .and(({ id }) => id === 'b')
      .delete()
    expect(await left()).toEqual(['c', 'd', 'e'])
    await db.notes.where('id').aboveOrEqual('d').delete()
    expect(await left()).toEqual(['c'])
    await db.notes.clear()
    expect(await left()).toEqual([])
  })
})
