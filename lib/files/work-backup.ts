import { openBackup, type OpenBackup } from '@/lib/backup/open-backup'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { fail, ok } from '@/lib/shared/result'
import { RestoreError } from '@/lib/store/restore'
import type { Store } from '@/lib/store/store'

import {
  KEPT_TABLES,
  SHOPS_SHOWN,
  type BackupAsk,
  type BackupInspection,
  type BackupRestored,
  type Kept,
} from './work-backup-protocol'

/** What the jobs about backups use of the store. */
export type BackupStore = Pick<Store, 'shops' | 'countRows' | 'takeSnapshot' | 'startRestore'>

interface BackupAbout {
  readonly signal: AbortSignal
  readonly clock: () => number
  readonly tell: (share: number) => void
}

const keptIn = ({ shops, end }: OpenBackup): Kept => ({
  shops: shops.slice(0, SHOPS_SHOWN),
  counts: countsOf((table) => end.rows[table] ?? 0),
})

const countsOf = (count: (table: (typeof KEPT_TABLES)[number]) => number): Kept['counts'] => ({
  notes: count('notes'),
  records: count('records'),
  replies: count('replies'),
  products: count('products'),
  cases: count('cases'),
})

async function keptNow(store: BackupStore): Promise<Kept> {
  const [shops, rows] = await Promise.all([store.shops.list(), store.countRows(KEPT_TABLES)])
  return {
    shops: shops.slice(0, SHOPS_SHOWN).map(({ platform, name, nativeId, counters }) => ({
      platform,
      name: name ?? nativeId,
      orders: counters.orders,
    })),
    counts: countsOf((table) => rows[table] ?? 0),
  }
}

async function inspect(
  store: BackupStore,
  { file, passphrase }: Extract<BackupAsk, { ask: 'inspect-backup' }>,
  { signal, tell }: BackupAbout,
): Promise<BackupInspection> {
  const opened = await openBackup(file, { passphrase, crypto, tell, signal })
  if (!opened.ok) return opened
  const { madeAt, app, lock } = opened.value.head
  const isLocked = lock !== null
  return ok({ madeAt, app, isLocked, brings: keptIn(opened.value), replaces: await keptNow(store) })
}

/** Reading the file through is a third of the work, taking it in the rest. */
const READ_SHARE = 1 / 3

async function restore(
  store: BackupStore,
  { file, passphrase }: Extract<BackupAsk, { ask: 'restore-backup' }>,
  { signal, tell }: BackupAbout,
): Promise<BackupRestored> {
  const opened = await openBackup(file, {
    passphrase,
    crypto,
    tell: (share) => tell(share * READ_SHARE),
    signal,
  })
  if (!opened.ok) return opened
  const tellRest = (share: number): void => tell(READ_SHARE + share * (1 - READ_SHARE))
  try {
    await restoreBackup(store, opened.value, tellRest, signal)
    return ok(null)
  } catch (error) {
    if (error instanceof RestoreError) return fail(error.fault)
    throw error
  }
}

/** Carries out one job about backups and gives its answer; throws the signal's reason once it is cancelled. */
export async function runBackupJob(
  store: BackupStore,
  what: BackupAsk,
  about: BackupAbout,
): Promise<unknown> {
  switch (what.ask) {
    case 'back-up': {
      const { passphrase, app } = what
      const order = { passphrase, app, now: about.clock(), crypto, ...about }
      const { file } = await writeBackup(await store.takeSnapshot(), order)
      return { file }
    }
    case 'inspect-backup':
      return inspect(store, what, about)
    case 'restore-backup':
      return restore(store, what, about)
  }
}
