import type { FileRefusal } from '@/lib/files/open-file'
import type { HoldableJob, JobEnd, WorkDesk } from '@/lib/files/work-desk'
import type {
  ImportSummary,
  Inspection,
  JobFailure,
  KnownShop,
  Progress,
  ShopChoice,
} from '@/lib/files/work-protocol'

import { createObservable, type Observable } from './observable'

export type ImportStatus =
  | 'queued'
  /** Its shop is not chosen yet. */
  | 'waiting'
  | 'reading'
  | 'done'
  | 'part-refused'
  | 'not-understood'
  | 'cancelled'
  | 'failed'

/** One file of the batch. */
export interface ImportRow {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly status: ImportStatus
  readonly kind: Extract<Inspection, { known: true }> | null
  readonly progress: Progress | null
  /** It stands still until somebody lets it go on. */
  readonly held: boolean
  readonly summary: ImportSummary | null
  readonly refusal: FileRefusal | null
  readonly failure: JobFailure | null
}

export interface QueueState {
  readonly rows: readonly ImportRow[]
  readonly shop: ShopChoice | null
}

/** The files of this visit, their shop, and how far each has come. */
export interface ImportQueue {
  readonly read: () => QueueState
  readonly subscribe: (changed: () => void) => () => void
  readonly add: (files: readonly File[]) => void
  readonly stop: (id: string) => void
  readonly retry: (id: string) => void
  /** Holds a file where it stands, or lets it go on. */
  readonly hold: (id: string, held: boolean) => void
  /** The file itself, to look into what is not understood. */
  readonly fileOf: (id: string) => File | undefined
  readonly chooseShop: (shop: ShopChoice | null) => void
  /** Tells which shops are known: a single one is taken, as long as nobody has chosen. */
  readonly offerShops: (shops: readonly KnownShop[]) => void
}

export interface QueueDeps {
  readonly desk: Pick<WorkDesk, 'inspectFile' | 'importFile'>
  readonly newId: () => string
  readonly onWritten: (shopId: string) => void
}

/** Builds the queue: a file is looked at when it comes, and starts as soon as its shop is known. */
export function createImportQueue(deps: QueueDeps): ImportQueue {
  const board = createObservable<QueueState>({ rows: [], shop: null })
  const runner = createRunner(deps, board)
  let isChosen = false
  const takeShop = (shop: ShopChoice | null): void => {
    board.set({ ...board.read(), shop })
    runner.startWaiting()
  }
  return {
    read: board.read,
    subscribe: board.subscribe,
    add: (files) => {
      const added = files.map((file) => ({ row: newRow(deps.newId(), file), file }))
      const { rows, shop } = board.read()
      board.set({ rows: [...added.map(({ row }) => row), ...rows], shop })
      for (const { row, file } of added) runner.take(row.id, file)
    },
    stop: runner.stop,
    retry: runner.retry,
    hold: runner.hold,
    fileOf: runner.fileOf,
    chooseShop: (shop) => {
      isChosen = shop !== null
      takeShop(shop)
    },
    offerShops: (shops) => {
      if (isChosen) return
      const [only, ...others] = shops
      takeShop(only !== undefined && others.length === 0 ? asChoice(only) : null)
    },
  }
}

/** Runs files through the desk and writes on the board what becomes of them. */
interface Runner {
  readonly take: (id: string, file: File) => void
  readonly startWaiting: () => void
  readonly stop: (id: string) => void
  readonly retry: (id: string) => void
  readonly hold: (id: string, held: boolean) => void
  readonly fileOf: (id: string) => File | undefined
}

function createRunner(
  { desk, onWritten }: QueueDeps,
  { read, set }: Observable<QueueState>,
): Runner {
  const files = new Map<string, File>()
  const jobs = new Map<string, HoldableJob<ImportSummary>>()
  const change = (id: string, news: Partial<ImportRow>): void => {
    const { rows, shop } = read()
    const index = rows.findIndex((row) => row.id === id)
    const row = rows[index]
    if (row !== undefined) set({ rows: rows.with(index, { ...row, ...news }), shop })
  }
  const inspect = async (id: string, file: File): Promise<void> => {
    const end = await desk.inspectFile(file)
    if (isStopped(read(), id)) return
    if (end.how !== 'done') return change(id, afterEnd(end))
    change(id, afterLook(end.value))
    startWaiting()
  }
  const start = async (id: string, file: File, shop: ShopChoice): Promise<void> => {
    change(id, { status: 'queued' })
    const watch = (progress: Progress): void => change(id, { status: 'reading', progress })
    const job = desk.importFile(file, shop, watch)
    jobs.set(id, job)
    const end = await job.ended
    jobs.delete(id)
    if (end.how !== 'done') return change(id, afterEnd(end))
    change(id, afterDone(end.value))
    onWritten(end.value.shopId)
  }
  const startWaiting = (): void => {
    const { shop, rows } = read()
    if (shop === null) return
    for (const { id } of rows.filter((row) => isReady(row, shop))) {
      const file = files.get(id)
      if (file !== undefined) void start(id, file, shop)
    }
  }
  const take = (id: string, file: File): void => {
    files.set(id, file)
    void inspect(id, file)
  }
  return {
    take,
    startWaiting,
    stop: (id) => {
      const job = jobs.get(id)
      if (job === undefined) change(id, { status: 'cancelled' })
      else job.cancel()
    },
    hold: (id, held) => change(id, { held: holdJob(jobs.get(id), held) }),
    fileOf: (id) => files.get(id),
    retry: (id) => {
      const file = files.get(id)
      if (file === undefined) return
      change(id, newRow(id, file))
      take(id, file)
    },
  }
}

const isStopped = ({ rows }: QueueState, id: string): boolean =>
  rows.some((row) => row.id === id && row.status === 'cancelled')

/** Holds a job or lets it go on; gives whether it stands still then. */
function holdJob(job: HoldableJob<unknown> | undefined, held: boolean): boolean {
  if (held) job?.hold()
  else job?.letGo()
  return held && job !== undefined
}

/** Whether a file waits for nothing but this shop. */
const isReady = ({ status, kind }: ImportRow, { platform }: ShopChoice): boolean =>
  status === 'waiting' && kind?.platform === platform

/** A known shop as the one that a file's orders belong to. */
export const asChoice = ({ platform, nativeId, name }: KnownShop): ShopChoice => ({
  platform,
  nativeId,
  name: name ?? nativeId,
})

const newRow = (id: string, file: File): ImportRow => ({
  id,
  fileName: file.name,
  bytes: file.size,
  status: 'queued',
  kind: null,
  progress: null,
  held: false,
  summary: null,
  refusal: null,
  failure: null,
})

const afterLook = (found: Inspection): Partial<ImportRow> =>
  found.known
    ? { status: 'waiting', kind: found }
    : { status: 'not-understood', refusal: found.refusal }

const afterDone = (summary: ImportSummary): Partial<ImportRow> => ({
  status: summary.refusedCount > 0 ? 'part-refused' : 'done',
  summary,
})

function afterEnd(end: Exclude<JobEnd<unknown>, { how: 'done' }>): Partial<ImportRow> {
  switch (end.how) {
    case 'cancelled':
      return { status: 'cancelled' }
    case 'not-taken':
      return { status: 'not-understood', refusal: end.refusal }
    case 'failed':
      return { status: 'failed', failure: end.why }
  }
}
