import { describe, expect, it, onTestFinished } from 'vitest'

import { SECOND_MS } from '@/lib/shared/time'
import { openDatabase } from '@/lib/store/database'
import { keyRowSchema } from '@/lib/store/rows-facts'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'

const WORDS = 'three green rivers'
const OTHER = 'two brown bridges'
const anna = { nativeId: '7', nick: '小鱼', seenAt: NOON }
const wrong = (waitMs = 0) => ({ ok: false, error: { why: 'wrong', waitMs } })

/** A browser with one database: `open` starts a worker, or a page, of it. */
function createBrowser(rounds = FEW_ROUNDS) {
  const shelf = createShelf()
  const name = freshName()
  let now = NOON
  const open = (more: { readonly rounds?: number } = {}) =>
    openTestStore({ name, shelf, clock: () => now, rounds, ...more })
  const openRaw = async () => {
    const db = await openDatabase(name, 'relaxed')
    onTestFinished(() => db.close())
    return db
  }
  return { shelf, open, openRaw, pass: (ms: number) => (now += ms) }
}

/** A browser whose store was given a passphrase, started anew and opened. */
async function openGuarded(rounds = FEW_ROUNDS) {
  const browser = createBrowser(rounds)
  const first = await browser.open()
  const shopId = await first.ids.shop(SHOP.platform, SHOP.nativeId)
  await first.shops.note({ id: shopId, ...SHOP })
  await first.contacts.note(shopId, new Map([['anna', anna]]))
  await first.door.set(WORDS)
  const store = await browser.open()
  return { ...browser, store, shopId, first }
}

describe('a store without a passphrase', () => {
  it('is open to whoever opens it, and no words open it further', async () => {
    const { open } = createBrowser()
    const store = await open()
    expect(await store.door.state()).toBe('none')
    expect(await store.door.unlock(WORDS)).toEqual(wrong())
    await store.door.lock()
    expect(await store.door.state()).toBe('none')
  })
})

describe('a store with a passphrase', () => {
  it('is locked from the moment it is set, and takes no second first one', async () => {
    const { store, first, shopId } = await openGuarded()
    expect([await first.door.state(), await store.door.state()]).toEqual(['locked', 'locked'])
    await expect(store.contacts.read(shopId, 'anna')).rejects.toMatchObject({
      name: 'VaultLockedError',
    })
    await expect(store.contacts.note(shopId, new Map([['bert', anna]]))).rejects.toMatchObject({
      name: 'VaultLockedError',
    })
    expect(await store.door.set(OTHER)).toBe(false)
  })

  it('opens with its words for all workers of the session, until somebody locks it', async () => {
    const { store, shopId, open } = await openGuarded()
    expect(await store.door.unlock(WORDS)).toEqual({ ok: true })
    const next = await open()
    expect(await next.contacts.read(shopId, 'anna')).toEqual(anna)
    await store.door.lock()
    expect([await store.door.state(), await (await open()).door.state()]).toEqual([
      'locked',
      'locked',
    ])
  })

  it('is locked when the browser was closed', async () => {
    const { store, open, shelf } = await openGuarded()
    await store.door.unlock(WORDS)
    shelf.closeBrowser()
    expect(await (await open()).door.state()).toBe('locked')
  })

  it('is not opened by what an earlier session kept', async () => {
    const { store, open, shelf } = await openGuarded()
    await store.door.unlock(WORDS)
    const stolen = await shelf.read()
    await store.door.lock()
    await store.door.unlock(WORDS)
    await shelf.write(stolen)
    expect(await (await open()).door.state()).toBe('locked')
  })

  it('keeps nowhere a key that opens it', async () => {
    const { store, openRaw } = await openGuarded()
    await store.door.unlock(WORDS)
    await store.heal()
    const rows = await (await openRaw()).keys.toArray()
    expect(rows.map(({ id }) => id).toSorted()).toEqual(['lock', 'session'])
    for (const row of rows) expect(keyRowSchema.safeParse(row).success).toBe(true)
    const [session] = rows.flatMap((row) => (row.id === 'session' ? row.key : []))
    expect([session?.extractable, session?.usages]).toEqual([false, ['wrapKey', 'unwrapKey']])
  })

  it('lets its passphrase be changed without sealing anything anew', async () => {
    const { store, shopId, openRaw } = await openGuarded()
    await store.door.unlock(WORDS)
    await store.heal()
    const db = await openRaw()
    const before = await db.contacts.toArray()
    expect(await store.door.change(OTHER, OTHER)).toEqual(wrong())
    expect(await store.door.change(WORDS, OTHER)).toEqual({ ok: true })
    expect(await db.contacts.toArray()).toEqual(before)
    await store.door.lock()
    expect(await store.door.unlock(WORDS)).toEqual(wrong())
    expect(await store.door.unlock(OTHER)).toEqual({ ok: true })
    expect(await store.contacts.read(shopId, 'anna')).toEqual(anna)
  })

  it('lets its passphrase be taken away without sealing anything anew', async () => {
    const { store, shopId, open, openRaw, shelf } = await openGuarded()
    await store.door.unlock(WORDS)
    await store.heal()
    const db = await openRaw()
    const before = await db.contacts.toArray()
    expect(await store.door.remove(OTHER)).toEqual(wrong())
    expect(await store.door.remove(WORDS)).toEqual({ ok: true })
    expect(await db.contacts.toArray()).toEqual(before)
    expect([await store.door.state(), await shelf.read()]).toEqual(['none', null])
    expect(await (await open()).contacts.read(shopId, 'anna')).toEqual(anna)
    expect(await db.keys.get('seal')).toMatchObject({ key: { extractable: false } })
  })

  it('opens under fewer rounds than today’s, and is then kept under today’s', async () => {
    const { open, openRaw } = await openGuarded(100)
    const later = await open({ rounds: 600 })
    expect(await later.door.unlock(WORDS)).toEqual({ ok: true })
    const db = await openRaw()
    expect(await db.keys.get('lock')).toMatchObject({ rounds: 600 })
    await later.door.lock()
    expect(await later.door.unlock(WORDS)).toEqual({ ok: true })
  })
})

describe('wrong passphrases', () => {
  it('make the next try wait, longer each time, and a right one ends that', async () => {
    const { store, open, pass } = await openGuarded()
    expect(await store.door.unlock(OTHER)).toEqual(wrong())
    expect(await store.door.unlock(OTHER)).toEqual(wrong())
    expect(await store.door.unlock(OTHER)).toEqual(wrong(5 * SECOND_MS))
    const wait = { ok: false, error: { why: 'wait', waitMs: 5 * SECOND_MS } }
    expect(await store.door.unlock(WORDS)).toEqual(wait)
    // A worker that starts anew knows of it.
    expect(await (await open()).door.unlock(WORDS)).toEqual(wait)
    pass(5 * SECOND_MS)
    expect(await store.door.unlock(OTHER)).toEqual(wrong(10 * SECOND_MS))
    pass(10 * SECOND_MS)
    expect(await store.door.unlock(WORDS)).toEqual({ ok: true })
    expect(await store.door.waitMs()).toBe(0)
  })

  it('count each, however many come at once', async () => {
    const { store } = await openGuarded()
    const tries = await Promise.all(Array.from({ length: 8 }, () => store.door.unlock(OTHER)))
    const reasons = tries.map((tried) => (tried.ok ? 'right' : tried.error.why))
    expect(reasons).toEqual([...Array(3).fill('wrong'), ...Array(5).fill('wait')])
  })
})
