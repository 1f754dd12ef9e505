import { describe, expect, it } from 'vitest'

import { runBackupJob } from '@/lib/files/work-backup'
import type { BackupAsk } from '@/lib/files/work-backup-protocol'
import { openRescueFor } from '@/tests/fixtures/store/open-rescue'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const EVERYTHING = { kinds: [], from: 0, to: Infinity, skip: 0, limit: 10 }
const DAILY = { everyDays: 1, place: 'downloads', folder: null, passphrase: null } as const

async function openScene() {
  const name = freshName()
  const [store, rescue] = [await openTestStore({ name }), openRescueFor(name)]
  const about = {
    signal: new AbortController().signal,
    clock: () => NOON,
    tell: () => undefined,
  }
  return { store, run: (what: BackupAsk) => runBackupJob(store, rescue, what, about) }
}

describe('a backup that is made by itself', () => {
  it('stands in the audit log, though nobody asked for it', async () => {
    const { store, run } = await openScene()
    await run({ ask: 'keep-backup-plan', plan: DAILY })
    expect(await run({ ask: 'make-generation', app: '1' })).toMatchObject({ how: 'to-download' })
    expect(await store.audit.page(EVERYTHING)).toMatchObject([
      { kind: 'backup', about: ['planned'], subject: null, role: null },
    ])
  })

  it('leaves no entry where none is made', async () => {
    const { store, run } = await openScene()
    expect(await run({ ask: 'make-generation', app: '1' })).toEqual({ how: 'nothing' })
    expect(await store.audit.page(EVERYTHING)).toEqual([])
  })
})
