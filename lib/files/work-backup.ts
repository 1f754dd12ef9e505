import { keepLock } from '@/lib/backup/lock'
import { makeGeneration, type GenerationEnd } from '@/lib/backup/make-generation'
import { isLate, lastGoodAt, type BackupPlan } from '@/lib/backup/plan'
import { createPlanShelf } from '@/lib/backup/plan-shelf'
import { openBackup, type OpenBackup } from '@/lib/backup/open-backup'
import { copyKeptUntil, readCopyNote } from '@/lib/backup/upgrade-copy'
import { mergeBackup, restoreBackup } from '@/lib/backup/restore-backup'
import { writeBackup } from '@/lib/backup/write-backup'
import { fail, ok } from '@/lib/shared/result'
import { readMissing } from '@/lib/store/check-store'
import { CHANGED, forgetGone, readGone } from '@/lib/store/check-sums'
import { NEWEST_SCHEMA } from '@/lib/store/look-at-database'
import type { Rescue } from '@/lib/store/open-rescue'
import { RestoreError } from '@/lib/store/restore'
import { encodeEach } from '@/lib/store/row-codec'
import type { Store } from '@/lib/store/store'

import {
  KEPT_TABLES,
  SHOPS_SHOWN,
  type BackupAsk,
  type BackupInspection,
  type BackupMerged,
  type BackupRestored,
  type Condition,
  type CopyLook,
  type Kept,
  type PlanLook,
  type PlanWish,
  type Salvaged,
} from './work-backup-protocol'

/** What the jobs about backups use of the store. */
export type BackupStore = Pick<
  Store,
  'countRows' | 'takeSnapshot' | 'startRestore' | 'putChangedBack'
> & {
  readonly audit: Pick<Store['audit'], 'append'>
  readonly shops: Pick<Store['shops'], 'list'>
}

/** A store that does not open holds nothing that anybody could count or back up. */
export const withoutStore = ({ startRestore }: Pick<Rescue, 'startRestore'>): BackupStore => ({
  startRestore,
  shops: { list: () => Promise.resolve([]) },
  countRows: () => Promise.resolve({}),
  takeSnapshot: () => Promise.reject(new Error('no store to back up')),
  putChangedBack: () => Promise.reject(new Error('no store to put rows into')),
  audit: { append: () => Promise.reject(new Error('no store to log in')) },
})

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

type OpenedFile = Extract<Awaited<ReturnType<typeof openBackup>>, { ok: true }>['value']

/** Reads a backup file through, and does with it what was asked; a fault in what it holds is an answer. */
async function takeIn<Value>(
  { file, passphrase }: { readonly file: Blob; readonly passphrase: string | null },
  { signal, tell }: BackupAbout,
  act: (opened: OpenedFile, tell: (share: number) => void) => Promise<Value>,
) {
  const opened = await openBackup(file, {
    passphrase,
    crypto,
    tell: (share) => tell(share * READ_SHARE),
    signal,
  })
  if (!opened.ok) return opened
  try {
    return ok(await act(opened.value, (share) => tell(READ_SHARE + share * (1 - READ_SHARE))))
  } catch (error) {
    if (error instanceof RestoreError) return fail(error.fault)
    throw error
  }
}

const restore = (
  store: BackupStore,
  what: Extract<BackupAsk, { ask: 'restore-backup' }>,
  about: BackupAbout,
): Promise<BackupRestored> =>
  takeIn(what, about, async (opened, tell) => {
    await restoreBackup(store, opened, tell, about.signal)
    return null
  })

const merge = (
  store: BackupStore,
  what: Extract<BackupAsk, { ask: 'merge-backup' }>,
  about: BackupAbout,
): Promise<BackupMerged> =>
  takeIn(what, about, (opened, tell) => {
    const { isDry, fileName } = what
    const { clock, signal } = about
    return mergeBackup(store, opened, { isDry, fileName, now: clock(), tell, signal })
  })

/** Nobody can tell how much a broken database holds: the share that is told grows ever slower. */
const SOME_CHUNKS = 1_000

