import { describe, expect, it, onTestFinished } from 'vitest'

import { checkOnce, readMissing } from '@/lib/store/check-store'
import { openDatabase } from '@/lib/store/database'
import { createDeviceRows } from '@/lib/store/device-rows'
import { observedOrder } from '@/lib/store/order'
import { freshName, NOON, openShopStore } from '@/tests/fixtures/store/open-store'

async function openFull(notes: number) {
  const name = freshName()
  const shop = await openShopStore({ name })
  const { store, shopId } = shop
  const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
  await arrival.write(
    Array.from({ length: 250 }, (_, at) => ({
      order: observedOrder({ number: `n${at}` }, 'file', at),
    })),
  )
  await arrival.finish()
  const db = await openDatabase(name, 'relaxed')
  onTestFinished(() => db.close())
  const stamp = { hlc: '1', device: 'd' }
  const rest = { shopId, customerId: 'c', text: 'likes blue', createdAt: 1, deleted: false }
  await db.notes.bulkPut(
    Array.from({ length: notes }, (_, at) => ({ id: `note-${at}`, ...rest, ...stamp })),
  )
  return { ...shop, db }
}

describe('a look through the database', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { store } = await openFull(3)
    expect(await store.check()).toEqual({ aside: {}, missing: {} })
  })

  it('sets one broken row among ten thousand aside, with the reason, and leaves the others', async () => {
    const { store, db } = await openFull(9_999)
    await db.table('notes').put({ id: 'odd', customerId: 'c', text: 7 })
    expect((await store.check()).aside).toEqual({ notes: 1 })
    expect(await db.notes.count()).toBe(9_999)
    const [row] = await store.device.listAside()
    expect(row).toMatchObject({ table: 'notes', row: { id: 'odd', text: 7 }, at: NOON })
    expect(row?.why).toContain('expected string')
    expect((await store.check()).aside).toEqual({})
  })

  it('counts orders whose packs are gone', async () => {
    const { store, db, shopId } = await openFull(0)
    await db.packs.where('[segmentId+n]').between(['', 1], ['\uFFFF', 1]).modify({})
    const [first] = await db.packs.toCollection().primaryKeys()
    if (first !== undefined) await db.packs.delete(first)
    expect((await store.check()).missing).toEqual({ [shopId]: 83 })
  })

  it('is taken once a session of the browser, and what it found stays', async () => {
    const device = createDeviceRows(freshName())
    let looks = 0
    const look = async () => {
      looks += 1
      return { aside: {}, missing: { a: 2, b: 3 } }
    }
    for (const session of ['one', 'one', 'two']) await checkOnce(device, session, look)
    expect(looks).toBe(2)
    expect(await readMissing(device)).toBe(5)
  })
})
