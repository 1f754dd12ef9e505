import { describe, expect, it } from 'vitest'

import { openBackup, type OpenBackup } from '@/lib/backup/open-backup'
import { mergeBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { observedOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { freshName, NOON, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'

/** The clock of a computer that is slow. */
const slow = (): number => NOON - 1_000_000
const forever = new AbortController().signal
const quiet = (): void => undefined

async function backupOf(store: Pick<Store, 'takeSnapshot'>): Promise<OpenBackup> {
  const { file } = await writeBackup(await store.takeSnapshot(), {
    passphrase: null,
    app: '1.2.3',
    now: NOON,
    crypto,
    tell: quiet,
    signal: forever,
  })
  const opened = await openBackup(file, { passphrase: null, crypto, tell: quiet, signal: forever })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

const merge = (store: Store, backup: OpenBackup, isDry = false) =>
  mergeBackup(store, backup, { isDry, fileName: 'b', now: NOON, tell: quiet, signal: forever })

interface Side {
  readonly store: Store
  readonly shopId: string
  readonly anna: string
  readonly ben: string
}

/** A browser in which a shop has orders of its own, some without a buyer. */
async function openSide(from: number, to: number): Promise<Side> {
  const { store, shopId } = await openShopStore({ name: freshName() })
  const anna = await store.ids.customer('pinduoduo', '900100200', 'anna')
  const ben = await store.ids.customer('pinduoduo', '900100200', 'ben')
  const arrival = await store.orders.openArrival({ shopId, importId: `i${from}`, source: 'file' })
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  await arrival.write(
    numbers.map((at) => ({
      order: observedOrder(
        { number: `n${at}`, state: 'paid' },
        'file',
        at,
        at % 3 === 0 ? undefined : anna,
      ),
      contact: { nativeId: 'anna', nick: `anna ${from}`, seenAt: NOON + from },
    })),
  )
  await arrival.finish()
  return { store, shopId, anna, ben }
}

const numbers = (orders: readonly { readonly number: string }[]): string[] =>
  orders.map(({ number }) => number).toSorted()

/** All that people see of it, whatever arrival brought it. */
async function seenOf({ store, shopId, anna, ben }: Side) {
  const [shop] = await store.shops.list()
  return {
    counters: shop?.counters,
    anna: numbers(await store.orders.ofCustomer(shopId, anna)),
    ben: numbers(await store.orders.ofCustomer(shopId, ben)),
    contact: (await store.contacts.read(shopId, anna))?.nick,
    notes: await store.notes.list(anna),
    tags: await store.tags.list(anna),
  }
}

/** Two browsers of one shop in which people went on apart. */
async function twoSides(): Promise<readonly [Side, Side]> {
  const here = await openSide(0, 60)
  const there = await openSide(40, 100)
  const { shopId, anna, ben } = here
  await here.store.notes.add({ id: 'both', shopId, customerId: anna, text: 'likes blue' })
  await there.store.notes.add({ id: 'there', shopId, customerId: anna, text: 'asks for pots' })
  await here.store.tags.add({ shopId, customerId: anna, tag: 'vip' })
  await there.store.tags.add({ shopId, customerId: anna, tag: 'abroad' })
  await here.store.orders.link({ shopId, customerId: ben, number: 'n3' })
  await there.store.orders.link({ shopId, customerId: ben, number: 'n99' })
  return [here, there]
}

describe('a merge', () => {
  it('brings two browsers to the same, whichever takes in the other', async () => {
    const [here, there] = await twoSides()
    const [ofHere, ofThere] = [await backupOf(here.store), await backupOf(there.store)]
    await merge(here.store, ofThere)
    await merge(there.store, ofHere)
    const seen = await seenOf(here)
    expect(await seenOf(there)).toEqual(seen)
    expect(seen.counters?.orders).toBe(100)
    expect(seen.notes.map(({ id }) => id).toSorted()).toEqual(['both', 'there'])
    expect(seen.tags).toEqual(['abroad', 'vip'])
    expect(seen.ben).toEqual(['n3', 'n99'])
    expect(seen.contact).toBe('anna 40')
  })

  it('says before what it would change, and changes nothing by that', async () => {
    const [here, there] = await twoSides()
    const before = await seenOf(here)
    const report = await merge(here.store, await backupOf(there.store), true)
    expect(report).toMatchObject({
      orders: { added: 40, newer: 0, older: 0, same: 20 },
      notes: { added: 1, newer: 0, older: 0, same: 0 },
      tags: { added: 1 },
    })
    expect(await seenOf(here)).toEqual(before)
    expect((await here.store.imports.list()).length).toBe(0)
  })

  it('changes nothing when the same comes once more', async () => {
    const [here, there] = await twoSides()
    const backup = await backupOf(there.store)
    await merge(here.store, backup)
    const once = await seenOf(here)
    const again = await merge(here.store, backup)
    for (const counts of Object.values(again)) expect(counts).toMatchObject({ added: 0, newer: 0 })
    expect(await seenOf(here)).toEqual(once)
  })

  it('is one arrival in the list of imports, and is undone like any other', async () => {
    const [here, there] = await twoSides()
    await merge(here.store, await backupOf(there.store))
    const [row] = await here.store.imports.list()
    expect(row).toMatchObject({ fileName: 'b', status: 'done', counts: { added: 40 } })
    await here.store.orders.undoImport(row?.id ?? '', quiet)
    expect((await here.store.shops.list())[0]?.counters.orders).toBe(60)
  })

  it('does not bring a note back that was taken out later', async () => {
    const side = await openSide(0, 3)
    const { store, shopId, anna } = side
    await store.notes.add({ id: 'n', shopId, customerId: anna, text: 'likes blue' })
    const backup = await backupOf(store)
    await store.notes.remove(anna, 'n')
    const { notes } = await merge(store, backup)
    expect(notes).toMatchObject({ older: 1 })
    expect(await store.notes.list(anna)).toEqual([])
  })

  it('loses nothing wherever the browser is killed, and the same backup completes it', async () => {
    const [{ anna, ben, shopId }, there] = await twoSides()
    const backup = await backupOf(there.store)
    const [first] = await twoSides()
    await merge(first.store, backup)
    const whole = await seenOf(first)
    let isDone = false
    for (let kill = 3; !isDone; kill += 9) {
      const [here] = await twoSides()
      const revive = killAtWrite(kill)
      isDone = await merge(here.store, backup).then(
        () => true,
        () => false,
      )
      revive()
      const kept = await seenOf(here)
      expect(kept.notes.map(({ id }) => id)).toContain('both')
      expect(kept.tags).toContain('vip')
      expect(kept.ben).toContain('n3')
      await merge(here.store, backup)
      const healed: Side = { store: here.store, shopId, anna, ben }
      await healed.store.heal()
      expect({ ...(await seenOf(healed)), notes: 2 }).toEqual({ ...whole, notes: 2 })
    }
  })

  it('lets what is edited afterwards hold over what came', async () => {
    const there = await openSide(0, 3)
    const { shopId, anna: customerId } = there
    await there.store.notes.add({ id: 'n', shopId, customerId, text: 'old' })
    const here = await openTestStore({ name: freshName(), clock: slow })
    await merge(here, await backupOf(there.store))
    await here.notes.remove(there.anna, 'n')
    const { notes } = await merge(here, await backupOf(there.store))
    expect(notes).toMatchObject({ older: 1 })
    expect(await here.notes.list(there.anna)).toEqual([])
  })
})

describe('a merge with a browser in which somebody was erased', () => {
  it('erases them here too, with the proof of it', async () => {
    const [here, there] = await twoSides()
    const { shopId, anna } = there
    const proof = await there.store.erasures.erase([{ shopId, customerId: anna }])
    await merge(here.store, await backupOf(there.store))
    expect(await seenOf(here)).toMatchObject({ anna: [], contact: undefined, notes: [], tags: [] })
    expect((await here.store.erasures.proofs()).map(({ id }) => id)).toContain(proof.id)
  })

  it('brings nobody back who was erased here', async () => {
    const [here, there] = await twoSides()
    const { shopId, anna } = here
    await here.store.erasures.erase([{ shopId, customerId: anna }])
    await merge(here.store, await backupOf(there.store))
    expect(await seenOf(here)).toMatchObject({ anna: [], contact: undefined, notes: [], tags: [] })
  })
})

describe('the audit log in a merge', () => {
  const EVERYTHING = { kinds: [], from: 0, to: Infinity, skip: 0, limit: 10 }

  it('keeps what is here, and takes over the entries of the other browser', async () => {
    const [here, there] = await twoSides()
    await here.store.audit.append({ id: 'own', kind: 'export', subject: null })
    await there.store.audit.append({ id: 'other', kind: 'backup', subject: null })
    const backup = await backupOf(there.store)
    await merge(here.store, backup)
    await merge(here.store, backup)
    const ids = (await here.store.audit.page(EVERYTHING)).map(({ id }) => id)
    expect(ids.toSorted()).toEqual(['other', 'own'])
    expect((await here.store.audit.verify(quiet)).breaks).toEqual([])
  })
})
