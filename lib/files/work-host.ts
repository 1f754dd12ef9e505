import { TEXT_LIMIT } from '@/lib/shared/text-limit'
import type { Rescue } from '@/lib/store/open-rescue'

import { foreseeImport } from './foresee-import'
import { importFile } from './import-file'
import type { BindFormat } from './import-format'
import type { OpenForImport } from './open-arrivals'
import { loadSample } from './load-sample'
import { bindMapping } from './mapping/bind-mapping'
import { measureProgress } from './measure-progress'
import { lookAtTables, type LookedAt } from './open-file'
import { createPace, type Pace } from './pace'
import type { JobEnd } from './work-desk'
import { failureOf, StoreUnavailableError } from './work-failure'
import { runAuditJob } from './work-audit'
import { auditResultSchemas, type AuditAsk } from './work-audit-protocol'
import { runCleaningJob } from './work-cleaning'
import { cleaningResultSchemas, type CleaningAsk } from './work-cleaning-protocol'
import { exportTable } from './work-exports'
import { runBackupJob, withoutStore } from './work-backup'
import { backupResultSchemas, type BackupAsk } from './work-backup-protocol'
import { runPersonsJob } from './work-persons'
import { personsResultSchemas, type PersonsAsk } from './work-persons-protocol'
import { runPeopleJob } from './work-people'
import { peopleResultSchemas, type PeopleAsk } from './work-people-protocol'
import { rosterResultSchemas, type RosterAsk } from './work-roster-protocol'
import { runTableJob } from './work-tables'
import { tableResultSchemas, type TableAsk } from './work-tables-protocol'
import {
  toWorkerSchema,
  type Ask,
  type FromWorker,
  type Inspection,
  type Progress,
} from './work-protocol'
import type { WorkbenchStore } from './work-store'
import type { JobAbout } from './write-orders'

export interface WorkHostDeps {
  /** Opens the store, or gives the one that is open; fails where the browser refuses it. */
  readonly openStore: () => Promise<WorkbenchStore>
  /** What brings a database back that does not open. */
  readonly rescue: Rescue
  readonly formats: readonly BindFormat[]
  /** Opens what is to be imported. */
  readonly openForImport: OpenForImport
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
  'erase-person',
  'purge',
  'merge-backup',
  'make-generation',
  'salvage',
  'start-anew',
])

/** What is done while the vault is locked: a backup may take the place of what nobody can open any more. */
const WHILE_LOCKED: ReadonlySet<Ask['ask']> = new Set(['inspect-backup', 'restore-backup'])

/** What is done to bring a database back is done without it where it does not open. */
const WITHOUT_STORE: ReadonlySet<Ask['ask']> = new Set([
  'inspect-backup',
  'restore-backup',
  'salvage',
  'start-anew',
  'read-condition',
  'forget-aside',
  'read-upgrade-copy',
  'read-backup-plan',
  'keep-backup-plan',
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

const isAboutAudit = (what: Ask): what is AuditAsk => what.ask in auditResultSchemas
const isAboutBackups = (what: Ask): what is BackupAsk => what.ask in backupResultSchemas
const isAboutPersons = (what: Ask): what is PersonsAsk => what.ask in personsResultSchemas
const isAboutPeople = (what: Ask): what is PeopleAsk => what.ask in peopleResultSchemas
const isAboutRoster = (what: Ask): what is RosterAsk => what.ask in rosterResultSchemas
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

async function openerOf(
  { openForImport }: WorkHostDeps,
  store: WorkbenchStore,
): Promise<OpenForImport> {
  const mappings = await store.readMappings()
  return (asked, now) => openForImport(asked, now, mappings)
}

async function dispatch(deps: WorkHostDeps, what: Ask, about: JobAbout): Promise<JobEnd<unknown>> {
  if (what.ask === 'inspect') return { how: 'done', value: await inspect(deps, what) }
  const look = { signal: about.signal, clock: about.clock, tell: tellShare(deps, about) }
  if (isAboutTables(what)) return runTableJob(what, look)
  const store = WITHOUT_STORE.has(what.ask) ? await openIfCan(deps) : await openOrFail(deps)
  if (!WHILE_LOCKED.has(what.ask) && (await store?.isLocked()) === true)
    return { how: 'failed', why: 'locked' }
  if (isAboutBackups(what)) {
    const backups = store?.backups ?? withoutStore(deps.rescue)
    return { how: 'done', value: await runBackupJob(backups, deps.rescue, what, look) }
  }
  return dispatchToStore(deps, store ?? (await openOrFail(deps)), what, about)
}

/** Work on what the store holds. */
async function dispatchToStore(
  deps: WorkHostDeps,
  store: WorkbenchStore,
  what: Exclude<Ask, BackupAsk | TableAsk | Extract<Ask, { ask: 'inspect' }>>,
  about: JobAbout,
): Promise<JobEnd<unknown>> {
  const look = { signal: about.signal, clock: about.clock, tell: tellShare(deps, about) }
  if (isAboutCleaning(what))
    return { how: 'done', value: await runCleaningJob(store.people, what, look) }
  if (isAboutAudit(what)) return { how: 'done', value: await runAuditJob(store.log, what, look) }
  if (isAboutPersons(what))
    return { how: 'done', value: await runPersonsJob(store.persons, what, look) }
  if (isAboutPeople(what)) {
    return { how: 'done', value: await runPeopleJob(store.people, what, look) }
  }
  if (isAboutRoster(what))
    return { how: 'done', value: await store.roster.run(what, about.clock()) }
  switch (what.ask) {
    case 'overview':
      return { how: 'done', value: { shops: await store.listShops() } }
    case 'import':
      return importFile(
        store,
        await openerOf(deps, store),
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

async function openOrFail({ openStore }: WorkHostDeps): Promise<WorkbenchStore> {
  try {
    return await openStore()
  } catch (error) {
    throw new StoreUnavailableError('the store does not open', { cause: error })
  }
}

/** Gives null where the store does not open. */
const openIfCan = ({ openStore }: WorkHostDeps): Promise<WorkbenchStore | null> =>
  openStore().catch(() => null)

async function inspect(
  deps: WorkHostDeps,
  { file, password }: Extract<Ask, { ask: 'inspect' }>,
): Promise<Inspection[]> {
  const store = await openIfCan(deps)
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
