import { describe, expect, it } from 'vitest'

import { decodeRows } from '@/lib/store/row-codec'
import type { Store } from '@/lib/store/store'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'

const WORDS = 'three green rivers'
const anna = { nativeId: '7', nick: '小鱼', seenAt: NOON }

/** A browser whose store has one buyer and a passphrase that is open. */
async function openGuarded() {
  const [name, shelf] = [freshName(), createShelf()]
  const open = () => openTestStore({ name, shelf, rounds: FEW_ROUNDS })
  const first = await open()
  const shopId = await first.ids.shop(SHOP.platform, SHOP.nativeId)
  await first.shops.note({ id: shopId, ...SHOP })
  await first.contacts.note(shopId, new Map([['anna', anna]]))
  await first.door.set(WORDS)
  const store = await open()
  await store.door.unlock(WORDS)
  return { open, store, shopId }
}

/** Takes a snapshot of one store into another, as a backup does. */
async function restoreInto(store: Store, from: Store): Promise<void> {
  const snapshot = await from.takeSnapshot()
  const restoration = await store.startRestore(snapshot.version)
  for await (const chunk of snapshot.read()) await restoration.put(decodeRows(chunk.bytes))
  await restoration.check()
  await restoration.swap()
}

describe('what is restored', () => {
  it('keeps the passphrase that is open', async () => {
    const { open, store, shopId } = await openGuarded()
    await restoreInto(store, store)
    const restored = await open()
    expect(await restored.contacts.read(shopId, 'anna')).toEqual(anna)
    await restored.door.lock()
    expect(await restored.door.state()).toBe('locked')
    expect(await restored.door.unlock(WORDS)).toEqual({ ok: true })
    expect(await restored.contacts.read(shopId, 'anna')).toEqual(anna)
    expect(await restored.door.isSealing()).toBe(false)
  })

  it('has no passphrase where the one before was forgotten', async () => {
    const { open, store, shopId } = await openGuarded()
    const other = await openTestStore()
    await other.shops.note({ id: shopId, ...SHOP })
    await other.contacts.note(shopId, new Map([['bert', { ...anna, nick: '大鱼' }]]))
    await store.door.lock()
    await restoreInto(store, other)
    const restored = await open()
    expect(await restored.door.state()).toBe('none')
    expect(await restored.contacts.read(shopId, 'bert')).toMatchObject({ nick: '大鱼' })
  })

  it('is not made of what is locked', async () => {
    const { store } = await openGuarded()
    await store.door.lock()
    await expect(restoreInto(await openTestStore(), store)).rejects.toMatchObject({
      name: 'VaultLockedError',
    })
  })
})