/** What can still be read, as a backup like any other. */
async function salvage(
  { openSalvage }: Rescue,
  { app }: Extract<BackupAsk, { ask: 'salvage' }>,
  { signal, clock, tell }: BackupAbout,
): Promise<Salvaged> {
  const left = await openSalvage()
  if (left === null) return { file: null, rows: 0, leftOut: {} }
  try {
    const { version, read } = left
    const order = { passphrase: null, app, now: clock(), crypto, signal, tell }
    const snapshot = { version, chunks: SOME_CHUNKS, read: () => encodeEach(read()) }
    const { file, end } = await writeBackup(snapshot, order)
    const rows = Object.values(end.rows).reduce((sum, each) => sum + each, 0)
    return { file, rows, leftOut: left.leftOut() }
  } finally {
    left.close()
  }
}

const lookOf = (plan: BackupPlan, now: number): PlanLook => {
  const { everyDays, place, folder, lock, fault, generations } = plan
  return {
    everyDays,
    place,
    folder,
    isLocked: lock !== null,
    generations: [...generations],
    lastGoodAt: lastGoodAt(plan),
    fault,
    isLate: isLate(plan, now),
  }
}

/** The plan as people wish it, with what it keeps of the one before; what is new is tried at once. */
async function planOf(
  { everyDays, place, folder, passphrase: words }: PlanWish,
  before: BackupPlan | null,
  now: number,
): Promise<BackupPlan> {
  const lock = words === undefined ? (before?.lock ?? null) : null
  return {
    everyDays,
    place,
    folder: folder ?? before?.folder ?? null,
    lock: typeof words === 'string' ? await keepLock(words, crypto) : lock,
    since: before?.since ?? now,
    triedAt: null,
    fault: null,
    generations: before?.generations ?? [],
  }
}

/** Reads the plan, or puts another in its place. */
async function runPlanJob(
  { device }: Rescue,
  what: Extract<BackupAsk, { ask: 'read-backup-plan' | 'keep-backup-plan' }>,
  now: number,
): Promise<PlanLook | null> {
  const shelf = createPlanShelf(device)
  const before = await shelf.read()
  if (what.ask === 'read-backup-plan') return before && lookOf(before, now)
  if (what.plan === null) {
    await shelf.forget()
    return null
  }
  const plan = await planOf(what.plan, before, now)
  await shelf.keep(plan)
  return lookOf(plan, now)
}

async function readCondition({ device }: Rescue): Promise<Condition> {
  const [aside, missing, gone] = await Promise.all([
    device.listAside(),
    readMissing(device),
    readGone(device),
  ])
  const changed = aside.filter(({ why }) => why === CHANGED).length
  return { aside: aside.length - changed, changed, missing, gone }
}

/** What was kept before the last upgrade, as people see it. */
async function readCopy({ device }: Rescue): Promise<CopyLook | null> {
  const note = await readCopyNote(device)
  if (note === null) return null
  const { share, kept, fault } = note
  return {
    share,
    kept: kept === null ? null : { madeAt: kept.madeAt, until: copyKeptUntil(kept) },
    fault,
  }
}

async function startAnew({ startRestore }: Rescue): Promise<null> {
  const restoration = await startRestore(NEWEST_SCHEMA)
  await restoration.check()
  await restoration.swap()
  return null
}

/** Makes the backup that is due, and writes down that it was made. */
async function runPlannedBackup(
  { takeSnapshot, audit }: BackupStore,
  { device }: Rescue,
  { app }: Extract<BackupAsk, { ask: 'make-generation' }>,
  about: BackupAbout,
): Promise<GenerationEnd> {
  const shelf = createPlanShelf(device)
  const end = await makeGeneration({ ...about, shelf, takeSnapshot, app, crypto })
  if (end.how === 'kept' || end.how === 'to-download')
    await audit.append({ kind: 'backup', subject: null, about: ['planned'] })
  return end
}

/** Carries out one job about backups and gives its answer; throws the signal's reason once it is cancelled. */
export async function runBackupJob(
  store: BackupStore,
  rescue: Rescue,
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
    case 'merge-backup':
      return merge(store, what, about)
    case 'salvage':
      return salvage(rescue, what, about)
    case 'start-anew':
      return startAnew(rescue)
    case 'make-generation':
      return runPlannedBackup(store, rescue, what, about)
    case 'read-condition':
      return readCondition(rescue)
    case 'use-changed':
      await store.putChangedBack()
      return readCondition(rescue)
    case 'forget-aside':
      await rescue.device.dropAside(() => true)
      await forgetGone(rescue.device)
      return readCondition(rescue)
    case 'read-upgrade-copy':
      return readCopy(rescue)
    case 'read-backup-plan':
    case 'keep-backup-plan':
      return runPlanJob(rescue, what, about.clock())
  }
}
