import { describe, expect, it } from 'vitest'

import { openBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { keepBuyers } from '@/lib/intake/keep-buyers'
import { undoImport } from '@/lib/intake/order-import'
import { DAY_MS } from '@/lib/shared/time'
import { ShopBusyError } from '@/lib/store/amend-orders'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import {
  bring,
  CLAIMED_ORDER,
  everythingIn,
  fillWithPerson,
  FIRST_ORDER,
  MARKED,
  orderAt,
  OTHER,
} from '@/tests/fixtures/store/marked-person'
import { freshName, NOON, openTestStore, SHOP } from '@/tests/fixtures/store/open-store'

const forever = new AbortController().signal
const quiet = (): void => undefined

/** Tables in which a word stands. */
async function tablesWith(store: Store, words: readonly string[]): Promise<string[]> {
  const all = await everythingIn(store)
  return [...all].flatMap(([table, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${table}: ${word}`),
  )
}

const wordsOf = (customerId: string): string[] => [...Object.values(MARKED), customerId, 'marked']

async function backUp(store: Store): Promise<Blob> {
  const { file } = await writeBackup(await store.takeSnapshot(), {
    passphrase: null,
    app: '1',
    now: NOON,
    crypto,
    tell: quiet,
    signal: forever,
  })
  return file
}

async function restore(store: Store, file: Blob): Promise<void> {
  const opened = await openBackup(file, { passphrase: null, crypto, tell: quiet, signal: forever })
  if (!opened.ok) throw new Error(opened.error)
  await restoreBackup(store, opened.value, quiet, forever)
}

describe.each([
  ['small', 2_000],
  ['large', 0],
])('erasing a person of a %s import', (_size, foldEntries) => {
  it('leaves no word of them anywhere, and nobody else loses one', async () => {
    const store = await openTestStore({ foldEntries })
    const { account, other } = await fillWithPerson(store)
    const before = await store.contacts.read(other.shopId, other.customerId)
    expect((await tablesWith(store, wordsOf(account.customerId))).length).toBeGreaterThan(15)

    await store.erasures.erase([account])

    expect(await tablesWith(store, wordsOf(account.customerId))).toEqual([])
    expect(await store.contacts.find(account.shopId, MARKED.nick)).toEqual([])
    expect(await store.contacts.read(other.shopId, other.customerId)).toEqual(before)
    expect(await store.contacts.find(other.shopId, OTHER.nick)).toEqual([other.customerId])
    expect((await store.guardLog.newest(9)).map(({ words }) => words)).toEqual(['13700137000'])
  })

  it('keeps amounts under one random id, so that figures stay what they were', async () => {
    const store = await openTestStore({ foldEntries })
    const { account } = await fillWithPerson(store)
    const { shopId } = account
    const persons = async () => {
      const found: unknown[] = []
      const watch = { watch: quiet, signal: forever }
      await store.orders.eachPerson(shopId, ({ orders }) => void found.push(orders), watch)
      return found.map((orders) => JSON.stringify(orders)).toSorted()
    }
    const [before, shop] = [await persons(), await store.shops.read(shopId)]
    await store.erasures.erase([account])
    expect(await persons()).toEqual(before)
    expect(await store.shops.read(shopId)).toEqual(shop)
    const owners = await store.orders.ownersOf(shopId, [FIRST_ORDER, CLAIMED_ORDER])
    expect(new Set(owners.values()).size).toBe(1)
    await store.orders.rebuildCustomers(shopId)
    expect(await persons()).toEqual(before)
  })

  it('leaves the rest of the shop to be undone as it came', async () => {
    const store = await openTestStore({ foldEntries })
    const { account, other } = await fillWithPerson(store)
    await store.erasures.erase([account])
    await undoImport(store, 'i1', quiet)
    expect((await store.shops.read(account.shopId))?.counters.orders).toBe(0)
    expect(await store.contacts.read(other.shopId, other.customerId)).toBeNull()
    expect(await tablesWith(store, wordsOf(account.customerId))).toEqual([])
  })
})

describe('the proof of an erasure', () => {
  it('says what was found and that nothing is left, and names nobody', async () => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    const counted = await store.erasures.count([account])
    const proof = await store.erasures.erase([account])
    expect(proof).toMatchObject({ why: 'request', doneAt: NOON, left: 0, found: counted })
    expect(counted).toEqual({
      contacts: 1,
      notes: 2,
      tags: 1,
      records: 1,
      joins: 1,
      catches: 1,
      refusedRows: 1,
      orders: 2,
      cases: 1,
      uses: 1,
      offers: 2,
      reveals: 1,
    })
    expect(proof.hashes).toHaveLength(1)
    expect(JSON.stringify(proof)).not.toContain(account.customerId)
    expect(await store.erasures.proofs()).toEqual([proof])
  })

  it('stands in the audit log once', async () => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    const { id, hashes } = await store.erasures.erase([account])
    await store.erasures.heal()
    const wish = { kinds: [], from: 0, to: Infinity, skip: 0, limit: 9 }
    expect(await store.audit.page(wish)).toMatchObject([{ id, kind: 'erase', subject: hashes[0] }])
  })
})

/** A store from which somebody was erased, a day later. */
const erased = async () => {
  let now = NOON
  const store = await openTestStore({ clock: () => now })
  const people = await fillWithPerson(store)
  await store.erasures.erase([people.account])
  now += DAY_MS
  return { store, ...people }
}

describe('somebody who was erased', () => {
  it('stays erased when the same file comes again', async () => {
    const { store, account } = await erased()
    await bring(store, 'i2', [orderAt(FIRST_ORDER, 20, MARKED), orderAt('old-2', 9, MARKED)])
    expect(await tablesWith(store, wordsOf(account.customerId))).toEqual([])
    expect((await store.shops.read(account.shopId))?.counters.orders).toBe(4)
  })

  it('stays erased when a page shows them with what they bought before', async () => {
    const { store, account } = await erased()
    const sighting = makeSighting({
      buyer: { id: MARKED.nativeId, nick: MARKED.nick },
      orders: [shownOrder(FIRST_ORDER), shownOrder('old-3', { placedAt: NOON - DAY_MS })],
    })
    const outcome = await ingestSighting(store, sighting, { now: NOON + DAY_MS })
    expect(outcome.conflicts).toEqual([])
    expect(await tablesWith(store, wordsOf(account.customerId))).toEqual([])
  })

  it('stays erased when a list of customers names them', async () => {
    const { store, account } = await erased()
    await keepBuyers(store, SHOP, [{ buyer: MARKED, tags: ['marked'], note: 'marked' }], NOON)
    expect(await tablesWith(store, wordsOf(account.customerId))).toEqual([])
  })

  it.each([
    ['a file', (store: Store) => bring(store, 'i2', [orderAt('new-1', -1, MARKED)])],
    [
      'a page',
      (store: Store) =>
        ingestSighting(
          store,
          makeSighting({
            buyer: { id: MARKED.nativeId, nick: MARKED.nick },
            orders: [shownOrder('new-1', { placedAt: NOON + DAY_MS })],
          }),
          { now: NOON + DAY_MS },
        ),
    ],
  ])('is a customer again with an order placed later that %s brings', async (_what, arrive) => {
    const { store, account } = await erased()
    await arrive(store)
    const { shopId, customerId } = account
    expect(await store.contacts.read(shopId, customerId)).toMatchObject({ nick: MARKED.nick })
    const own = await store.orders.ofCustomer(shopId, customerId)
    expect(own.map(({ number }) => number)).toEqual(['new-1'])
  })
})

/** A store that can be opened again. */
const named = async () => {
  const name = freshName()
  const store = await openTestStore({ name })
  return { name, store, ...(await fillWithPerson(store)) }
}

describe('a backup', () => {
  it('from before an erasure does not bring the person back', async () => {
    const { name, store, account, other } = await named()
    const file = await backUp(store)
    const proof = await store.erasures.erase([account])
    await restore(store, file)
    const restored = await openTestStore({ name })
    expect(await tablesWith(restored, wordsOf(account.customerId))).toEqual([])
    expect(await restored.contacts.find(other.shopId, OTHER.nick)).toEqual([other.customerId])
    const proofs = await restored.erasures.proofs()
    expect(proofs).toContainEqual(proof)
    expect(proofs).toContainEqual(
      expect.objectContaining({ why: 'restore', left: 0, found: proof.found }),
    )
    await bring(restored, 'i2', [orderAt(FIRST_ORDER, 20, MARKED)])
    expect(await tablesWith(restored, wordsOf(account.customerId))).toEqual([])
  })

  it('from after an erasure keeps what the person has bought since', async () => {
    const { name, store, account } = await named()
    await store.erasures.erase([account])
    await bring(store, 'i2', [orderAt('new-1', -1, MARKED)])
    const file = await backUp(store)
    await restore(store, file)
    const restored = await openTestStore({ name })
    const own = await restored.orders.ofCustomer(account.shopId, account.customerId)
    expect(own.map(({ number }) => number)).toEqual(['new-1'])
  })
})

describe('an erasure that is broken off', () => {
  it.each(Array.from({ length: 12 }, (_, at) => 2 + at * 2))(
    'at write %i goes on at the next start',
    async (write) => {
      const name = freshName()
      const first = await openTestStore({ name, foldEntries: 0 })
      const { account } = await fillWithPerson(first)
      const revive = killAtWrite(write)
      const end = await first.erasures.erase([account]).then(
        () => 'done',
        () => 'broken off',
      )
      revive()
      first.close()
      const store = await openTestStore({ name })
      await store.heal()
      const left = await tablesWith(store, wordsOf(account.customerId))
      const proofs = await store.erasures.proofs()
      // Before its first write nothing was promised; from it on nothing may be left.
      expect(proofs.length === 0 || end === 'done' || left.length === 0).toBe(true)
      expect(left.length === 0).toBe(proofs.length === 1)
      expect(proofs.map((proof) => proof.left)).toEqual(proofs.map(() => 0))
    },
  )

  it('waits, with nothing changed, while orders come in', async () => {
    const store = await openTestStore()
    const { account } = await fillWithPerson(store)
    const { shopId } = account
    const arrival = await store.orders.openArrival({ shopId, importId: 'i9', source: 'file' })
    await expect(store.erasures.erase([account])).rejects.toThrow(ShopBusyError)
    expect(await store.erasures.proofs()).toEqual([])
    expect(await store.contacts.read(shopId, account.customerId)).not.toBeNull()
    await arrival.abort()
  })
})

describe('a person with several accounts', () => {
  it('goes with all of them, under one id', async () => {
    const store = await openTestStore()
    const { account, other } = await fillWithPerson(store)
    await store.erasures.erase([account, other])
    const owners = await store.orders.ownersOf(account.shopId, [FIRST_ORDER, '260501-100000000003'])
    expect(new Set(owners.values()).size).toBe(1)
    expect(await tablesWith(store, [MARKED.nick, OTHER.nick, OTHER.phone])).toEqual([])
  })
})
