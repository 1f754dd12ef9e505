import { describe, expect, it, onTestFinished } from 'vitest'

import { createStoreDoor, type StoreDoor, type StoreDoorParts } from '@/lib/background/open-store'
import type { StoreTrouble } from '@/lib/shared/store-trouble'
import { openDatabase } from '@/lib/store/database'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import { createFakeLocks } from '@/tests/fixtures/store/fake-locks'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const unset = { isSet: async () => false, set: async () => undefined }
const seen = { isSet: async () => true, set: async () => undefined }

function openDoor(name: string, parts: Partial<StoreDoorParts> = {}, factory?: IDBFactory) {
  const pauses: number[] = []
  const door = createStoreDoor(
    {
      name,
      clock: () => NOON,
      newId: () => crypto.randomUUID(),
      locks: createFakeLocks(),
      ...(factory === undefined ? {} : { indexedDB: factory }),
    },
    {
      sentinel: unset,
      keepBefore: async () => undefined,
      pause: async (ms) => void pauses.push(ms),
      ...parts,
    },
  )
  onTestFinished(async () => {
    const store = await door.open().catch(() => undefined)
    store?.close()
  })
  return { ...door, pauses }
}

/** What is in the way once whatever has begun is over. */
async function troubleAtLast({ open, readTrouble }: StoreDoor): Promise<StoreTrouble | null> {
  await open().catch(() => undefined)
  return readTrouble()
}

/** A factory whose databases do not open the first so many times. */
function refusing(times: number, why = 'AbortError'): IDBFactory {
  let left = times
  return new Proxy(indexedDB, {
    get: (target, name) => {
      if (name !== 'open') {
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(target) : member
      }
      return (database: string, version?: number) => {
        left -= 1
        if (left >= 0) throw new DOMException('not opened', why)
        return target.open(database, version)
      }
    },
  })
}

/** A factory that deletes the database of a name once somebody has seen so many times that it is there. */
function deletingOnceSeen(name: string, times: number): IDBFactory {
  let left = times
  return new Proxy(indexedDB, {
    get: (target, member) => {
      if (member !== 'databases') {
        const found: unknown = Reflect.get(target, member)
        return typeof found === 'function' ? found.bind(target) : found
      }
      return async () => {
        const all = await target.databases()
        if (all.some((each) => each.name === name)) left -= 1
        if (left === 0) target.deleteDatabase(name)
        return all
      }
    },
  })
}

const namesOf = async () => (await indexedDB.databases()).map(({ name }) => name)

const writeVersion = (name: string, version: number): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name, version)
    request.addEventListener('success', () => {
      request.result.close()
      resolve()
    })
  })

describe('the way to the store', () => {
  it('makes a database on the first day, and remembers that there is one', async () => {
    let isSet = false
    const set = async (): Promise<void> => {
      isSet = true
    }
    const door = openDoor(freshName(), { sentinel: { ...unset, set } })
    expect(await door.readTrouble()).toBeNull()
    expect(isSet).toBe(true)
  })

  it('opens at the third try where the disk refused twice', async () => {
    const door = openDoor(freshName(), {}, refusing(2))
    expect(await door.readTrouble()).toBeNull()
    expect(door.pauses).toEqual([200, 400])
  })

  it('says so after three tries, and finds out later that it opens again', async () => {
    const door = openDoor(freshName(), {}, refusing(3))
    expect(await door.readTrouble()).toBe('closed')
    expect(await door.readTrouble()).toBeNull()
  })

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])(
    'says so where the browser keeps no databases and throws %s',
    async (why) => {
      const door = openDoor(freshName(), {}, refusing(Infinity, why))
      expect(await door.readTrouble()).toBe('closed')
      await expect(door.open()).rejects.toMatchObject({ trouble: 'closed' })
    },
  )

  it('makes nothing new where the browser has deleted the database', async () => {
    const name = freshName()
    const door = openDoor(name, { sentinel: seen })
    expect(await door.readTrouble()).toBe('gone')
    expect(await namesOf()).not.toContain(name)
    expect(door.pauses).toEqual([])
  })

  it.each([
    ['of this version', 1, NEWEST_SCHEMA],
    ['of this version', 2, NEWEST_SCHEMA],
    ['of a version before', 1, 1],
    ['of a version before', 2, 1],
  ])('makes nothing new where a database %s goes after look %i', async (_, times, version) => {
    const name = freshName()
    const db = await openDatabase(name, 'strict', {}, version)
    db.close()
    const door = openDoor(name, {}, deletingOnceSeen(name, times))
    await expect(door.open()).rejects.toMatchObject({ trouble: 'gone' })
    expect(await namesOf()).not.toContain(name)
  })

  it('leaves a database alone that a newer Tillside has written', async () => {
    const name = freshName()
    const version = (NEWEST_SCHEMA + 1) * 10
    await writeVersion(name, version)
    const door = openDoor(name)
    expect(await door.readTrouble()).toBe('newer')
    const all = await indexedDB.databases()
    expect(all.find((each) => each.name === name)?.version).toBe(version)
  })

  it('mirrors an older database before it is brought to this version', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    await old.table('notes').put({ id: 'n' })
    old.close()
    const kept: unknown[] = []
    const door = openDoor(name, { keepBefore: async (look) => kept.push(look) })
    expect(await troubleAtLast(door)).toBeNull()
    expect(kept).toEqual([{ name, version: 1 }])
  })

  it('leaves an older database as it was where the upgrade fails in the middle', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    const place = { shopId: 's', run: '' }
    await old.table('customers').bulkPut([
      { ...place, bucket: 1, orders: {} },
      // The second version reads the orders of each.
      { ...place, bucket: 2 },
    ])
    old.close()
    const door = openDoor(name)
    expect(await troubleAtLast(door)).toBe('not-upgraded')
    const still = await openDatabase(name, 'strict', {}, 1)
    expect(await still.table('customers').get(['s', 1, ''])).toEqual({
      ...place,
      bucket: 1,
      orders: {},
    })
    still.close()
  })

  it('says at once that an upgrade is under way, and stays awake until it is over', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    await old.table('notes').put({ id: 'n' })
    old.close()
    let goOn: (() => void) | undefined
    const kept = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let isAwake = false
    const stayAwake = () => {
      isAwake = true
      return () => {
        isAwake = false
      }
    }
    const door = openDoor(name, { keepBefore: () => kept, stayAwake })
    expect(await door.readTrouble()).toBe('upgrading')
    expect(isAwake).toBe(true)
    goOn?.()
    await door.open()
    expect(isAwake).toBe(false)
    expect(await door.readTrouble()).toBeNull()
  })

  it('upgrades also where nothing could be kept before', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    await old.table('notes').put({ id: 'n' })
    old.close()
    const door = openDoor(name, { keepBefore: () => Promise.reject(new Error('no place')) })
    expect(await troubleAtLast(door)).toBeNull()
  })

  it('is not taken by a page of ours before the background has upgraded', async () => {
    const name = freshName()
    const old = await openDatabase(name, 'strict', {}, 1)
    old.close()
    await expect(openTestStore({ name, mustBeNewest: true })).rejects.toMatchObject({
      trouble: 'upgrading',
    })
    const still = await indexedDB.databases()
    expect(still.find((each) => each.name === name)?.version).toBe(10)
  })

  it('opens anew after somebody else has upgraded or deleted the database', async () => {
    const door = openDoor(freshName())
    const first = await door.open()
    first.close()
    const second = await door.open()
    expect(second).not.toBe(first)
    expect(second.isOpen()).toBe(true)
  })
})
