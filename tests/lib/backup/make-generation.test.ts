import { describe, expect, it } from 'vitest'

import { keepLock } from '@/lib/backup/lock'
import { makeGeneration } from '@/lib/backup/make-generation'
import { openBackup } from '@/lib/backup/open-backup'
import type { BackupPlan } from '@/lib/backup/plan'
import { DAY_MS } from '@/lib/shared/time'
import { NOON, openShopStore } from '@/tests/fixtures/store/open-store'

import { fakeFolder } from './fake-folder'

const signal = new AbortController().signal
const quiet = (): void => undefined

async function setUp(change: Partial<BackupPlan> = {}) {
  const folder = fakeFolder()
  const { store } = await openShopStore()
  let plan: BackupPlan | null = {
    everyDays: 1,
    place: 'folder',
    folder: folder.handle,
    lock: null,
    since: NOON,
    triedAt: NOON,
    fault: null,
    generations: [],
    ...change,
  }
  const shelf = {
    read: async () => plan,
    keep: async (next: BackupPlan) => {
      plan = next
    },
    forget: async () => {
      plan = null
    },
  }
  const make = (now: number) =>
    makeGeneration({
      shelf,
      takeSnapshot: store.takeSnapshot,
      app: '1.2.3',
      clock: () => now,
      crypto,
      tell: quiet,
      signal,
    })
  return { folder, shelf, make, planNow: () => plan }
}

describe('a backup that is made by itself', () => {
  it('lies in the folder, and three are kept', async () => {
    const { folder, make, planNow } = await setUp()
    for (const day of [0, 1, 2, 3, 4])
      expect(await make(NOON + day * DAY_MS)).toEqual({ how: 'kept' })
    expect([...folder.files.keys()]).toEqual([
      'tillside-auto-20260603-0400.tillside',
      'tillside-auto-20260604-0400.tillside',
      'tillside-auto-20260605-0400.tillside',
    ])
    expect(planNow()?.generations.map(({ madeAt }) => (madeAt - NOON) / DAY_MS)).toEqual([4, 3, 2])
  })

  it('takes no earlier one away when what the folder holds is not what was written', async () => {
    const { folder, make, planNow } = await setUp()
    for (const day of [0, 1, 2]) await make(NOON + day * DAY_MS)
    folder.spoil()
    expect(await make(NOON + 3 * DAY_MS)).toEqual({ how: 'failed', fault: 'failed' })
    expect([...folder.files.keys()]).toHaveLength(3)
    expect(planNow()).toMatchObject({ fault: 'failed' })
    expect(planNow()?.generations).toHaveLength(3)
  })

  it.each(['asks', 'is gone'] as const)('says so when the folder %s', async (how) => {
    const { folder, make, planNow } = await setUp()
    folder.lose(how)
    expect(await make(NOON)).toEqual({ how: 'failed', fault: 'folder-lost' })
    expect(planNow()?.fault).toBe('folder-lost')
  })

  it('says so when the disk is full', async () => {
    const { folder, make } = await setUp()
    folder.fill()
    expect(await make(NOON)).toEqual({ how: 'failed', fault: 'storage-full' })
  })

  it('is locked with a key that nobody can take out, and opens with its passphrase', async () => {
    const words = 'three green rivers'
    const lock = await keepLock(words, crypto)
    expect(lock.key.extractable).toBe(false)
    const { folder, make } = await setUp({ lock })
    await make(NOON)
    const [file = new Blob()] = folder.files.values()
    const about = { crypto, tell: quiet, signal }
    expect(await openBackup(file, { ...about, passphrase: null })).toMatchObject({ ok: false })
    expect(await openBackup(file, { ...about, passphrase: words })).toMatchObject({ ok: true })
  })

  it('is handed on, read through, where it is to be downloaded', async () => {
    const { make } = await setUp({ place: 'downloads', folder: null })
    const end = await make(NOON)
    expect(end).toMatchObject({ how: 'to-download', madeAt: NOON })
  })

  it('is not made where nobody wants any', async () => {
    const { shelf, make } = await setUp()
    await shelf.forget()
    expect(await make(NOON)).toEqual({ how: 'nothing' })
  })
})
