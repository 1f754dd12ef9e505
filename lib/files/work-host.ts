import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { BrokenFileError } from './broken-file'
import { foreseeImport } from './foresee-import'
import { importFile } from './import-file'
import type { BindFormat } from './import-format'
import { loadSample } from './load-sample'
import { bindMapping } from './mapping/bind-mapping'
import { measureProgress } from './measure-progress'
import { lookAtTables, type LookedAt } from './open-file'
import { createPace, type Pace } from './pace'
import type { JobEnd } from './work-desk'
import { runCleaningJob } from './work-cleaning'
import { cleaningResultSchemas, type CleaningAsk } from './work-cleaning-protocol'
import { exportTable } from './work-exports'
import { runBackupJob } from './work-backup'
import { backupResultSchemas, type BackupAsk } from './work-backup-protocol'
import { runPeopleJob } from './work-people'
import { peopleResultSchemas, type PeopleAsk } from './work-people-protocol'
import { runTableJob } from './work-tables'
import { tableResultSchemas, type TableAsk } from './work-tables-protocol'
import {
  toWorkerSchema,
  type Ask,
  type FromWorker,
  type Inspection,
  type JobFailure,
  type Progress,
} from './work-protocol'
import type { WorkbenchStore } from './work-store'
import type { JobAbout } from './write-orders'

export interface WorkHostDeps {
  /** Opens the store, or gives the one that is open; fails where the browser refuses it. */
  readonly openStore: () => Promise<WorkbenchStore>
  readonly formats: readonly BindFormat[]
  readonly clock: () => number
  readonly newId: () => string
  readonly tell: (message: FromWorker) => void
}

/** Progress is told at most this often, ms: more would only keep the page busy. */
const TELL_EVERY_MS = 80

/** What writes, goes through or asks for the orders of a shop: one after the other. All else waits for nobody. */
const IN_TURN: ReadonlySet<Ask['ask']> = new Set([
  'import',
  'foresee',
  'load-sample',
  'undo-import',
  'remove-shop',
  'survey',
  'mine-offers',
  'find-flaws',
  'fix-flaws',
  'undo-fixes',
  'back-up',
  'restore-backup',
])

/** Carries out what the workbench asks, in its worker: looking at once, writing one after the other. */
export function createWorkHost(deps: WorkHostDeps): { readonly hear: (message: unknown) => void } {
  const running = new Map<string, { readonly control: AbortController; readonly pace: Pace }>()
  let turn: Promise<unknown> = Promise.resolve()

  const carryOut = async (id: string, what: Ask): Promise<void> => {
    const control = new AbortController()
    const { signal } = control
    const pace = createPace(deps.clock, signal)
    running.set(id, { control, pace })
    const run = (): Promise<JobEnd<unknown>> => runJob(deps, id, what, { signal, pace })
    const isInTurn = IN_TURN.has(what.ask)
    const end = isInTurn ? turn.then(run) : run()
    if (isInTurn) turn = end
    report(deps, id, await end)
    running.delete(id)
  }
  return {
    hear(message) {
      const parsed = toWorkerSchema.safeParse(message)
      if (!parsed.success) return
      const { id, what } = parsed.data
      const job = running.get(id)
      if (what.ask === 'cancel') job?.control.abort()
      else if (what.ask === 'hold') job?.pace.hold()
      else if (what.ask === 'let-go') job?.pace.letGo()
      else void carryOut(id, what)
    },
  }
}

function report({ tell }: WorkHostDeps, id: string, end: JobEnd<unknown>): void {
  switch (end.how) {
    case 'done':
      return tell({ id, tell: { tell: 'done', result: end.value } })
    case 'not-taken':
      return tell({ id, tell: { tell: 'not-taken', refusal: asPlainRefusal(end.refusal) } })
    case 'cancelled':
      return tell({ id, tell: { tell: 'cancelled' } })
    case 'failed':
      return tell({ id, tell: { tell: 'failed', why: end.why } })
  }
}

type NotTaken = Extract<FromWorker['tell'], { tell: 'not-taken' }>['refusal']

const asPlainRefusal = (
  refusal: Extract<JobEnd<unknown>, { how: 'not-taken' }>['refusal'],
): NotTaken =>
  refusal.why === 'unknown-format'
    ? { why: refusal.why, columns: [...refusal.columns] }
    : { why: refusal.why }

/** Runs one job; whatever goes wrong comes back as data. */
async function runJob(
  deps: WorkHostDeps,
  id: string,
  what: Ask,
  { signal, pace }: Pick<JobAbout, 'signal' | 'pace'>,
): Promise<JobEnd<unknown>> {
  if (signal.aborted) return { how: 'cancelled' }
  const { clock } = deps
  const about: JobAbout = { signal, pace, clock, startedAt: clock(), watch: throttled(deps, id) }
  try {
    return await dispatch(deps, what, about)
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { how: 'cancelled' }
    console.error(`tillside: ${what.ask} failed`, error)
    return { how: 'failed', why: failureOf(error) }
  }
}

