import type { FileRefusal } from '@/lib/files/open-file'
import type { Job, JobEnd, WorkDesk } from '@/lib/files/work-desk'
import type {
  ImportSummary,
  Inspection,
  JobFailure,
  KnownShop,
  Progress,
  ShopChoice,
} from '@/lib/files/work-protocol'

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
  readonly chooseShop: (shop: ShopChoice | null) => void
  /** Tells which shops are known: a single one is taken, as long as nobody has chosen. */
  readonly offerShops: (shops: readonly KnownShop[]) => void
}

export interface QueueDeps {
  readonly desk: WorkDesk
  readonly newId: () => string
  readonly onWritten: (shopId: string) => void
}

interface Held {
  readonly file: File
  job?: Job<ImportSummary>
}

/** Builds the queue: a file is looked at when it comes, and starts as soon as its shop is known. */
export function createImportQueue({ desk, newId, onWritten }: QueueDeps): ImportQueue {
  const held = new Map<string, Held>()
  const listeners = new Set<() => void>()
  let state: QueueState = { rows: [], shop: null }
  let isChosen = false

  const set = (next: Partial<QueueState>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const change = (id: string, news: Partial<ImportRow>): void =>
    set({ rows: state.rows.map((row) => (row.id === id ? { ...row, ...news } : row)) })
  const statusOf = (id: string): ImportStatus | undefined =>
    state.rows.find((row) => row.id === id)?.status

  const inspect = async (id: string, file: File): Promise<void> => {
    const end = await desk.inspectFile(file)
    if (statusOf(id) === 'cancelled') return
    if (end.how !== 'done') return change(id, afterEnd(end))
    if (!end.value.known)
      return change(id, { status: 'not-understood', refusal: end.value.refusal })
    change(id, { status: 'waiting', kind: end.value })
    startWaiting()
  }

  const start = async (id: string, shop: ShopChoice): Promise<void> => {
    const mine = held.get(id)
    if (mine === undefined) return
    change(id, { status: 'queued', progress: null, failure: null })
    mine.job = desk.importFile(mine.file, shop, (progress) =>
      change(id, { status: 'reading', progress }),
    )
    const end = await mine.job.ended
    delete mine.job
    change(id, end.how === 'done' ? afterDone(end.value) : afterEnd(end))
    if (end.how === 'done') onWritten(end.value.shopId)
  }

  const startWaiting = (): void => {
    const { shop, rows } = state
    if (shop === null) return
    for (const { id, status, kind } of rows)
      if (status === 'waiting' && kind?.platform === shop.platform) void start(id, shop)
  }

  return {
    read: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    add: (files) => {
      const added = files.map((file) => ({ row: newRow(newId(), file), file }))
      set({ rows: [...added.map(({ row }) => row), ...state.rows] })
      for (const { row, file } of added) {
        held.set(row.id, { file })
        void inspect(row.id, file)
      }
    },
    stop: (id) => {
      const job = held.get(id)?.job
      if (job === undefined) change(id, { status: 'cancelled' })
      else job.cancel()
    },
    retry: (id) => {
      const file = held.get(id)?.file
      if (file === undefined) return
      change(id, newRow(id, file))
      void inspect(id, file)
    },
    chooseShop: (shop) => {
      isChosen = shop !== null
      set({ shop })
      startWaiting()
    },
    offerShops: (shops) => {
      if (isChosen) return
      const [only, ...others] = shops
      set({ shop: only !== undefined && others.length === 0 ? asChoice(only) : null })
      startWaiting()
    },
  }
}

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
  summary: null,
  refusal: null,
  failure: null,
})

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
