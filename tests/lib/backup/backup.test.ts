import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { openBackup, type OpenBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import { MIGRATIONS } from '@/lib/store/migrations/list'
import { observedOrder } from '@/lib/store/order'
import { encodeRows } from '@/lib/store/row-codec'
import { SEAL_PLACES } from '@/lib/store/seal-places'
import type { Snapshot } from '@/lib/store/snapshot'
import type { Store } from '@/lib/store/store'
import { killAtWrite } from '@/tests/fixtures/store/kill-at-write'
import { freshName, NOON, openShopStore, openTestStore } from '@/tests/fixtures/store/open-store'
import { decodeRow } from '@/tests/fixtures/store/row-json'

const FIXTURES = join(import.meta.dirname, '../../fixtures/store')
const forever = new AbortController().signal
const quiet = (): void => undefined

const write = (snapshot: Snapshot, passphrase: string | null = null) =>
  writeBackup(snapshot, {
    passphrase,
    app: '1.2.3',
    now: NOON,
    crypto,
    tell: quiet,
    signal: forever,
  })
const open = (file: Blob, passphrase: string | null = null) =>
  openBackup(file, { passphrase, crypto, tell: quiet, signal: forever })

async function openWhole(file: Blob, passphrase: string | null = null): Promise<OpenBackup> {
  const opened = await open(file, passphrase)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** A shop with 300 orders of one buyer, a note, a tag, and something that the guard caught. */
async function fill({ store, shopId }: { readonly store: Store; readonly shopId: string }) {
  const customerId = await store.ids.customer('pinduoduo', '900100200', 'anna')
  const arrival = await store.orders.openArrival({ shopId, importId: 'i', source: 'file' })
  await arrival.write(
    Array.from({ length: 300 }, (_, index) => ({
      order: observedOrder({ number: `n${index}`, state: 'paid' }, 'file', 1, customerId),
      contact: { nativeId: 'anna', nick: 'anna', seenAt: NOON },
    })),
  )
  await arrival.finish()
  await store.notes.add({ id: 'note-1', shopId, customerId, text: 'likes blue' })
  await store.tags.add({ shopId, customerId, tag: 'vip' })
  const rule = { ruleId: 'contact/phone', subject: 'contact', severity: 'block' } as const
  const caught = { words: '13812345678', reason: null, outcome: 'taken', by: '', at: 1 } as const
  await store.guardLog.note([{ id: 'c', shopId, platform: 'pinduoduo', ...rule, ...caught }])
  return customerId
}

/** All that people see of it. */
async function seenOf(store: Store, shopId: string, customerId: string) {
  return {
    shops: await store.shops.list(),
    orders: await store.orders.ofCustomer(shopId, customerId),
    contact: await store.contacts.read(shopId, customerId),
    found: await store.contacts.find(shopId, 'anna'),
    notes: await store.notes.list(customerId),
    tags: await store.tags.list(customerId),
    caught: await store.guardLog.newest(9),
  }
}

describe('a backup', () => {
  it.each([null, 'correct horse battery'])(
    'brings everything back (passphrase %s)',
    async (words) => {
      const shop = await openShopStore()
      const customerId = await fill(shop)
      const { file, end } = await write(await shop.store.takeSnapshot(), words)

      const name = freshName()
      const other = await openTestStore({ name })
      await restoreBackup(other, await openWhole(file, words), quiet, forever)
      const restored = await openTestStore({ name })

      expect(await seenOf(restored, shop.shopId, customerId)).toEqual(
        await seenOf(shop.store, shop.shopId, customerId),
      )
      const again = await write(await restored.takeSnapshot())
      expect(again.end).toMatchObject({ rows: end.rows, digest: end.digest })
    },
  )

  it('says what it holds before anything is changed', async () => {
    const shop = await openShopStore()
    await fill(shop)
    const { file } = await write(await shop.store.takeSnapshot())
    const { head, end, shops } = await openWhole(file)
    expect(head).toEqual({ schema: NEWEST_SCHEMA, madeAt: NOON, app: '1.2.3', lock: null })
    expect(end.rows).toMatchObject({ shops: 1, notes: 1, tags: 1, packs: 3 })
    expect(shops).toEqual([{ platform: 'pinduoduo', name: '青禾厨具', orders: 300 }])
  })

  it('shows nothing of what it holds to whoever lacks its words', async () => {
    const shop = await openShopStore()
    await fill(shop)
    const { file } = await write(await shop.store.takeSnapshot(), 'correct horse battery')
    expect(await open(file)).toEqual({ ok: false, error: 'passphrase-needed' })
    expect(await open(file, 'wrong')).toEqual({ ok: false, error: 'wrong-passphrase' })
    expect(await file.text()).not.toContain('likes blue')
  })
})

/** A sealed row of an example, of which nobody has the key, as if there were nothing in it. */
function asOpened(row: Record<string, unknown>) {
  const place = Object.entries(row).filter(([name]) => name !== 'iv' && name !== 'sealed')
  return { ...Object.fromEntries(place), opened: {} }
}

/** A snapshot as a Tillside of that version took it. */
async function snapshotOf(version: number): Promise<Snapshot> {
  const path = join(FIXTURES, `v${String(version).padStart(4, '0')}.json`)
  const tables: [string, unknown[]][] = Object.entries(JSON.parse(readFileSync(path, 'utf8')))
  const kept = tables.filter(([table]) => table !== 'keys')
  return {
    version,
    chunks: kept.length,
    read: async function* read() {
      for (const [table, encoded] of kept) {
        const rows: unknown[] = []
        for (const row of encoded) {
          const decoded: Record<string, unknown> = Object(await decodeRow(row))
          rows.push(SEAL_PLACES.has(table) ? asOpened(decoded) : decoded)
        }
        yield { table, count: rows.length, bytes: encodeRows({ table, rows }) }
      }
    },
  }
}

describe('a restore', () => {
  it.each(MIGRATIONS.map(({ version }) => version))(
    'reads a backup of version %i',
    async (version) => {
      const { file, end } = await write(await snapshotOf(version))
      const name = freshName()
      const store = await openTestStore({ name })
      await restoreBackup(store, await openWhole(file), quiet, forever)
      const restored = await openTestStore({ name })
      expect((await restored.shops.list()).length).toBe(end.rows['shops'])
    },
  )

  it.each([
    ['too-new', { version: NEWEST_SCHEMA + 1, table: 'shops', rows: [] }],
    ['unknown-table', { version: NEWEST_SCHEMA, table: 'secrets', rows: [{}] }],
    ['unknown-table', { version: NEWEST_SCHEMA, table: 'keys', rows: [{}] }],
    ['bad-row', { version: NEWEST_SCHEMA, table: 'shops', rows: [{ id: 'a' }] }],
    ['bad-row', { version: NEWEST_SCHEMA, table: 'shops', rows: [{ name: 'no key' }] }],
    ['bad-row', { version: NEWEST_SCHEMA, table: 'contacts', rows: [{ shopId: 's' }] }],
    [
      'bad-row',
      {
        version: NEWEST_SCHEMA,
        table: 'packs',
        rows: [{ segmentId: 's', n: 0, lines: new TextEncoder().encode('no order') }],
      },
    ],
  ])('is refused as %s and changes nothing', async (fault, { version, table, rows }) => {
    const { file } = await write({
      version,
      chunks: 1,
      read: async function* read() {
        yield { table, count: rows.length, bytes: encodeRows({ table, rows }) }
      },
    })
    const shop = await openShopStore({ name: freshName() })
    const customerId = await fill(shop)
    const before = await seenOf(shop.store, shop.shopId, customerId)
    const names = (await indexedDB.databases()).map(({ name }) => name)
    const backup = await openWhole(file)
    await expect(restoreBackup(shop.store, backup, quiet, forever)).rejects.toMatchObject({ fault })
    expect(await seenOf(shop.store, shop.shopId, customerId)).toEqual(before)
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(names)
  })

  it('leaves nothing behind when it is given up in the middle', async () => {
    const shop = await openShopStore({ name: freshName() })
    await fill(shop)
    const { file } = await write(await shop.store.takeSnapshot())
    const names = (await indexedDB.databases()).map(({ name }) => name)
    const backup = await openWhole(file)
    const given = new AbortController()
    const stop = (): void => given.abort(new Error('given up'))
    await expect(restoreBackup(shop.store, backup, stop, given.signal)).rejects.toThrow('given up')
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(names)
  })

  it('takes what a browser that went away in the middle has left away at the next start', async () => {
    const name = freshName()
    const { store } = await openShopStore({ name })
    const restoration = await store.startRestore(1)
    await restoration.put({ table: 'shops', rows: [] })
    // Another browser, whose locks know nothing of the one before.
    const after = await openTestStore({ name })
    await after.heal()
    const left = (await indexedDB.databases()).map((each) => each.name ?? '')
    expect(left.filter((each) => each.startsWith(`${name}-restored`))).toEqual([])
  })

  it('leaves either all of what was there or all of what came, wherever the browser is killed', async () => {
    const source = await openShopStore()
    const customerId = await fill(source)
    const { file, end } = await write(await source.store.takeSnapshot())
    const came = await seenOf(source.store, source.shopId, customerId)
    let outcomes = ''
    for (let kill = 0; outcomes.at(-1) !== 'n'; kill += 1) {
      const name = freshName()
      const { store, shopId } = await openShopStore({ name })
      await store.notes.add({ id: 'own', shopId, customerId, text: 'was there' })
      const was = await seenOf(store, shopId, customerId)
      const backup = await openWhole(file)
      const revive = killAtWrite(kill)
      const restored = await restoreBackup(store, backup, quiet, forever).then(
        () => true,
        () => false,
      )
      revive()
      const after = await openTestStore({ name })
      await after.heal()
      const there = await seenOf(after, shopId, customerId)
      expect(there).toEqual(restored ? came : was)
      const digest = (await write(await after.takeSnapshot())).end.digest === end.digest
      expect(digest).toBe(restored)
      outcomes += restored ? 'n' : 'o'
    }
    expect(outcomes.length).toBeGreaterThan(10)
  })
})