const tellShare =
  ({ clock }: WorkHostDeps, about: JobAbout) =>
  (share: number): void =>
    about.watch(measureProgress({ ...about, now: clock(), share, rowsDone: 0 }))

const isAboutBackups = (what: Ask): what is BackupAsk => what.ask in backupResultSchemas
const isAboutPeople = (what: Ask): what is PeopleAsk => what.ask in peopleResultSchemas

const isAboutCleaning = (what: Ask): what is CleaningAsk => what.ask in cleaningResultSchemas
const isAboutTables = (what: Ask): what is TableAsk => what.ask in tableResultSchemas

/** Files are tried against what the owner said of such tables too; without a store nothing was said. */
async function formatsOf(
  { formats }: WorkHostDeps,
  store: WorkbenchStore | null,
): Promise<readonly BindFormat[]> {
  const mappings = (await store?.readMappings()) ?? []
  return [...formats, ...mappings.map(bindMapping)]
}

async function dispatch(deps: WorkHostDeps, what: Ask, about: JobAbout): Promise<JobEnd<unknown>> {
  if (what.ask === 'inspect') return { how: 'done', value: await inspect(deps, what) }
  const look = { signal: about.signal, clock: about.clock, tell: tellShare(deps, about) }
  if (isAboutTables(what)) return runTableJob(what, look)
  const store = await openOrFail(deps)
  if (isAboutCleaning(what))
    return { how: 'done', value: await runCleaningJob(store.people, what, look) }
  if (isAboutBackups(what))
    return { how: 'done', value: await runBackupJob(store.backups, what, look) }
  if (isAboutPeople(what)) {
    return { how: 'done', value: await runPeopleJob(store.people, what, look) }
  }
  switch (what.ask) {
    case 'overview':
      return { how: 'done', value: { shops: await store.listShops() } }
    case 'import':
      return importFile(
        store,
        await formatsOf(deps, store),
        { ...what, savedAt: what.savedAt, importId: deps.newId() },
        about,
      )
    case 'foresee':
      return foreseeImport(store, await formatsOf(deps, store), what, about)
    case 'load-sample':
      return loadSample(store, deps.newId(), about)
    case 'past-imports':
      return { how: 'done', value: await store.listImports() }
    case 'undo-import':
      return {
        how: 'done',
        value: (await store.undoImport(what.importId, tellShare(deps, about))) ?? null,
      }
    case 'export-table':
      return { how: 'done', value: await exportTable(store.exports, what, look) }
    case 'remove-shop':
      await store.removeShop(what.shopId, tellShare(deps, about))
      return { how: 'done', value: null }
    case 'cancel':
    case 'hold':
    case 'let-go':
      return { how: 'cancelled' }
  }
}

class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

async function openOrFail({ openStore }: WorkHostDeps): Promise<WorkbenchStore> {
  try {
    return await openStore()
  } catch (error) {
    throw new StoreUnavailableError('the store does not open', { cause: error })
  }
}

async function inspect(
  deps: WorkHostDeps,
  { file, password }: Extract<Ask, { ask: 'inspect' }>,
): Promise<Inspection[]> {
  const store = await deps.openStore().catch(() => null)
  const formats = await formatsOf(deps, store)
  const looked = await lookAtTables(file, { formats, now: deps.clock(), password })
  if (!looked.ok)
    return [{ known: false, table: 0, name: '', refusal: asPlainRefusal(looked.error) }]
  return looked.value.map(asInspection)
}

function asInspection({ table, name: fullName, opened }: LookedAt): Inspection {
  const name = fullName.slice(-TEXT_LIMIT)
  if (!opened.ok) return { known: false, table, name, refusal: asPlainRefusal(opened.error) }
  const { format, platform, grain, encoding } = opened.value
  return { known: true, table, name, format, platform, grain, encoding }
}

function throttled({ clock, tell }: WorkHostDeps, id: string): (progress: Progress) => void {
  let toldAt = -Infinity
  return (progress) => {
    const now = clock()
    if (now - toldAt < TELL_EVERY_MS && progress.share < 1) return
    toldAt = now
    tell({ id, tell: { tell: 'progress', progress } })
  }
}

/** Names of errors as browsers and Dexie give them, the outer one's cause included. */
function failureOf(error: unknown): JobFailure {
  if (error instanceof StoreUnavailableError) return 'store-unavailable'
  if (error instanceof BrokenFileError) return error.why
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'storage-full'
  if (names.includes('NotFoundError') || names.includes('NotReadableError')) return 'file-gone'
  return 'failed'
}

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return []
  const inner: unknown = 'inner' in error ? error.inner : error.cause
  return [error.name, ...(inner === error ? [] : namesOf(inner))]
}
