import { describe, expect, it } from 'vitest'

import { openBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import {
  copyKeptUntil,
  dropOldCopy,
  keepUpgradeCopy,
  readCopyNote,
  type CopyParts,
} from '@/lib/backup/upgrade-copy'
import { openDatabase } from '@/lib/store/database'
import { openOldDatabase } from '@/lib/store/mirror-rows'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import { fillWithPerson, MARKED, accountOf } from '@/tests/fixtures/store/marked-person'
import { openRescueFor } from '@/tests/fixtures/store/open-rescue'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'
import { createShelf } from '@/tests/fixtures/store/session-shelf'

import { fakeOwnFile } from './fake-own-file'

const forever = new AbortController().signal
const quiet = (): void => undefined
const SAME = { isGuarded: false, erasedAt: null }

function fakeRows() {
  const kept = new Map<string, unknown>()
  return {
    read: async (name: string) => kept.get(name),
    keep: async (name: string, value: unknown) => void kept.set(name, structuredClone(value)),
  }
}

const partsOf = (parts: Partial<CopyParts> = {}): CopyParts => ({
  file: fakeOwnFile().file,
  rows: fakeRows(),
  room: async () => ({ used: 1, left: 1_000 }),
  app: '1.2.3',
  clock: () => NOON,
  crypto,
  ...parts,
})

/** A database of that version with a note in it. */
async function oldDatabase(version = 1) {
  const name = freshName()
  const db = await openDatabase(name, 'strict', {}, version)
  await db.table('notes').put({ id: 'n', text: 'likes blue' })
  db.close()
  return name
}

async function sourceOf(name: string, schema = 1) {
  const old = await openOldDatabase({ name, version: schema }, {}, crypto)
  return { ...old, name, schema }
}

async function opened(file: Blob | null) {
  if (file === null) throw new Error('there is no copy')
  const backup = await openBackup(file, { passphrase: null, crypto, tell: quiet, signal: forever })
  if (!backup.ok) throw new Error(backup.error)
  return backup.value
}

describe('the copy of everything before an upgrade', () => {
  it('holds the rows as they lie, of the version that they lie in', async () => {
    const parts = partsOf()
    const source = await sourceOf(await oldDatabase())
    const note = await keepUpgradeCopy(source, parts)
    source.close()
    expect(note).toMatchObject({ schema: 1, share: 1, tries: 0, fault: null })
    const { head, end } = await opened(await parts.file.read())
    expect(head).toMatchObject({ schema: 1, madeAt: NOON, sealed: true })
    expect(end.rows).toEqual({ notes: 1 })
  })

  it('is made once, however often the upgrade is tried', async () => {
    const { file, begun } = fakeOwnFile()
    const parts = partsOf({ file })
    const source = await sourceOf(await oldDatabase())
    const first = await keepUpgradeCopy(source, parts)
    expect(await keepUpgradeCopy(source, parts)).toEqual(first)
    source.close()
    expect(begun()).toBe(1)
  })

  it('is begun three times where the browser stops in the middle, and then not again', async () => {
    const rows = fakeRows()
    const { file, begun } = fakeOwnFile('dies')
    const source = await sourceOf(await oldDatabase())
    for (let tries = 0; tries < 3; tries += 1) {
      void keepUpgradeCopy(source, partsOf({ file, rows }))
      await expect.poll(begun).toBe(tries + 1)
    }
    const note = await keepUpgradeCopy(source, partsOf({ file, rows }))
    source.close()
    expect(note).toMatchObject({ kept: null, fault: 'failed' })
    expect(begun()).toBe(3)
  })

  it.each([
    ['no-room', { room: async () => ({ used: 100, left: 99 }) }],
    ['no-room', { file: fakeOwnFile('is full').file }],
    ['no-place', { file: fakeOwnFile('no place').file }],
  ] as const)('says %s where none can be kept', async (fault, parts) => {
    const source = await sourceOf(await oldDatabase())
    const about = partsOf(parts)
    expect(await keepUpgradeCopy(source, about)).toMatchObject({ kept: null, fault })
    source.close()
    expect(await readCopyNote(about.rows)).toMatchObject({ kept: null, fault })
  })

  it('goes after its time, and no earlier', async () => {
    let now = NOON
    const parts = partsOf({ clock: () => now })
    const source = await sourceOf(await oldDatabase())
    await keepUpgradeCopy(source, parts)
    source.close()
    now = copyKeptUntil({ madeAt: NOON }) - 1
    await dropOldCopy(parts, SAME)
    expect(await parts.file.read()).not.toBeNull()
    now += 1
    await dropOldCopy(parts, SAME)
    expect(await parts.file.read()).toBeNull()
    expect(await readCopyNote(parts.rows)).toMatchObject({ kept: null, fault: null })
  })

  it.each([
    ['a passphrase is set, as the key of before lay open', { isGuarded: true, erasedAt: null }],
    ['somebody is erased, who is in it', { isGuarded: false, erasedAt: NOON + 1 }],
  ])('goes once %s', async (_title, since) => {
    const parts = partsOf()
    const source = await sourceOf(await oldDatabase())
    await keepUpgradeCopy(source, parts)
    source.close()
    await dropOldCopy(parts, { ...SAME, erasedAt: NOON - 1 })
    expect(await parts.file.read()).not.toBeNull()
    await dropOldCopy(parts, since)
    expect(await parts.file.read()).toBeNull()
  })
})

describe('bringing that copy back', () => {
  const PASSPHRASE = 'correct horse battery'

  /** A shop with a person, copied as an upgrade would, and then changed as a wrong one might. */
  async function spoilt(isGuarded: boolean) {
    const name = freshName()
    const store = await openTestStore({ name, rounds: 1_000, shelf: createShelf() })
    await fillWithPerson(store)
    if (isGuarded) {
      await store.door.set(PASSPHRASE)
      await store.door.unlock(PASSPHRASE)
      await store.heal()
    }
    const parts = partsOf()
    const source = await sourceOf(name, NEWEST_SCHEMA)
    await keepUpgradeCopy(source, parts)
    source.close()
    store.close()
    const db = await openDatabase(name, 'strict')
    await db.notes.clear()
    await db.contacts.clear()
    db.close()
    return { name, file: await parts.file.read() }
  }

  it('keeps no name readable in the file, whether or not there is a passphrase', async () => {
    const { file } = await spoilt(false)
    const { rows } = await opened(file)
    const texts: string[] = []
    for await (const chunk of rows()) texts.push(JSON.stringify(chunk))
    expect(texts.join('\n')).not.toContain(MARKED.email)
  })

  it.each([
    ['without a passphrase', false],
    ['over a passphrase, which then opens it', true],
  ])('brings contacts back %s', async (_title, isGuarded) => {
    const { name, file } = await spoilt(isGuarded)
    await restoreBackup(openRescueFor(name), await opened(file), quiet, forever)
    const store = await openTestStore({ name, mustExist: true, shelf: createShelf() })
    expect(await store.door.state()).toBe(isGuarded ? 'locked' : 'none')
    await store.door.unlock(PASSPHRASE)
    const { shopId, customerId } = await accountOf(store, MARKED)
    const contact = await store.contacts.read(shopId, customerId)
    expect(contact?.phone?.value).toBe(MARKED.phone)
    expect(await store.notes.list(customerId)).not.toEqual([])
  })

  it('brings the rest back where the keys are gone with the database', async () => {
    const { file } = await spoilt(false)
    const elsewhere = freshName()
    await restoreBackup(openRescueFor(elsewhere), await opened(file), quiet, forever)
    const store = await openTestStore({ name: elsewhere, mustExist: true })
    const { shopId, customerId } = await accountOf(store, MARKED)
    expect(await store.contacts.read(shopId, customerId)).toBeNull()
    expect(await store.notes.list(customerId)).not.toEqual([])
  })
})
